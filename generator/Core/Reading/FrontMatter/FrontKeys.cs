using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The keys of front matter, found by the names of <see cref="KnownKeys"/>; remembers which of them were used.</summary>
sealed class FrontKeys(IReadOnlyList<FrontEntry> entries)
{
    readonly ILookup<string, FrontEntry> _byName =
        entries.ToLookup(static entry => KeyNames.Normalize(entry.Key), StringComparer.Ordinal);

    readonly HashSet<FrontValue> _used = new(ReferenceComparer.Instance);

    /// <summary>The keys of which nothing, or not everything, was used, in the seed's order.</summary>
    public IEnumerable<FrontEntry> Unused => entries.Where(entry => entry.Value.Kind != FrontKind.Null && !IsUsed(entry.Value));

    /// <summary>The entries that state a value, in the order of the names; a name with a dot leads into nested keys.</summary>
    public IEnumerable<FrontEntry> Find(string[] names)
    {
        foreach (string name in names)
        {
            int dot = name.IndexOf('.');
            foreach (FrontEntry entry in _byName[KeyNames.Normalize(dot < 0 ? name : name.Substring(0, dot))])
            {
                if (dot >= 0)
                {
                    if (entry.Value.Find(name.Substring(dot + 1)) is { } nested)
                    {
                        yield return new(entry.Key + "." + name.Substring(dot + 1), nested);
                    }
                }
                else if (!entry.Value.IsEmpty && !entry.Value.IsRest && !IsFoundDeeper(entry, names))
                {
                    yield return entry;
                }
            }
        }
    }

    public void Use(FrontEntry entry) => _used.Add(entry.Value);

    /// <summary>Whether another of the names leads into the entry's nested keys: <c>date: {created: …}</c> is no date itself.</summary>
    static bool IsFoundDeeper(FrontEntry entry, string[] names) => entry.Value.Kind == FrontKind.Keys && names.Any(name =>
        name.IndexOf('.') is > 0 and var dot
        && KeyNames.AreEqual(entry.Key, name.Substring(0, dot)) && entry.Value.Find(name.Substring(dot + 1)) is not null);

    bool IsUsed(FrontValue value) => _used.Contains(value)
        || (value.Kind == FrontKind.Keys && value.Entries.Count > 0 && value.Entries.All(entry => _used.Contains(entry.Value)));

    /// <summary>Two keys may have equal values.</summary>
    sealed class ReferenceComparer : IEqualityComparer<FrontValue>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(FrontValue? x, FrontValue? y) => ReferenceEquals(x, y);

        public int GetHashCode(FrontValue value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
