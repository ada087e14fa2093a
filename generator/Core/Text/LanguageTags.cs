namespace Letterpress.Core.Text;

/// <summary>Language tags of BCP 47.</summary>
static class LanguageTags
{
    /// <summary>ISO 639-1.</summary>
    static readonly HashSet<string> s_codes = new((
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo " +
        "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg " +
        "ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn " +
        "no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta " +
        "te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' '), StringComparer.Ordinal);

    const int MaxLength = 64;

    /// <summary>Whether a text has the form of a BCP 47 tag.</summary>
    /// <remarks>
    /// The language comes first, in two or three letters; BCP 47 has room for longer ones, but none is registered, and words such as
    /// "english" are not tags.
    /// </remarks>
    public static bool IsValid(string text)
    {
        string[] parts = text.Split('-');
        return text.Length <= MaxLength
            && (parts[0].Length is 2 or 3 ? parts[0].All(IsLetter) : parts[0] is "x" or "i" or "X" or "I" && parts.Length > 1)
            && parts.All(static part => part.Length is > 0 and <= 8 && part.All(static c => IsLetter(c) || c is >= '0' and <= '9'));
    }

    /// <summary>
    /// The tag in the letter case that BCP 47 recommends: <c>zh-Hant-TW</c>. Nothing depends on letter case, but people and programs
    /// compare tags.
    /// </summary>
    public static string Canonical(string tag)
    {
        string[] parts = tag.ToLowerInvariant().Split('-');
        for (int i = 1; i < parts.Length && parts[i - 1].Length > 1 && parts[0] is not ("x" or "i"); i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 when char.IsLetter(parts[i][0]) => char.ToUpperInvariant(parts[i][0]) + parts[i].Substring(1),
                _ => parts[i],
            };
        }

        return string.Join("-", parts);
    }

    static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether a segment of a path is a language: <c>zh</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public static bool IsPathSegment(string segment)
    {
        string[] parts = segment.Split('-');
        return parts.Length <= 2 && s_codes.Contains(parts[0].ToLowerInvariant()) && (parts.Length == 1 || parts[1].Length is 2 or 4);
    }
}
