using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The value of a key, or an item of a list, in front matter of any format.</summary>
/// <param name="Text">A list and nested keys as they are written.</param>
/// <param name="Place">Within the block; within the file of an inherited value.</param>
sealed record FrontValue(FrontKind Kind, string Text, TextSlice Place)
{
    /// <summary>The file of defaults that gives the value, and its key; null for those of the seed itself.</summary>
    public Seed? Source { get; init; }

    /// <summary>Whether it is what is left of inherited nested keys: what the others mean is stated nearer to the seed.</summary>
    public bool IsRest { get; init; }

    /// <summary>Empty for all but lists.</summary>
    public IReadOnlyList<FrontValue> Items { get; init; } = [];

    /// <summary>The items of a list; any other value is one item.</summary>
    public IReadOnlyList<FrontValue> OneOrMore => Kind == FrontKind.List ? Items : [this];

    /// <summary>Empty for all but nested keys.</summary>
    public IReadOnlyList<FrontEntry> Entries { get; init; } = [];

    /// <summary>Whether it says nothing: null, or a text without characters.</summary>
    public bool IsEmpty => Kind == FrontKind.Null || (Kind == FrontKind.Text && string.IsNullOrWhiteSpace(Text));

    public bool IsBoolean => Kind == FrontKind.Text && bool.TryParse(Text, out _);

    /// <summary>The value of a nested key, see <see cref="KeyNames"/>; null where there is none.</summary>
    public FrontValue? Find(string name) =>
        Entries.FirstOrDefault(entry => KeyNames.AreEqual(entry.Key, name) && !entry.Value.IsEmpty)?.Value;
}

/// <param name="Key">As written.</param>
sealed record FrontEntry(string Key, FrontValue Value)
{
    /// <summary>Within the block, or the file of an inherited value; without length where it is not known.</summary>
    public TextSlice KeyPlace { get; init; }
}
