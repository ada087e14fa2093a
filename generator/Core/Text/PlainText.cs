using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>
/// Segments that are found without the tables of UAX #29: words of ASCII letters and digits before a space, such a space, and ideographs.
/// They are what <see cref="WordSegments"/> finds.
/// </summary>
static class PlainText
{
    /// <summary>Counts the segments from a position on, as far as they are plain.</summary>
    /// <returns>Where they end: the start of a segment.</returns>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static int EndAt(string text, int start, ref int words, ref int ideographs)
    {
        while (start < text.Length)
        {
            char c = text[start];
            int end = start + 1;
            if (IsIdeograph(c))
            {
                if (end < text.Length && !BeginsSegment(text[end]))
                {
                    break;
                }

                ideographs++;
            }
            else if (c == ' ')
            {
                if (end < text.Length && !IsAscii(text[end]) && !IsIdeograph(text[end]))
                {
                    break;
                }
            }
            else if (IsAscii(c))
            {
                while (end < text.Length && IsAscii(text[end]))
                {
                    end++;
                }

                if (end < text.Length && text[end] is not (' ' or '\n'))
                {
                    break;
                }

                words++;
            }
            else
            {
                break;
            }

            start = end;
        }

        return start;
    }

    static bool IsAscii(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    /// <summary>The ideographs of which nearly all texts consist.</summary>
    static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Whether it never joins the ideograph before it: it is no mark.</summary>
    static bool BeginsSegment(char c) =>
        c is (<= '~') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096')
            or (>= '\uFF01' and <= '\uFF60');
}
