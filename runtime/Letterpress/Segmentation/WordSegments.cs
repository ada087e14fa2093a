using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>The default word boundaries of UAX #29 (https://www.unicode.org/reports/tr29/), without dictionaries.</summary>
static class WordSegments
{
    /// <summary>The end of the segment that starts at <paramref name="start"/>: a word, or what is between words.</summary>
    public static int Next(string text, int start) => Next(new Utf16Text(text), start);

    /// <inheritdoc cref="Next(string, int)"/>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static int Next<TText>(TText text, int start)
        where TText : struct, ISegmentText
    {
        int end = start;
        WordBreak last = text.Read(ref end).Word;
        if (IsNewline(last))
        {
            int afterLine = end;
            bool isPair = last == WordBreak.CarriageReturn && end < text.Length && text.Read(ref afterLine).Word == WordBreak.LineFeed;
            return isPair ? afterLine : end; // WB3, WB3a
        }

        WordBreak before = last; // As WB4 defines it: the last character that is not a mark.
        bool isOddIndicator = last == WordBreak.RegionalIndicator;
        bool isInfix = false;
        while (end < text.Length)
        {
            int next = end;
            CharacterClass following = text.Read(ref next);
            if (following.IsIgnoredInWords)
            {
                last = following.Word;
                end = next;
                continue;
            }

            bool startsInfix = !isInfix && IsInfix(before, following.Word, text, next);
            bool isJoined = isInfix
                || startsInfix
                || IsJoined(before, following.Word)
                || (last == WordBreak.ZeroWidthJoiner && following.IsPictographic) // WB3c
                || (last == WordBreak.Space && following.Word == WordBreak.Space) // WB3d
                || (isOddIndicator && following.Word == WordBreak.RegionalIndicator); // WB15, WB16
            if (!isJoined)
            {
                break;
            }

            isOddIndicator = following.Word == WordBreak.RegionalIndicator && !isOddIndicator;
            isInfix = startsInfix;
            last = before = following.Word;
            end = next;
        }

        return end;
    }

    /// <summary>The rules that need only two neighbors.</summary>
    static bool IsJoined(WordBreak before, WordBreak after) => before switch
    {
        WordBreak.HebrewLetter when after == WordBreak.SingleQuote => true, // WB7a
        WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Numeric =>
            IsLetter(after) || after is WordBreak.Numeric or WordBreak.ExtendNumberOrLetter, // WB5, WB8 to WB10, WB13a
        WordBreak.Katakana => after is WordBreak.Katakana or WordBreak.ExtendNumberOrLetter, // WB13, WB13a
        WordBreak.ExtendNumberOrLetter =>
            IsLetter(after) || after is WordBreak.Numeric or WordBreak.Katakana or WordBreak.ExtendNumberOrLetter, // WB13a, WB13b
        _ => false,
    };

    /// <summary>An apostrophe, stop or comma with letters or digits on both sides: WB6, WB7, WB7b, WB7c, WB11, WB12.</summary>
    static bool IsInfix<TText>(WordBreak before, WordBreak mark, TText text, int after)
        where TText : struct, ISegmentText
    {
        bool isNumber = before == WordBreak.Numeric;
        return mark switch
        {
            WordBreak.MidLetter => IsLetter(before) && IsLetter(FirstVisible(text, after)),
            WordBreak.MidNumber => isNumber && FirstVisible(text, after) == WordBreak.Numeric,
            WordBreak.MidNumberOrLetter or WordBreak.SingleQuote =>
                (IsLetter(before) && IsLetter(FirstVisible(text, after))) || (isNumber && FirstVisible(text, after) == WordBreak.Numeric),
            WordBreak.DoubleQuote => before == WordBreak.HebrewLetter && FirstVisible(text, after) == WordBreak.HebrewLetter,
            _ => false,
        };
    }

    static bool IsLetter(WordBreak word) => word is WordBreak.Letter or WordBreak.HebrewLetter;

    static bool IsNewline(WordBreak word) => word is WordBreak.CarriageReturn or WordBreak.LineFeed or WordBreak.Newline;

    static WordBreak FirstVisible<TText>(TText text, int index)
        where TText : struct, ISegmentText
    {
        while (index < text.Length)
        {
            CharacterClass next = text.Read(ref index);
            if (!next.IsIgnoredInWords)
            {
                return next.Word;
            }
        }

        return WordBreak.Other;
    }
}
