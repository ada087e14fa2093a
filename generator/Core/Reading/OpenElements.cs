namespace Letterpress.Core.Reading;

/// <summary>Which elements are open between two tags, by the rules of HTML tree construction as far as their number depends on them.</summary>
sealed class OpenElements
{
    /// <summary>Stands in the list of formatting elements where a cell or the like begins.</summary>
    const int Marker = 0;

    readonly List<int> _open = [];
    readonly List<(int Name, int Tag)> _formatting = [];
    int _copies;
    int _foreign;

    /// <summary>What is beyond the limits; null for nothing.</summary>
    public string? Problem =>
        _open.Count > SeedLimits.MaxOpenElements ? FormattableString.Invariant($"more than {SeedLimits.MaxOpenElements} elements are open at once; close them")
        : _copies > SeedLimits.MaxFormattingCopies ? "its formatting elements (<b>, <font> and the like) are not closed and go on through too many blocks; close them"
        : null;

    public bool IsInForeign => _foreign > 0;

    public void Text() => Reconstruct();

    public void Start(int name, bool isSelfClosing, string html, int position, int end)
    {
        TagKinds kinds = TagNames.KindsOf(name);
        if ((kinds & TagKinds.Ignored) != 0 || (isSelfClosing && IsInForeign) || ((kinds & TagKinds.TablePart) != 0 && !OpenPart(name)))
        {
            return;
        }

        CloseImplied(name, kinds);
        if ((kinds & (TagKinds.Block | TagKinds.TablePart)) == 0)
        {
            Reconstruct();
        }

        if ((kinds & (TagKinds.Void | TagKinds.RawText)) != 0)
        {
            return;
        }

        _open.Add(name);
        _foreign += name == TagNames.Svg || name == TagNames.Math ? 1 : 0;
        if ((kinds & TagKinds.Marker) != 0)
        {
            _formatting.Add((Marker, 0));
        }
        else if ((kinds & TagKinds.Formatting) != 0)
        {
            AddFormatting(name, HashOf(html, position, end));
        }
    }

    public void End(int name)
    {
        TagKinds kinds = TagNames.KindsOf(name);
        int format = (kinds & TagKinds.Formatting) != 0 ? LastFormatting(name) : -1;
        if (format >= 0)
        {
            _formatting.RemoveAt(format);
            int opened = _open.LastIndexOf(name);
            if (opened >= 0)
            {
                _open.RemoveAt(opened);
            }

            return;
        }

        bool reachesThroughBlocks = (kinds & (TagKinds.Block | TagKinds.TablePart | TagKinds.Scope)) != 0;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                PopTo(i);
                return;
            }

