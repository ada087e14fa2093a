using System.Globalization;
using System.Text;
using Letterpress.Core.Text;
using Letterpress.Segmentation;

namespace Letterpress.Core.Identity;

/// <summary>Makes C# identifiers and slugs from text.</summary>
/// <remarks>Pure functions: Linking settles the collisions of two seeds.</remarks>
static partial class Identifiers
{
    /// <summary>In UTF-16 units.</summary>
    public const int MaxLength = 512;

    /// <summary>A name in metadata has at most 1,023 bytes (CS7013): there must be room for <c>get_</c>, a suffix and a hash.</summary>
    public const int MaxBytes = 960;

    /// <summary>
    /// A C# identifier without <c>@</c>: words start with a capital, letters of every script are unchanged.
    /// Empty where the text has no letter that is valid in C#.
    /// </summary>
    /// <remarks>
    /// Separated digits remain separated (<c>v1-2</c> is <c>V1_2</c>, not <c>V12</c>). Letters beyond the basic plane are invalid in
    /// C#, so they are left out, as is everything invisible.
    /// </remarks>
    public static string FromText(string text)
    {
        string source = Normalize(text);
        var name = new StringBuilder(Math.Min(source.Length, MaxLength) + 1);
        bool startsWord = true;
        bool hasLetter = false;
        for (int i = 0; i < source.Length && name.Length < MaxLength; i++)
        {
            char c = source[i];
            if (char.IsSurrogate(c) || Characters.IsInvisible(c))
            {
                continue;
            }

            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            switch (KindOf(category))
            {
                case Kind.Letter:
                    name.Append(startsWord ? char.ToUpperInvariant(c) : c);
                    hasLetter = true;
                    startsWord = false;
                    break;
                case Kind.Digit:
                    if (name.Length == 0 || (startsWord && IsDigit(name[name.Length - 1])))
                    {
                        name.Append('_');
                    }

                    name.Append(c);
                    startsWord = false;
                    break;
                case Kind.Mark when category != UnicodeCategory.EnclosingMark && name.Length > 0:
                    name.Append(c);
                    break;
                case Kind.Separator:
                    startsWord = true;
                    break;
            }
        }

        // A capital may compose with the mark after it where the small letter did not.
        string whole = hasLetter ? Normalize(name.ToString()) : "";
        return Cut(whole, Math.Min(MaxLength, LengthWithin(whole, MaxBytes)));
    }

    /// <summary>
    /// A lower-case text for URLs: letters, digits and marks of every script, everything between them one <c>-</c>.
    /// Empty where the text has none of them.
    /// </summary>
    public static string Slug(string text)
    {
        string source = Normalize(text);
        var slug = new StringBuilder(Math.Min(source.Length, MaxSlugLength + 2));
        bool separate = false;
        for (int i = 0; i < source.Length && slug.Length <= MaxSlugLength; i++)
        {
            int length = Characters.IsPair(source, i) ? 2 : 1;
            if (Characters.IsInvisible(Characters.CodePointAt(source, i)))
            {
                i += length - 1;
                continue;
            }

            switch (KindOf(CharUnicodeInfo.GetUnicodeCategory(source, i)))
            {
                case Kind.Mark when slug.Length == 0 || separate:
                case Kind.Ignored:
                    break;
                case Kind.Separator:
                    separate = slug.Length > 0;
                    break;
                default:
                    if (separate)
                    {
                        slug.Append('-');
                        separate = false;
                    }

                    // .NET Framework has no case mapping beyond the basic plane: letters there are unchanged everywhere.
                    _ = length == 2 ? slug.Append(source, i, 2) : slug.Append(char.ToLowerInvariant(source[i]));
                    break;
            }

            i += length - 1;
        }

        return Cut(Normalize(slug.ToString()), MaxSlugLength).TrimEnd('-');
    }

    /// <summary>In UTF-16 units.</summary>
    public const int MaxSlugLength = 96;

    /// <summary>Marks that follow one letter: Unicode's stream-safe format has 30.</summary>
    const int MaxMarks = 250;

    enum Kind
    {
        Separator,
        Letter,
        Digit,
        Mark,
        Ignored,
    }

    static Kind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
        UnicodeCategory.Format => Kind.Ignored,
        _ => Kind.Separator,
    };

    static bool IsDigit(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>How many of the first units take at most so many bytes of UTF-8.</summary>
    static int LengthWithin(string text, int maxBytes)
    {
        int bytes = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // An identifier has no surrogates.
            bytes += text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
            if (bytes > maxBytes)
            {
                return i;
            }
        }

        return text.Length;
    }

    static string Cut(string text, int maxLength) =>
        text.Length <= maxLength ? text : text.Substring(0, Graphemes.CutLength(text, maxLength));

    /// <summary>Normalizes to NFC: the two forms of <c>é</c> would be two members that look alike.</summary>
    public static string Normalize(string text)
    {
        foreach (char c in text)
        {
            if (c > '~')
            {
                return NormalizeAssigned(Assigned(text));
            }
        }

        return text;
    }

    /// <summary>
    /// Normalization sorts the marks that follow a letter, in quadratic time. Beyond the maximum, they are sorted in pieces.
    /// </summary>
    static string NormalizeAssigned(string text)
    {
        StringBuilder? pieces = null;
        int start = 0;
        int marks = 0;
        for (int i = 0; i < text.Length; i += Characters.IsPair(text, i) ? 2 : 1)
        {
            marks = KindOf(CharUnicodeInfo.GetUnicodeCategory(text, i)) == Kind.Mark ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                pieces ??= new();
                pieces.Append(text.Substring(start, i - start).Normalize(NormalizationForm.FormC));
                start = i;
                marks = 1;
            }
        }

        string rest = (start == 0 ? text : text.Substring(start)).Normalize(NormalizationForm.FormC);
        return pieces is null ? rest : pieces.Append(rest).ToString();
    }

    /// <summary>
    /// Replaces what <see cref="string.Normalize(NormalizationForm)"/> throws on: lone surrogates, and on some systems noncharacters.
    /// </summary>
    static string Assigned(string text)
    {
        string repaired = Utf8.Repair(text);
        StringBuilder? assigned = null;
        for (int i = 0; i < repaired.Length; i++)
        {
            int length = Characters.IsPair(repaired, i) ? 2 : 1;
            if (CharUnicodeInfo.GetUnicodeCategory(repaired, i) == UnicodeCategory.OtherNotAssigned)
            {
                assigned ??= new StringBuilder(repaired);
                assigned[i] = assigned[i + length - 1] = Characters.Replacement;
            }

            i += length - 1;
        }

        return assigned?.ToString() ?? repaired;
    }
}
