using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Letterpress.Http;

/// <summary>A part of a representation (RFC 9110, section 14).</summary>
/// <param name="First">The first byte.</param>
/// <param name="Length">How many bytes; 0 where the representation has none of those that are wanted.</param>
readonly record struct ByteRange(long First, long Length)
{
    /// <summary>Reads a range of bytes.</summary>
    /// <param name="field">The header field <c>Range</c>.</param>
    /// <param name="total">The length of the representation.</param>
    /// <param name="range">The range, within the representation.</param>
    /// <returns>False where the field is absent or invalid, or has another unit or several ranges: the whole is then served.</returns>
    public static bool TryRead(StringValues field, long total, out ByteRange range)
    {
        range = default;
        ReadOnlySpan<char> text = field.Count == 1 ? field[0].AsSpan().Trim(" \t") : default;
        if (!text.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text["bytes=".Length..].Trim(" \t");
        int hyphen = text.IndexOf('-');
        if (hyphen < 0 || text.Contains(','))
        {
            return false;
        }

        ReadOnlySpan<char> first = text[..hyphen];
        ReadOnlySpan<char> last = text[(hyphen + 1)..];
        if (first.IsEmpty)
        {
            if (!TryReadNumber(last, out long suffix))
            {
                return false;
            }

            range = new(Math.Max(0, total - suffix), Math.Min(suffix, total));
            return true;
        }

        long end = total - 1;
        if (!TryReadNumber(first, out long from) || (!last.IsEmpty && (!TryReadNumber(last, out end) || end < from)))
        {
            return false;
        }

        range = from >= total ? default : new(from, Math.Min(end, total - 1) - from + 1);
        return true;
    }

    static bool TryReadNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
