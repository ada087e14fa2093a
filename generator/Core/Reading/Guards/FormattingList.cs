namespace Letterpress.Core.Reading.Guards;

/// <summary>The formatting elements that continue after the end of a block: HTML's list of active formatting elements.</summary>
sealed class FormattingList
{
    /// <summary>Entries with this name are markers: a cell or the like starts there.</summary>
    const int Marker = 0;

    /// <summary>The parser lists the same tag at most this often.</summary>
    const int MaxSameTags = 3;

    readonly List<(int Name, int Tag)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>The element's name.</summary>
    public int this[int index] => _entries[index].Name;

    public void AddMarker() => _entries.Add((Marker, 0));

    /// <summary>Adds the element of a start tag.</summary>
    public void Add(int name, string html, int start, int end)
    {
        int tag = HashOf(html, start, end);
        int same = 0;
        int first = 0;
        for (int i = _entries.Count - 1; i >= 0 && _entries[i].Name != Marker; i--)
        {
            if (_entries[i].Tag == tag)
            {
                same++;
                first = i;
            }
        }

        if (same >= MaxSameTags)
        {
            _entries.RemoveAt(first);
        }

        _entries.Add((name, tag));
    }

    public void RemoveAt(int index) => _entries.RemoveAt(index);

    /// <summary>Removes the last marker and everything after it; without a marker, everything.</summary>
    public void RemoveToMarker()
    {
        int marker = Math.Max(_entries.FindLastIndex(static entry => entry.Name == Marker), 0);
        _entries.RemoveRange(marker, _entries.Count - marker);
    }

    /// <summary>The number of elements after the last marker.</summary>
    public int CountSinceMarker()
    {
        int count = 0;
        while (count < _entries.Count && _entries[_entries.Count - 1 - count].Name != Marker)
        {
            count++;
        }

        return count;
    }

    /// <summary>The index of the last element of a name after the last marker, or -1.</summary>
    public int LastIndexOf(int name)
    {
        for (int i = _entries.Count - 1; i >= 0 && _entries[i].Name != Marker; i--)
        {
            if (_entries[i].Name == name)
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
