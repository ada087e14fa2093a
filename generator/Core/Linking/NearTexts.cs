using Letterpress.Keys;

namespace Letterpress.Core.Linking;

/// <summary>
/// Finds texts that differ in at most two edits: a character more, less or another, or two neighbors swapped. Of a text cut into three
/// parts, one stays unchanged when two characters change, and near its position (Pass-Join; Li, Deng, Wang, Feng 2011). Characters that
/// are swapped across the bounds of a part change that part as well, so it is looked up with each of its ends swapped too.
/// </summary>
/// <remarks>
/// So a search looks up a few dozen parts, however many texts there are. The result depends on the texts and their order alone.
/// </remarks>
sealed class NearTexts
{
    const int MaxDistance = 2;
    const int PartCount = MaxDistance + 1;

    /// <summary>No name is as long as that.</summary>
    const int MaxLength = 128;

    /// <summary>Where thousands of texts share a part, those with the rarest parts are compared.</summary>
    const int MaxCompared = 128;

    readonly List<(string Text, int Owner)> _entries = [];
    readonly Dictionary<ulong, List<int>> _byPart = [];
    readonly EditDistance _distance = new();

    /// <summary>Adds a text. One that is shorter than three parts, or longer than any name, is near to nothing.</summary>
    public void Add(string text, int owner)
    {
        if (text.Length < PartCount || text.Length >= MaxLength - MaxDistance)
        {
            return;
        }

        for (int part = 0; part < PartCount; part++)
        {
            (int start, int length) = PartOf(text.Length, part);
            ulong key = KeyOf(text.Length, part, text, start, length);
            if (!_byPart.TryGetValue(key, out List<int>? entries))
            {
                _byPart.Add(key, entries = []);
            }

            entries.Add(_entries.Count);
        }

        _entries.Add((text, owner));
    }

    /// <summary>The owners of the nearest text and of the nearest text of another owner; -1 where there is none.</summary>
    /// <remarks>Two characters may differ, but at most a third of them; of equally near texts the first in ordinal order wins.</remarks>
    public (int First, int Second) Find(string text)
    {
        int limit = Math.Min(MaxDistance, text.Length / 3);
        if (limit == 0 || text.Length >= MaxLength)
        {
            return (-1, -1);
        }

        List<(int Distance, string Text, int Owner)> near = [];
        foreach (int candidate in Candidates(text, limit))
        {
            (string known, int owner) = _entries[candidate];
            int distance = _distance.Between(known.AsSpan(), text.AsSpan(), limit);
            if (distance <= limit)
            {
                near.Add((distance, known, owner));
            }
        }

        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance)
            : string.CompareOrdinal(a.Text, b.Text) is not 0 and int order ? order : a.Owner.CompareTo(b.Owner));
        int first = near.Count == 0 ? -1 : near[0].Owner;
        int second = near.FindIndex(other => other.Owner != first);
        return (first, second < 0 ? -1 : near[second].Owner);
    }

    IEnumerable<int> Candidates(string text, int limit)
    {
        List<List<int>> found = [];
        for (int length = Math.Max(PartCount, text.Length - limit); length <= text.Length + limit; length++)
        {
            for (int part = 0; part < PartCount; part++)
            {
                (int start, int partLength) = PartOf(length, part);
                int last = Math.Min(text.Length - partLength, start + limit);
                for (int at = Math.Max(0, start - limit); at <= last; at++)
                {
                    foreach (string wanted in Spellings(text, at, partLength))
                    {
                        if (_byPart.TryGetValue(KeyOf(length, part, wanted, 0, partLength), out List<int>? entries))
                        {
                            found.Add(entries);
                        }
                    }
                }
            }
        }

        return found.OrderBy(static entries => entries.Count).SelectMany(static entries => entries)
            .Take(MaxCompared * 4).Distinct().Take(MaxCompared);
    }

    /// <summary>A piece of a text as it is, and as it was before one or both of its ends were swapped with the neighbor outside.</summary>
    static IEnumerable<string> Spellings(string text, int start, int length)
    {
        string piece = text.Substring(start, length);
        string? left = start > 0 ? text[start - 1] + piece.Substring(1) : null;
        string? right = start + length < text.Length ? piece.Substring(0, length - 1) + text[start + length] : null;
        string? both = left is null || right is null || length < 2 ? null : left.Substring(0, length - 1) + text[start + length];
        return ((string?[])[piece, left, right, both]).OfType<string>();
    }

    /// <summary>The parts are of equal length, but the last ones may be one longer.</summary>
    static (int Start, int Length) PartOf(int textLength, int part)
    {
        int length = textLength / PartCount;
        int longer = textLength % PartCount;
        int shorter = PartCount - longer;
        return (part * length + Math.Max(0, part - shorter), part < shorter ? length : length + 1);
    }

    static ulong KeyOf(int textLength, int part, string text, int start, int length)
    {
        ulong hash = 14695981039346656037 ^ (ulong)((textLength * PartCount) + part);
        for (int i = start; i < start + length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 1099511628211);
        }

        return hash;
    }
}
