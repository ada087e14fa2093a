namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Keys that mean one member of the article: stated in a seed or in a folder, they are one key.</summary>
/// <param name="names">See <see cref="KnownKeys"/>.</param>
sealed class KeyGroup(string[] names)
{
    /// <summary>Whether one of the keys is there; also without a value, which unsets all of them.</summary>
    public bool IsStatedBy(IReadOnlyList<FrontEntry> entries) => entries.Any(entry =>
        (IsName(entry) && IsMeant(entry.Value)) || NestedOf(entry).Any(nested => IsMeant(nested.Value)));

    /// <summary>The entries without the inherited ones that mean the member.</summary>
    /// <param name="isKept">Whether an entry is kept whatever it means; its nested keys are not.</param>
    public List<FrontEntry> Without(IReadOnlyList<FrontEntry> entries, Func<FrontEntry, bool> isKept)
    {
        List<FrontEntry> left = [];
        foreach (FrontEntry entry in entries)
        {
            HashSet<FrontEntry> nested = [.. NestedOf(entry).Where(static one => one.Value.Source is not null)];
            if (nested.Count > 0)
            {
                FrontEntry[] others = [.. entry.Value.Entries.Where(other => !nested.Contains(other))];
                if (others.Length > 0 || isKept(entry))
                {
                    FrontValue rest = entry.Value with { Entries = others, IsRest = true };
                    left.Add(entry with { Value = rest with { Text = FlowText.Of(rest) } });
                }
            }
            else if (entry.Value.Source is null || !IsName(entry) || !IsMeant(entry.Value) || isKept(entry))
            {
                left.Add(entry);
            }
        }

        return left;
    }

    /// <summary><c>published: false</c> says something else.</summary>
    static bool IsMeant(FrontValue value) => !value.IsBoolean;

    bool IsName(FrontEntry entry) => names.Any(name => KeyNames.AreEqual(name, entry.Key)) && !NestedOf(entry).Any();

    /// <summary>Those of its nested keys that mean the member.</summary>
    IEnumerable<FrontEntry> NestedOf(FrontEntry entry) => entry.Value.Kind != Model.FrontKind.Keys ? [] :
        from name in names
        let dot = name.IndexOf('.')
        where dot > 0 && KeyNames.AreEqual(name.Substring(0, dot), entry.Key)
        from nested in entry.Value.Entries
        where KeyNames.AreEqual(nested.Key, name.Substring(dot + 1))
        select nested;
}
