namespace Letterpress.Writing;

/// <summary>URLs in a text that GitHub makes links of (GFM 0.29, section 6.9). A backslash in one would be a part of it.</summary>
static class BareUrl
{
    /// <summary>The end of the URL that begins at a place; the place itself where none does.</summary>
    /// <remarks>
    /// <para>Marks at its end belong to it: a backslash before one would be a part of the URL, and none begins before it.</para>
    /// <para>Only what every such reader makes a link of is one: its host is labels with dots between them, without a port.</para>
    /// </remarks>
    public static int EndAt(ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> rest = text[start..];
        int prefix = rest.StartsWith("https://"u8) ? 8
            : rest.StartsWith("http://"u8) ? 7
            : rest.StartsWith("ftp://"u8) ? 6
            : rest.StartsWith("www."u8) ? 4
            : 0;
        if (prefix == 0
            || (start > 0 && !(text[start - 1] is <= (byte)' ' or (byte)'(' or (byte)'*' or (byte)'_' or (byte)'~' or >= 0x80)))
        {
            return start;
        }

        int end = rest.IndexOfAny(" \t\r\n<"u8);
        end = end < 0 ? rest.Length : end;
        return StartsWithHost(rest[prefix..end]) ? start + end : start;
    }

    static bool StartsWithHost(ReadOnlySpan<byte> url)
    {
        int end = url.IndexOfAny("/?#"u8);
        ReadOnlySpan<byte> host = end < 0 ? url : url[..end];
        bool hasDot = false;
        byte before = (byte)'.';
        foreach (byte value in host)
        {
            if (value == '.' ? before == '.' : !char.IsAsciiLetterOrDigit((char)value) && (value != '-' || before == '.'))
            {
                return false;
            }

            hasDot |= value == '.';
            before = value;
        }

        return hasDot && char.IsAsciiLetterOrDigit((char)before);
    }

    /// <summary>Whether a character of a URL is written as it is, since no reader that makes links of URLs sees a mark in it.</summary>
    /// <param name="text">The text with the URL.</param>
    /// <param name="index">The place of the character.</param>
    public static bool IsPlain(ReadOnlySpan<byte> text, int index) => text[index] switch
    {
        (byte)'_' or (byte)'*' or (byte)'~' or (byte)'=' or (byte)'+' or (byte)'%' => true,
        (byte)'&' => !MayBeEntity(text[(index + 1)..]),

        // A reader of Markdown would take it from before a sign.
        (byte)'\\' => index + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[index + 1]),
        _ => false,
    };

    static bool MayBeEntity(ReadOnlySpan<byte> text)
    {
        int length = text.StartsWith("#"u8) ? 1 : 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit((char)text[length]))
        {
            length++;
        }

        return length < text.Length && text[length] == ';';
    }
}
