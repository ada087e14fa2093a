using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>A table of TOML while it is read: its keys may be in several places of the block.</summary>
sealed class TomlTable
{
    readonly List<(string Key, object Value, TextSlice Place)> _entries = [];
    readonly Dictionary<string, object> _byKey = new(StringComparer.Ordinal);
    readonly List<string> _texts = [];
    TextSlice _place;

    /// <summary>Whether a header defined it, which only one may do; dotted keys and the headers of tables within create it too.</summary>
    public bool IsDefined { get; set; }

    public TextSlice Place
    {
        get => _place;
        set => _place = _place.Length == 0 ? value : _place;
    }

    /// <returns>False where the key occurs twice.</returns>
    public bool TryAdd(string key, object value, TextSlice place)
    {
        if (_byKey.ContainsKey(key))
        {
            return false;
        }

        _byKey.Add(key, value);
        _entries.Add((key, value, place));
        return true;
    }

    /// <summary>The table with a key; the last one where the key has a list of tables. Null where the key has another value.</summary>
    public TomlTable? Open(string key, TextSlice place)
    {
        if (!_byKey.TryGetValue(key, out object? value))
        {
            value = new TomlTable { Place = place };
            TryAdd(key, value, place);
        }

        return value as TomlTable ?? (value as TomlTables)?.Last;
    }

    /// <summary>A new table at the end of the list of tables with a key; null where the key has another value.</summary>
    public TomlTable? Append(string key, TextSlice place)
    {
        if (!_byKey.TryGetValue(key, out object? value))
        {
            value = new TomlTables(place);
            TryAdd(key, value, place);
        }

        return (value as TomlTables)?.Add(new() { Place = place, IsDefined = true });
    }

    /// <summary>Adds lines of the block that are a part of the table.</summary>
    public void AddText(string text) => _texts.Add(text.Trim());

    public List<FrontEntry> ToEntries() => [.. _entries.Select(static entry => new FrontEntry(entry.Key, entry.Value switch
    {
        TomlTable table => table.ToValue(),
        TomlTables tables => tables.ToValue(),
        _ => (FrontValue)entry.Value,
    })
    {
        KeyPlace = entry.Place,
    })];

    public FrontValue ToValue() => new(FrontKind.Keys, Text, Place) { Entries = ToEntries() };

    public string Text => string.Join("\n", _texts.Where(static text => text.Length > 0));
}

/// <summary>The tables that one header in double brackets begins again and again.</summary>
sealed class TomlTables(TextSlice place)
{
    readonly List<TomlTable> _tables = [];

    public TomlTable Last => _tables[_tables.Count - 1];

    public TomlTable Add(TomlTable table)
    {
        _tables.Add(table);
        return table;
    }

    public FrontValue ToValue()
    {
        FrontValue[] items = [.. _tables.Select(static table => table.ToValue())];
        return new(FrontKind.List, string.Join("\n\n", items.Select(static item => item.Text)), place) { Items = items };
    }
}
