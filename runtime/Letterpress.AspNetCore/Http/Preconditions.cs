using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Letterpress.Http;

/// <summary>Conditional requests (RFC 9110, section 13). Allocates nothing.</summary>
static class Preconditions
{
    /// <summary>The status that a request of a current representation has by its preconditions.</summary>
    /// <param name="request">The header fields of a GET or HEAD request.</param>
    /// <param name="entityTag">The current tag, with its quotation marks, <c>W/</c> before it where it is weak; null without one.</param>
    /// <param name="modified">When it was last modified, in whole seconds; null where that is not known.</param>
    /// <returns>200, 304 or 412.</returns>
    public static int Evaluate(IHeaderDictionary request, string? entityTag, DateTimeOffset? modified)
    {
        if (request.IfMatch is { Count: > 0 } ifMatch)
        {
            if (!Contains(ifMatch, entityTag, isStrong: true))
            {
                return StatusCodes.Status412PreconditionFailed;
            }
        }
        else if (TryReadDate(request.IfUnmodifiedSince, out DateTimeOffset unmodifiedSince) && modified > unmodifiedSince)
        {
            return StatusCodes.Status412PreconditionFailed;
        }

        if (request.IfNoneMatch is { Count: > 0 } ifNoneMatch)
        {
            return Contains(ifNoneMatch, entityTag, isStrong: false) ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
        }

        return TryReadDate(request.IfModifiedSince, out DateTimeOffset modifiedSince) && modified <= modifiedSince
            ? StatusCodes.Status304NotModified
            : StatusCodes.Status200OK;
    }

    /// <summary>Whether a range is wanted: <c>If-Range</c> is absent, or names the current representation.</summary>
    public static bool AllowRange(StringValues ifRange, string? entityTag, DateTimeOffset? modified)
    {
        if (ifRange.Count == 0)
        {
            return true;
        }

        ReadOnlySpan<char> value = ifRange.Count == 1 ? ifRange[0].AsSpan().Trim(" \t") : default;
        return value.StartsWith('"')
            ? value.Equals(entityTag, StringComparison.Ordinal)
            : TryReadDate(ifRange, out DateTimeOffset date) && date == modified;
    }

    static bool Contains(StringValues field, string? entityTag, bool isStrong)
    {
        ReadOnlySpan<char> current = Opaque(entityTag, out bool isCurrentWeak);
        for (int i = 0; i < field.Count; i++)
        {
            ReadOnlySpan<char> rest = field[i];
            while (HeaderList.TryTake(ref rest, ',', out ReadOnlySpan<char> item))
            {
                ReadOnlySpan<char> tag = Opaque(item, out bool isWeak);
                bool isEqual = !current.IsEmpty && tag.SequenceEqual(current) && !(isStrong && (isWeak || isCurrentWeak));
                if (isEqual || item.SequenceEqual("*"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag, out bool isWeak)
    {
        isWeak = tag.StartsWith("W/", StringComparison.Ordinal);
        return isWeak ? tag[2..] : tag;
    }

    static bool TryReadDate(StringValues field, out DateTimeOffset date)
    {
        date = default;
        return field.Count == 1 && HeaderUtilities.TryParseDate(field[0], out date);
    }
}
