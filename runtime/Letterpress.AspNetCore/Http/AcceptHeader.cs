using Microsoft.Extensions.Primitives;

namespace Letterpress.Http;

/// <summary>Which format a client prefers (RFC 9110, section 12.5.1). Allocates nothing.</summary>
static class AcceptHeader
{
    const int FullQuality = 1000;

    /// <summary>Chooses a format.</summary>
    /// <remarks>
    /// The greatest quality wins; of equal ones a named type before <c>text/*</c>, and that before <c>*/*</c>; of equal ones the first in
    /// the header. Parameters other than <c>q</c> are ignored, and so is an item that cannot be read. A client that accepts no format
    /// gets the page, as the RFC allows: images and old programs send such headers.
    /// </remarks>
    public static ArticleFormat Choose(StringValues accept)
    {
        Span<Choice> choices = stackalloc Choice[ArticleFormats.Count];
        choices.Clear();
        int place = 0;
        for (int i = 0; i < accept.Count; i++)
        {
            ReadOnlySpan<char> rest = accept[i];
            while (HeaderList.TryTake(ref rest, ',', out ReadOnlySpan<char> item))
            {
                Read(item, place++, choices);
            }
        }

        int best = 0;
        for (int i = 1; i < choices.Length; i++)
        {
            best = choices[i].IsBetterThan(choices[best]) ? i : best;
        }

        return (ArticleFormat)best;
    }

    static void Read(ReadOnlySpan<char> item, int place, Span<Choice> choices)
    {
        ReadOnlySpan<char> rest = item;
        if (!HeaderList.TryTake(ref rest, ';', out ReadOnlySpan<char> type) || !TryReadQuality(rest, out int quality))
        {
            return;
        }

        for (int i = 0; i < choices.Length; i++)
        {
            int specificity = Specificity(type, ((ArticleFormat)i).MediaType());
            if (specificity > choices[i].Specificity)
            {
                choices[i] = new(specificity, quality, place);
            }
        }
    }

    static int Specificity(ReadOnlySpan<char> range, ReadOnlySpan<char> type)
    {
        if (range.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        int slash = type.IndexOf('/');
        bool isAnyOfKind = range.Length == slash + 2 && range.EndsWith("/*", StringComparison.Ordinal)
            && range[..slash].Equals(type[..slash], StringComparison.OrdinalIgnoreCase);
        return isAnyOfKind ? 2 : range.Equals("*/*", StringComparison.Ordinal) ? 1 : 0;
    }

    static bool TryReadQuality(ReadOnlySpan<char> parameters, out int quality)
    {
        quality = FullQuality;
        while (HeaderList.TryTake(ref parameters, ';', out ReadOnlySpan<char> parameter))
        {
            if (parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase))
            {
                return TryReadThousandths(parameter[2..], out quality);
            }
        }

        return true;
    }

    /// <summary>0 or 1, with at most three digits after the point.</summary>
    static bool TryReadThousandths(ReadOnlySpan<char> text, out int thousandths)
    {
        thousandths = 0;
        if (text.IsEmpty || text.Length > 5 || text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.'))
        {
            return false;
        }

        thousandths = (text[0] - '0') * FullQuality;
        int digit = FullQuality / 10;
        foreach (char c in text.Length > 2 ? text[2..] : default)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            thousandths += (c - '0') * digit;
            digit /= 10;
        }

        return thousandths <= FullQuality;
    }

    /// <summary>What a header says of a format.</summary>
    /// <param name="Specificity">0 where it does not name it.</param>
    /// <param name="Quality">In thousandths.</param>
    /// <param name="Place">The number of the item.</param>
    readonly record struct Choice(int Specificity, int Quality, int Place)
    {
        int Weight => Specificity == 0 ? 0 : Quality;

        public bool IsBetterThan(Choice other)
        {
            if (Weight != other.Weight)
            {
                return Weight > other.Weight;
            }

            // What is not accepted at all is in the order of the server's preference, and so is what one range accepts.
            return Weight > 0 && (Specificity != other.Specificity ? Specificity > other.Specificity : Place < other.Place);
        }
    }
}
