using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Decides which piece of a section a snippet is.</summary>
static unsafe class SnippetPlace
{
    /// <summary>Of so many characters, one may stand before the first match.</summary>
    const int ContextPart = 4;

    /// <summary>The same, where the block starts there.</summary>
    const int StartPart = 3;

    /// <summary>By so many characters, or half of them, the end may be shortened so that no word is cut.</summary>
    const int LongestWord = 20;

    /// <summary>White space of ASCII.</summary>
    public static ReadOnlySpan<byte> Spaces => " \t\n\v\f\r"u8;

    public static SearchSnippet Find(Section section, Article article, int block, in HitTerms terms, int maxLength)
    {
        Utf8Text text = section.Text;
        if (text.IsEmpty)
        {
            return default;
        }

        Utf8Text focus = Focus(text, section, article, block);
        int first = text.OffsetOf(focus);
        fixed (byte* start = text.Utf8)
        {
            Utf8Bytes bytes = new(start, text.Length);
            bool isEnglish = Tokenizer.IsEnglish(article.Language);
            (int match, int matchEnd) = MatchWindow.Find(focus.Utf8, terms, isEnglish, maxLength - (maxLength / StartPart) - 1);
            int from = Start(bytes, first, first + match, maxLength);
            int end = End(bytes, from, maxLength - (from > first ? 1 : 0));
            if (end < first + matchEnd && from < first + match)
            {
                // A long word needs the room.
                from = first + match;
                end = End(bytes, from, maxLength - 1);
            }

            GC.KeepAlive(text.Owner);
            int read = Math.Max(end, first + matchEnd) - from;
            return new(text.Piece(from, read), end - from, terms, isEnglish, isCutBefore: from > first, isCutAfter: end < text.Length);
        }
    }

    /// <summary>The block, where it is of the section's text; else all of that.</summary>
    static Utf8Text Focus(Utf8Text text, Section section, Article article, int block)
    {
        bool isHeading = section.Heading is { } heading && heading.Block.Index == block;
        Utf8Text focus = block < 0 || isHeading ? default : article.Blocks[block].Text;
        return focus.IsEmpty || text.OffsetOf(focus) < 0 ? text : focus;
    }

    /// <summary>Where a snippet starts: with the block if that is near, else after a space or stop, else outside of words.</summary>
    /// <param name="text">The text of the section.</param>
    /// <param name="first">The start of the block.</param>
    /// <param name="match">Where the match starts.</param>
    /// <param name="maxLength">Of the snippet, in characters.</param>
    static int Start(Utf8Bytes text, int first, int match, int maxLength)
    {
        // The last places before the match, in a ring.
        int context = (maxLength / ContextPart) + 1;
        Span<int> places = stackalloc int[(SearchSnippet.MaxLength / ContextPart) + 1];
        int count = 0;
        int next = first;
        while (next < match)
        {
            places[count++ % context] = next;
            next = Graphemes.Next(text, next);
        }

        if (count < maxLength / StartPart)
        {
            return first;
        }

        // A term may start within a character.
        match = next > match ? places[--count % context] : match;
        int outside = match;
        for (int i = count - context + 1; i <= count; i++)
        {
            int before = places[(i - 1) % context];
            int place = i == count ? match : places[i % context];
            if (IsStart(text, before, place))
            {
                return place;
            }

            outside = outside == match && !IsInWord(text, before, place) ? place : outside;
        }

        return outside;
    }

    /// <summary>Whether a character after another starts a word after a space, or a clause after a stop that no space follows.</summary>
    static bool IsStart(Utf8Bytes text, int before, int place)
    {
        if (text[before] < 0x80)
        {
            return IsSpace(text[before]) && !IsSpace(text[place]);
        }

        return KindOf(text, before) == WordKind.None && KindOf(text, place) != WordKind.None;
    }

    /// <summary>Where a snippet ends: with the text, else after a word, else after a character.</summary>
    static int End(Utf8Bytes text, int from, int length)
    {
        int end = from;
        int word = -1;
        int last = from;
        for (int count = 0; end < text.Length; count++)
        {
            if (count == length)
            {
                return word >= 0 ? word : last;
            }

            // The last character makes room for the mark of omission.
            last = end;
            if (IsSpace(text[end]))
            {
                word = count >= length - Math.Min(LongestWord, (length + 1) / 2) ? end : word;
                end = AfterSpace(text, end);
            }
            else
            {
                end = Graphemes.Next(text, end);
            }
        }

        return end;
    }

    /// <summary>The end of white space that is one space in a snippet, as it has a line break, or of one space.</summary>
    static int AfterSpace(Utf8Bytes text, int start)
    {
        int end = start;
        bool hasBreak = false;
        while (end < text.Length && IsSpace(text[end]))
        {
            hasBreak |= text[end] is (byte)'\n' or (byte)'\r';
            end++;
        }

        return hasBreak ? end : Graphemes.Next(text, start);
    }

    static bool IsSpace(byte value) => Spaces.Contains(value);

    static bool IsInWord(Utf8Bytes text, int before, int place) =>
        KindOf(text, before) == WordKind.Spaced && KindOf(text, place) == WordKind.Spaced;

    static WordKind KindOf(Utf8Bytes text, int place) => CharacterTable.Of(text.CodePoint(ref place)).Kind;
}
