using System.Text;

namespace Letterpress.Pages;

/// <summary>What a language says of a page.</summary>
static class PageLanguage
{
    /// <summary>Languages that are written from right to left unless their tag names another script.</summary>
    static readonly string[] s_rightToLeft =
        ["ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>Scripts that are written from right to left.</summary>
    static readonly string[] s_scripts = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    /// <summary>Whether a language is written from right to left. Allocates nothing.</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    public static bool IsRightToLeft(Utf8Text tag)
    {
        ReadOnlySpan<byte> language = Subtag(tag, out ReadOnlySpan<byte> rest);
        ReadOnlySpan<byte> script = Subtag(rest, out _);
        bool isRightToLeft = script.Length == 4 ? Contains(s_scripts, script) : Contains(s_rightToLeft, language);
        return isRightToLeft;
    }

    static ReadOnlySpan<byte> Subtag(ReadOnlySpan<byte> tag, out ReadOnlySpan<byte> rest)
    {
        int end = tag.IndexOf((byte)'-');
        rest = end < 0 ? default : tag[(end + 1)..];
        return end < 0 ? tag : tag[..end];
    }

    static bool Contains(string[] names, ReadOnlySpan<byte> name)
    {
        foreach (string known in names)
        {
            if (Ascii.EqualsIgnoreCase(known, name))
            {
                return true;
            }
        }

        return false;
    }
}
