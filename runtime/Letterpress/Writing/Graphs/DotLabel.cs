using System.Text;

namespace Letterpress.Writing.Graphs;

/// <summary>A title in lines short enough for the box of a node, for Graphviz breaks none by itself.</summary>
/// <remarks>
/// Lines end at white space, and beside ideographs, but never before a closing mark or after an opening one. A longer word stands alone.
/// </remarks>
static class DotLabel
{
    /// <summary>How many columns a line may have; an ideograph takes two.</summary>
    const int LineWidth = 26;

    /// <summary>By how much a line may be longer than if all were equally long: no last line of one word.</summary>
    const int Slack = 4;

    /// <summary>Writes a title.</summary>
    /// <returns>How many columns its longest line takes.</returns>
    public static int Write(ref Utf8Sink sink, ReadOnlySpan<byte> title)
    {
        int lineWidth = BalancedWidth(title);
        int longest = 0;
        int column = 0;
        int space = 0;
        while (!title.IsEmpty)
        {
            if (IsSpace(title[0]))
            {
                space = 1;
                title = title[1..];
                continue;
            }

            int length = NextUnit(title, out int width, out bool staysWithLast);
            if (column > 0 && column + space + width > lineWidth && (space > 0 || !staysWithLast))
            {
                sink.Write("\\n"u8);
                column = 0;
            }
            else if (space > 0 && column > 0)
            {
                sink.Write((byte)' ');
                column++;
            }

            DotText.WriteLabel(ref sink, title[..length]);
            column += width;
            longest = Math.Max(longest, column);
            space = 0;
            title = title[length..];
        }

        return longest;
    }

    static int BalancedWidth(ReadOnlySpan<byte> title)
    {
        int total = 0;
        while (!title.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(title, out Rune rune, out int bytes);
            total += IsWide(rune.Value) ? 2 : 1;
            title = title[bytes..];
        }

        int lines = ((total - 1) / LineWidth) + 1;
        return Math.Min(LineWidth, (total / lines) + Slack);
    }

    /// <summary>The next stretch within which no line may end: a word, or an ideograph with the opening marks before it.</summary>
    static int NextUnit(ReadOnlySpan<byte> text, out int width, out bool staysWithLast)
    {
        int length = 0;
        width = 0;
        staysWithLast = false;
        bool isOpen = true;
        while (length < text.Length && !IsSpace(text[length]))
        {
            _ = Rune.DecodeFromUtf8(text[length..], out Rune rune, out int bytes);
            bool isWide = IsWide(rune.Value);
            if (length > 0 && isWide && !isOpen)
            {
                break;
            }

            staysWithLast |= length == 0 && Closes(rune.Value);
            isOpen = isWide && Opens(rune.Value);
            width += isWide ? 2 : 1;
            length += bytes;
            if (isWide && !isOpen)
            {
                break;
            }
        }

        return length;
    }

    static bool IsSpace(byte value) => value is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    static bool Opens(int rune) => rune <= char.MaxValue && "（《〈「『【〔［｛".Contains((char)rune);

    static bool Closes(int rune) => rune <= char.MaxValue && "）》〉」』】〕］｝、。，．：；！？…—·".Contains((char)rune);

    /// <summary>Whether a character takes two columns.</summary>
    public static bool IsWide(int rune) => rune is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or
        (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