            TagKinds around = TagNames.KindsOf(_open[i]);
            bool isTable = (kinds & TagKinds.TablePart) != 0 || name == TagNames.Table;
            if (isTable ? _open[i] == TagNames.Table : (around & (reachesThroughBlocks ? TagKinds.Scope : TagKinds.Scope | TagKinds.Block | TagKinds.TablePart)) != 0)
            {
                return;
            }
        }
    }

    /// <summary>Goes back to the part of the table in which this one stands; false outside of tables.</summary>
    bool OpenPart(int name)
    {
        int table = _open.LastIndexOf(TagNames.Table);
        if (table < 0)
        {
            return false;
        }

        bool isCell = name == TagNames.Td || name == TagNames.Th;
        int keep = table;
        for (int i = table + 1; i < _open.Count && (isCell || name == TagNames.Tr) && TagNames.Is(_open[i], TagKinds.TablePart) && !TagNames.Is(_open[i], TagKinds.Marker); i++)
        {
            if (_open[i] == TagNames.Tr && !isCell)
            {
                break;
            }

            keep = i;
        }

        PopTo(keep + 1);
        return true;
    }

    void CloseImplied(int name, TagKinds kinds)
    {
        if (_open.Count == 0)
        {
            return;
        }

        int last = _open[_open.Count - 1];
        if (name == TagNames.Table && (last == name || (TagNames.KindsOf(last) & (TagKinds.TablePart | TagKinds.Marker)) == TagKinds.TablePart))
        {
            PopTo(_open.LastIndexOf(name));
        }

        if ((kinds & TagKinds.Block) != 0)
        {
            if (name == TagNames.Li || name == TagNames.Dd || name == TagNames.Dt)
            {
                CloseItem(name);
            }

            ClosestTo(TagNames.P);
            if ((kinds & TagKinds.Heading) != 0 && _open.Count > 0 && TagNames.Is(_open[_open.Count - 1], TagKinds.Heading))
            {
                PopTo(_open.Count - 1);
            }
        }
        else if (name == TagNames.Option && last == name)
        {
            PopTo(_open.Count - 1);
        }
        else if (name == TagNames.Button)
        {
            ClosestTo(name);
        }
        else if (name == TagNames.A || name == TagNames.NoBr)
        {
            if (LastFormatting(name) >= 0)
            {
                End(name);
            }
        }
    }

    /// <summary>An item ends the one before it, unless that is further out.</summary>
    void CloseItem(int name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name || (name != TagNames.Li && (_open[i] == TagNames.Dd || _open[i] == TagNames.Dt)))
            {
                PopTo(i);
                return;
            }

            if (TagNames.Is(_open[i], TagKinds.Block | TagKinds.Scope | TagKinds.TablePart) && _open[i] != TagNames.Div && _open[i] != TagNames.Address && _open[i] != TagNames.P)
            {
                return;
            }
        }
    }

    void ClosestTo(int name)
    {
        for (int i = _open.Count - 1; i >= 0 && !TagNames.Is(_open[i], TagKinds.Scope) && (name == TagNames.Button || _open[i] != TagNames.Button); i--)
        {
            if (_open[i] == name)
            {
                PopTo(i);
                return;
            }
        }
    }

    void PopTo(int count)
    {
        for (int i = _open.Count - 1; i >= count; i--)
        {
            int name = _open[i];
            _foreign -= name == TagNames.Svg || name == TagNames.Math ? 1 : 0;
            if (TagNames.Is(name, TagKinds.Marker))
            {
                int marker = _formatting.FindLastIndex(static entry => entry.Name == Marker);
                _formatting.RemoveRange(Math.Max(marker, 0), _formatting.Count - Math.Max(marker, 0));
            }
        }

        _open.RemoveRange(count, _open.Count - count);
    }

    /// <summary>Formatting that a block's end has cut off goes on: each element that is listed but no longer open is opened again.</summary>
    void Reconstruct()
    {
        int listed = 0;
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i].Name != Marker; i--)
        {
            listed++;
        }

        int open = 0;
        for (int i = _open.Count - 1; i >= 0 && open < listed && !TagNames.Is(_open[i], TagKinds.Marker); i--)
        {
            open += TagNames.Is(_open[i], TagKinds.Formatting) ? 1 : 0;
        }

        for (int i = _formatting.Count - listed + open; i < _formatting.Count; i++)
        {
            _open.Add(_formatting[i].Name);
            _copies++;
        }
    }

    /// <summary>Of the same tag the parser remembers three at most.</summary>
    void AddFormatting(int name, int tag)
    {
        int same = 0;
        int first = 0;
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i].Name != Marker; i--)
        {
            if (_formatting[i].Tag == tag)
            {
                same++;
                first = i;
            }
        }

        if (same >= 3)
        {
            _formatting.RemoveAt(first);
        }

        _formatting.Add((name, tag));
    }

    int LastFormatting(int name)
    {
        for (int i = _formatting.Count - 1; i >= 0 && _formatting[i].Name != Marker; i--)
        {
            if (_formatting[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    static int HashOf(string html, int position, int end)
    {
        uint hash = 2166136261;
        for (; position < end; position++)
        {
            hash = (hash ^ html[position]) * 16777619;
        }

        return (int)hash;
    }
}
