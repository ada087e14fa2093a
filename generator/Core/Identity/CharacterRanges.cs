namespace Letterpress.Core.Identity;

/// <summary>Sets of characters as ranges of code points.</summary>
static class CharacterRanges
{
    public const int Last = 0x10FFFF;

    public static readonly (int First, int Last)[] Digit = [('0', '9')];
    public static readonly (int First, int Last)[] Word = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
    public static readonly (int First, int Last)[] Space = [('\t', '\r'), (' ', ' ')];

    /// <summary>What <c>.</c> matches.</summary>
    public static readonly (int First, int Last)[] AllButLineFeed = Negate([('\n', '\n')]);

    /// <summary>Sorted, with adjacent and overlapping ranges joined.</summary>
    public static (int First, int Last)[] Normalize(IEnumerable<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> joined = [];
        foreach ((int first, int last) in ranges.OrderBy(static range => range.First))
        {
            if (joined.Count > 0 && first <= joined[joined.Count - 1].Last + 1)
            {
                joined[joined.Count - 1] = (joined[joined.Count - 1].First, Math.Max(last, joined[joined.Count - 1].Last));
            }
            else
            {
                joined.Add((first, last));
            }
        }

        return [.. joined];
    }

    /// <summary>The characters that are in none of the ranges.</summary>
    public static (int First, int Last)[] Negate(IEnumerable<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> others = [];
        int next = 0;
        foreach ((int first, int last) in Normalize(ranges))
        {
            if (first > next)
            {
                others.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            others.Add((next, Last));
        }

        return [.. others];
    }
}
