using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>
/// Lays keys over those of the folders above: the nearer key wins, nested keys merge, lists are replaced, and a key without a value
/// unsets. The spelling of a key does not matter, and keys that mean one member of the article are one key; see <see cref="KeyGroup"/>.
/// </summary>
sealed class KeyMerger
{
    /// <summary>Aliases of YAML can multiply keys.</summary>
    const int MaxCount = FrontMatterBlock.MaxLength;

    readonly bool _keepsUnset;
    int _count;

    KeyMerger(bool keepsUnset) => _keepsUnset = keepsUnset;

    /// <summary>Lays a folder's keys over those of the folders above it; what it unsets is no longer there.</summary>
    /// <exception cref="FrontMatterException">There are too many keys.</exception>
    public static List<FrontEntry> OfFolder(IReadOnlyList<FrontEntry> nearer, IReadOnlyList<FrontEntry> inherited) =>
        new KeyMerger(keepsUnset: false).MergeAll(nearer, inherited);

    /// <summary>Lays a seed's own keys over those of its folders; a key that it unsets stays, as its place is the seed's.</summary>
    /// <exception cref="FrontMatterException">There are too many keys.</exception>
    public static List<FrontEntry> OfSeed(IReadOnlyList<FrontEntry> own, IReadOnlyList<FrontEntry> inherited) =>
        new KeyMerger(keepsUnset: true).MergeAll(own, inherited);

    List<FrontEntry> MergeAll(IReadOnlyList<FrontEntry> nearer, IReadOnlyList<FrontEntry> inherited)
    {
        HashSet<string> names = [.. nearer.Select(static entry => KeyNames.Normalize(entry.Key))];
        foreach (KeyGroup group in inherited.Count == 0 ? [] : KnownKeys.Groups)
        {
            if (group.IsStatedBy(nearer))
            {
                inherited = group.Without(inherited, entry => names.Contains(KeyNames.Normalize(entry.Key)));
            }
        }

        return Merge(nearer, inherited, isTop: true);
    }

    List<FrontEntry> Merge(IReadOnlyList<FrontEntry> nearer, IReadOnlyList<FrontEntry> inherited, bool isTop)
    {
        Dictionary<string, FrontValue> above = new(StringComparer.Ordinal);
        foreach (FrontEntry entry in inherited)
        {
            above[KeyNames.Normalize(entry.Key)] = entry.Value;
        }

        HashSet<string> stated = new(StringComparer.Ordinal);
        List<FrontEntry> merged = [];
        foreach (FrontEntry entry in nearer)
        {
            Count();
            string name = KeyNames.Normalize(entry.Key);
            bool isFirst = stated.Add(name);
            if (_keepsUnset || !IsUnset(entry.Value))
            {
                FrontValue? other = isFirst && above.TryGetValue(name, out FrontValue? found) ? found : null;
                merged.Add(entry with { Value = Merge(entry.Value, other, isTop) });
            }
        }

        foreach (FrontEntry entry in inherited)
        {
            Count();
            if (!stated.Contains(KeyNames.Normalize(entry.Key)))
            {
                merged.Add(entry);
            }
        }

        return merged;
    }

    FrontValue Merge(FrontValue nearer, FrontValue? inherited, bool isTop)
    {
        IReadOnlyList<FrontEntry> above = inherited is { Kind: FrontKind.Keys } ? inherited.Entries : [];
        if (nearer.Kind != FrontKind.Keys || (above.Count == 0 && _keepsUnset))
        {
            return nearer;
        }

        List<FrontEntry> merged = Merge(nearer.Entries, above, isTop: false);
        bool isSame = merged.Count == nearer.Entries.Count
            && merged.Zip(nearer.Entries, static (one, other) => ReferenceEquals(one.Value, other.Value)).All(static same => same);
        if (isSame)
        {
            return nearer;
        }

        // A field is a text: of keys from several files there is none as written.
        FrontValue value = nearer with { Entries = merged };
        return isTop ? value with { Text = FlowText.Of(value) } : value;
    }

    /// <summary>Where a text is wanted, <c>null</c> is one: its type decides.</summary>
    static bool IsUnset(FrontValue value) => value is { Kind: FrontKind.Null, Text: "" or "~" };

    void Count()
    {
        if (++_count > MaxCount)
        {
            throw new FrontMatterException(FormattableString.Invariant($"with the folders above there are more than {MaxCount} keys"), 0);
        }
    }
}
