using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Text in JSON.</summary>
static class JsonText
{
    static readonly SearchValues<byte> s_plain = SearchValues.Create(Forbidden);

    /// <summary>The same, and what ends a script element or an attribute of HTML; 0xE2 starts U+2028 and U+2029.</summary>
    static readonly SearchValues<byte> s_inScript = SearchValues.Create([.. Forbidden, .. "<>&'"u8, 0xE2]);

    /// <summary>What JSON forbids in a string, and the control that it does not forbid.</summary>
    static ReadOnlySpan<byte> Forbidden => "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\\u007F"u8;

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
        int at = 0;
        while (text[at..].IndexOfAny(special) is >= 0 and int found)
        {
            at += found;
            int length = text[at] != 0xE2 ? 1 : text[at..] is [_, 0x80, 0xA8 or 0xA9, ..] ? 3 : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            sink.Write(text[..at]);
            if (length == 1)
            {
                WriteEscaped(ref sink, text[at]);
            }
            else
            {
                sink.Write(text[at + 2] == 0xA8 ? "\\u2028"u8 : "\\u2029"u8);
            }

            text = text[(at + length)..];
            at = 0;
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
