namespace Letterpress.Core.Reading.Guards;

/// <summary>The elements that are open between two tags, by the rules of HTML tree construction that their number depends on.</summary>
sealed class OpenElements
{
    readonly List<int> _open = [];
    readonly FormattingList _formatting = new();
    int _copies;
    int _bases;
    int _foreign;

    /// <summary>Which limit is exceeded; null where none is.</summary>
    public string? Problem =>
        _open.Count > SeedLimits.MaxOpenElements
            ? FormattableString.Invariant($"more than {SeedLimits.MaxOpenElements} elements are open at once; close them")
        : _bases > SeedLimits.MaxBases
            ? FormattableString.Invariant($"more than {SeedLimits.MaxBases} elements <base> are in it; remove all but the first")
        : _copies > SeedLimits.MaxFormattingCopies
            ? "its formatting elements (<b>, <font> and the like) are not closed and continue through too many blocks; close them"
        : null;

    /// <summary>Whether an <c>svg</c> or <c>math</c> element is open.</summary>
    public bool IsInForeign => _foreign > 0;

    public void Text() => Reconstruct();

    public void Start(int name, bool isSelfClosing, string html, int position, int end)
    {
        TagKinds kinds = TagNames.KindsOf(name);
        _bases += name == TagNames.Base ? 1 : 0;
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
            _formatting.AddMarker();
        }
        else if ((kinds & TagKinds.Formatting) != 0)
        {
            _formatting.Add(name, html, position, end);
        }
    }

    public void End(int name)
    {
        TagKinds kinds = TagNames.KindsOf(name);
        int format = (kinds & TagKinds.Formatting) != 0 ? _formatting.LastIndexOf(name) : -1;
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

        bool closesBlocks = (kinds & (TagKinds.Block | TagKinds.TablePart | TagKinds.Scope)) != 0;
        TagKinds barriers = closesBlocks ? TagKinds.Scope : TagKinds.Scope | TagKinds.Block | TagKinds.TablePart;
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                PopTo(i);
                return;
            }

            bool isTable = (kinds & TagKinds.TablePart) != 0 || name == TagNames.Table;
            if (isTable ? _open[i] == TagNames.Table : TagNames.Is(_open[i], barriers))
            {
                return;
            }
        }
    }

    /// <summary>Closes everything up to the part of the table that may contain this one; false outside of tables.</summary>
    bool OpenPart(int name)
    {
        int table = _open.LastIndexOf(TagNames.Table);
        if (table < 0)
        {
            return false;
        }

        bool isCell = name == TagNames.Td || name == TagNames.Th;
        int keep = table;
        for (int i = table + 1; i < _open.Count && (isCell || name == TagNames.Tr) && IsSectionOrRow(_open[i]); i++)
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

    /// <summary>Whether an element is part of a table, and not a cell.</summary>
    static bool IsSectionOrRow(int name) =>
        (TagNames.KindsOf(name) & (TagKinds.TablePart | TagKinds.Marker)) == TagKinds.TablePart;

    /// <summary>Closes the elements that a start tag closes without their end tags.</summary>
    void CloseImplied(int name, TagKinds kinds)
    {
        if (_open.Count == 0)
        {
            return;
        }

        int last = _open[_open.Count - 1];
        if (name == TagNames.Table && (last == name || IsSectionOrRow(last)))
        {
            PopTo(_open.LastIndexOf(name));
        }

        if ((kinds & TagKinds.Block) != 0)
        {
            if (name == TagNames.Li || name == TagNames.Dd || name == TagNames.Dt)
            {
                CloseItem(name);
            }

            CloseNearest(TagNames.P);
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
            CloseNearest(name);
        }
        else if (name == TagNames.A || name == TagNames.NoBr)
        {
            if (_formatting.LastIndexOf(name) >= 0)
            {
                End(name);
            }
        }
    }

    /// <summary>Closes the item before this one, unless it belongs to an outer list.</summary>
    void CloseItem(int name)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name || (name != TagNames.Li && (_open[i] == TagNames.Dd || _open[i] == TagNames.Dt)))
            {
                PopTo(i);
                return;
            }

            if (TagNames.Is(_open[i], TagKinds.Block | TagKinds.Scope | TagKinds.TablePart)
                && _open[i] != TagNames.Div && _open[i] != TagNames.Address && _open[i] != TagNames.P)
            {
                return;
            }
        }
    }

    void CloseNearest(int name)
    {
        for (int i = _open.Count - 1; i >= 0 && !TagNames.Is(_open[i], TagKinds.Scope); i--)
        {
            if (_open[i] == name)
            {
                PopTo(i);
                return;
            }

            if (_open[i] == TagNames.Button)
            {
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
                _formatting.RemoveToMarker();
            }
        }

        _open.RemoveRange(count, _open.Count - count);
    }

    /// <summary>Opens the formatting elements again that the end of a block has closed.</summary>
    void Reconstruct()
    {
        int listed = _formatting.CountSinceMarker();
        int open = 0;
        for (int i = _open.Count - 1; i >= 0 && open < listed && !TagNames.Is(_open[i], TagKinds.Marker); i--)
        {
            open += TagNames.Is(_open[i], TagKinds.Formatting) ? 1 : 0;
        }

        for (int i = _formatting.Count - listed + open; i < _formatting.Count; i++)
        {
            _open.Add(_formatting[i]);
            _copies++;
        }
    }
}
