using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Text in JSON.</summary>
static class JsonText
{
    /// <summary>
    /// What JSON forbids in a string, and what ends a script element or an attribute of HTML; 0xE2 starts U+2028 and U+2029.
    /// </summary>
    static readonly SearchValues<byte> s_inScript = SearchValues.Create(
        ("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\<>&'\u007F\u2028"u8)[..^2]);

    /// <summary>What JSON forbids in a string.</summary>
    static readonly SearchValues<byte> s_plain = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\\u007F"u8);

    /// <summary>Writes a string with its quotation marks, which may stand in a script element of HTML.</summary>
    public static void WriteString(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text)
    {
        sink.Write((byte)'"');
        Write(ref sink, text, isInScript: true);
        sink.Write((byte)'"');
    }

    /// <summary>Writes what stands between the quotation marks of a string.</summary>
    public static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text, bool isInScript)
    {
        SearchValues<byte> special = isInScript ? s_inScript : s_plain;
        while (text.IndexOfAny(special) is >= 0 and int at)
        {
            sink.Write(text[..at]);
            text = text[at..];
            int length = 1;
            if (text[0] == 0xE2)
            {
                length = Math.Min(3, text.Length);
                bool isSeparator = text is [_, 0x80, 0xA8 or 0xA9, ..];
                sink.Write(!isSeparator ? text[..length] : text[2] == 0xA8 ? "\\u2028"u8 : "\\u2029"u8);
            }
            else
            {
                WriteEscaped(ref sink, text[0]);
            }

            text = text[length..];
        }

        sink.Write(text);
    }

    static void WriteEscaped(ref Utf8Sink sink, byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        sink.Write("\\u00"u8);
        sink.Write(digits[value >> 4]);
        sink.Write(digits[value & 15]);
    }
}
