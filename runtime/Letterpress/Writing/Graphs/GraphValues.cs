using System.Globalization;

namespace Letterpress.Writing.Graphs;

/// <summary>What the formats of a graph have in common.</summary>
static class GraphValues
{
    const int LongestNumber = 32;

    /// <summary>Writes a control character as the picture that Unicode has of it, for formats that cannot hold it.</summary>
    public static void WritePicture(ref Utf8Sink sink, byte control)
    {
        sink.Write("\u2400"u8[..2]);
        sink.Write((byte)(control == 0x7F ? 0xA1 : 0x80 + control));
    }

    /// <summary>
    /// Writes what stands at a place, or what stands for it: for a control its picture, for U+FFFE and U+FFFF, which XML forbids, U+FFFD.
    /// </summary>
    /// <param name="sink">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The place; afterwards that of the last byte written.</param>
    public static void WriteVisible(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text, ref int at)
    {
        byte value = text[at];
        if (value is < 0x20 or 0x7F)
        {
            WritePicture(ref sink, value);
        }
        else if (value == 0xEF && (text[at..].StartsWith("\uFFFE"u8) || text[at..].StartsWith("\uFFFF"u8)))
        {
            sink.Write("\uFFFD"u8);
            at += 2;
        }
        else
        {
            sink.Write(value);
        }
    }

    /// <summary>Writes the name of a node that is known by its article's place: <c>n0</c>, <c>n1</c>, …</summary>
    public static void WriteName(ref Utf8Sink sink, Article article)
    {
        sink.Write((byte)'n');
        sink.Write(article.Index);
    }

    /// <summary>Writes a coordinate of a position in six decimals, which are enough to tell any two apart.</summary>
    public static void WriteCoordinate(ref Utf8Sink sink, double coordinate)
    {
        int millionths = (int)Math.Round(coordinate * 1_000_000);
        sink.Write(millionths / 1_000_000);
        sink.Write((byte)'.');
        for (int digit = 100_000; digit > 0; digit /= 10)
        {
            sink.Write((byte)('0' + (millionths / digit % 10)));
        }
    }

    /// <summary>Writes a rank, so that the same number is read from it.</summary>
    public static void WriteRank(ref Utf8Sink sink, double rank)
    {
        Span<byte> text = stackalloc byte[LongestNumber];
        _ = rank.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        sink.Write(text[..length]);
    }
}
