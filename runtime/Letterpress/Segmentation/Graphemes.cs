using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>
/// What readers perceive as one character: the extended grapheme clusters of UAX #29 (https://www.unicode.org/reports/tr29/).
/// </summary>
static class Graphemes
{
    /// <summary>The end of the cluster that starts at <paramref name="start"/>.</summary>
    public static int Next(string text, int start) => Next(new Utf16Text(text), start);

    /// <inheritdoc cref="Next(string, int)"/>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static int Next<TText>(TText text, int start)
        where TText : struct, ISegmentText
    {
        int end = start;
        CharacterClass last = text.Read(ref end);
        State state = default(State).After(last);
        while (end < text.Length)
        {
            int next = end;
            CharacterClass following = text.Read(ref next);
            if (!IsJoined(last.Grapheme, following.Grapheme) && !state.Joins(following))
            {
                break;
            }

            end = next;
            state = state.After(following);
            last = following;
        }

        return end;
    }

    /// <summary>The largest length up to <paramref name="maxLength"/> that does not split a cluster.</summary>
    public static int CutLength(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text.Length;
        }

        int cut = 0;
        for (int end = Next(text, 0); end <= maxLength; end = Next(text, end))
        {
            cut = end;
        }

        return cut;
    }

    /// <summary>The rules that need only two neighbors: GB3 to GB9b.</summary>
    static bool IsJoined(GraphemeBreak before, GraphemeBreak after) => before switch
    {
        GraphemeBreak.CarriageReturn => after == GraphemeBreak.LineFeed,
        GraphemeBreak.LineFeed or GraphemeBreak.Control => false,
        _ when after is GraphemeBreak.CarriageReturn or GraphemeBreak.LineFeed or GraphemeBreak.Control => false,
        _ when after is GraphemeBreak.Extend or GraphemeBreak.ZeroWidthJoiner or GraphemeBreak.SpacingMark => true,
        GraphemeBreak.Prepend => true,
        GraphemeBreak.LeadingJamo => after is GraphemeBreak.LeadingJamo or GraphemeBreak.VowelJamo
            or GraphemeBreak.SyllableWithoutTrail or GraphemeBreak.SyllableWithTrail,
        GraphemeBreak.VowelJamo or GraphemeBreak.SyllableWithoutTrail => after is GraphemeBreak.VowelJamo or GraphemeBreak.TrailingJamo,
        GraphemeBreak.TrailingJamo or GraphemeBreak.SyllableWithTrail => after == GraphemeBreak.TrailingJamo,
        _ => false,
    };

    /// <summary>What the other rules need of the cluster so far.</summary>
    /// <param name="HasConsonant">GB9c: a consonant, and after it only marks.</param>
    /// <param name="HasLinker">One of these marks joins the next consonant to it.</param>
    /// <param name="HasPictograph">GB11: a pictograph, and after it only marks.</param>
    /// <param name="IsJoining">A joiner after that.</param>
    /// <param name="HasHalfFlag">GB12 and GB13: an odd number of regional indicators.</param>
    readonly record struct State(bool HasConsonant, bool HasLinker, bool HasPictograph, bool IsJoining, bool HasHalfFlag)
    {
        public bool Joins(CharacterClass next) =>
            (HasLinker && next.Conjunct == ConjunctBreak.Consonant)
            || (IsJoining && next.IsPictographic)
            || (HasHalfFlag && next.Grapheme == GraphemeBreak.RegionalIndicator);

        public State After(CharacterClass next) => new(
            next.Conjunct == ConjunctBreak.Consonant || (HasConsonant && next.Conjunct != ConjunctBreak.None),
            HasConsonant && (next.Conjunct == ConjunctBreak.Linker || (HasLinker && next.Conjunct == ConjunctBreak.Extend)),
            next.IsPictographic || (HasPictograph && next.Grapheme == GraphemeBreak.Extend),
            HasPictograph && next.Grapheme == GraphemeBreak.ZeroWidthJoiner,
            next.Grapheme == GraphemeBreak.RegionalIndicator && !HasHalfFlag);
    }
}
