namespace Letterpress.Keys;

/// <summary>The one form of the other names of an article (front matter <c>aliases</c>), so that one table holds all kinds.</summary>
/// <remarks>
/// A word is percent-decoded, but for encoded slashes; a path of the website too, and it stands after one slash (<c>/old/path</c>); a
/// URL in the form of <see cref="CanonicalUrl"/> stands after <c>//</c>, and what its publisher calls the article after <c>/#</c>. Words
/// never start with a slash, and paths neither with a second one nor with <c>#</c>, so the four never meet.
/// </remarks>
static class AliasKey
{
    /// <summary>What stands before a URL or a number.</summary>
    public const int PrefixLength = 2;

    public static ReadOnlySpan<byte> UrlPrefix => "//"u8;

    public static ReadOnlySpan<byte> NumberPrefix => "/#"u8;

    /// <summary>Writes the form of a word, an id or a slug, or of a path without the slash before it.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="destination">At least as long as <paramref name="text"/>.</param>
    /// <returns>The bytes written; 0 for a text of nothing but slashes.</returns>
    public static int WritePath(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && text[start] == (byte)'/')
        {
            start++;
        }

        while (end > start && text[end - 1] == (byte)'/')
        {
            end--;
        }

        int written = 0;
        for (int i = start; i < end; i++)
        {
            int value = text[i] == (byte)'%' && i + 2 < end
                ? (CanonicalUrl.HexValue(text[i + 1]) << 4) | CanonicalUrl.HexValue(text[i + 2])
                : -1;
            bool isDecoded = value >= 0 && value != '/';
            destination[written++] = isDecoded ? (byte)value : text[i];
            i += isDecoded ? 2 : 0;
        }

        return written;
    }
}
