using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>The last three units of a run: characters or clusters, and the hashes of what they make together.</summary>
struct Units
{
    TermHash _one;
    TermHash _two;
    TermHash _three;
    int _start;
    int _startBefore;
    int _startTwoBefore;

    /// <summary>How many units the run has so far.</summary>
    public int Count { get; private set; }

    /// <summary>The byte after the last unit.</summary>
    public int End { get; private set; }

    public void Add(Utf8Bytes text, int start, int end)
    {
        (TermHash one, TermHash two, TermHash three) = (TermHash.Empty, _one, _two);
        int folded = 0;
        for (int index = start; index < end;)
        {
            int codePoint = text.CodePoint(ref index);
            int single = TermHash.IsSyllable(codePoint) ? -1 : FoldingTable.Find(codePoint);
            if (single >= 0)
            {
                (one, two, three) = (one.AddFolded(single), two.AddFolded(single), three.AddFolded(single));
                continue;
            }

            one = one.Add(codePoint, ref folded);
            two = two.Add(codePoint, ref folded);
            three = three.Add(codePoint, ref folded);
        }

        (_one, _two, _three) = (one, two, three);
        (_startTwoBefore, _startBefore, _start) = (_startBefore, _start, start);
        End = end;
        Count++;
    }

    /// <summary>The hash of the last units together.</summary>
    /// <param name="count">How many: 1 to 3, at most <see cref="Count"/>.</param>
    public readonly TermHash Last(int count) => count == 1 ? _one : count == 2 ? _two : _three;

    /// <summary>The first byte of the last units.</summary>
    /// <param name="count">How many: 1 to 3, at most <see cref="Count"/>.</param>
    public readonly int StartOfLast(int count) => count == 1 ? _start : count == 2 ? _startBefore : _startTwoBefore;
}
