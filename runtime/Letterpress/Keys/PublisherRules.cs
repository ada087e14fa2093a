namespace Letterpress.Keys;

/// <summary>
/// Publishers whose addresses name an article by number: two addresses with the same number are the same article,
/// whatever else they say.
/// </summary>
/// <remarks>The rules are data: publisher, how a canonical URL starts, and what stands before the number at its end.</remarks>
static class PublisherRules
{
    /// <summary>Longer runs of digits are not a number of an article.</summary>
    const int MaxNumberLength = 18;

    /// <summary>Bytes that <see cref="TryWriteKey"/> may need.</summary>
    public const int MaxKeyLength = IdentityRules.MaxNameLength + 1 + IdentityRules.MaxCapturedLength;

    /// <summary>Publisher, prefix of the canonical URL (<see cref="CanonicalUrl"/>), marker before the number; one rule a line.</summary>
    static ReadOnlySpan<byte> Rules =>
        """
        dw dw.com/ /a-
        dw m.dw.com/ /a-
        dw amp.dw.com/ /a-
        dw api.dw.com/api/detail/article/ /

        """u8;

    /// <summary>Reads the number of an article out of its canonical URL.</summary>
    /// <param name="canonicalUrl">A URL in the form of <see cref="CanonicalUrl"/>.</param>
    /// <param name="publisher">The publisher's short name.</param>
    /// <param name="number">The digits of the number, a part of <paramref name="canonicalUrl"/>.</param>
    public static bool TryMatch(ReadOnlySpan<byte> canonicalUrl, out ReadOnlySpan<byte> publisher, out ReadOnlySpan<byte> number)
    {
        int query = canonicalUrl.IndexOf((byte)'?');
        ReadOnlySpan<byte> url = query < 0 ? canonicalUrl : canonicalUrl.Slice(0, query);
        int start = url.Length;
        while (start > 0 && url[start - 1] is >= (byte)'0' and <= (byte)'9')
        {
            start--;
        }

        number = url.Slice(start);
        publisher = default;
        if (number.IsEmpty || number.Length > MaxNumberLength)
        {
            return false;
        }

        ReadOnlySpan<byte> before = url.Slice(0, start);
        ReadOnlySpan<byte> rules = Rules;
        while (!rules.IsEmpty)
        {
            publisher = TakeUntil(ref rules, (byte)' ');
            ReadOnlySpan<byte> prefix = TakeUntil(ref rules, (byte)' ');
            ReadOnlySpan<byte> marker = TakeUntil(ref rules, (byte)'\n');

            // The marker may share its slash with the prefix: example.com/a-1.
            if (before.EndsWith(marker) && before.Length >= prefix.Length - 1 + marker.Length && before.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes <c>publisher/number</c>, the key under which the article is found.</summary>
    /// <param name="canonicalUrl">A URL in the form of <see cref="CanonicalUrl"/>.</param>
    /// <param name="userRules">The rules of the project, asked where no rule of this class speaks; see <see cref="IdentityRules"/>.</param>
    /// <param name="destination">At least <see cref="MaxKeyLength"/> bytes.</param>
    /// <returns>The key's length in bytes, or 0 where no rule speaks of the URL.</returns>
    public static int TryWriteKey(ReadOnlySpan<byte> canonicalUrl, ReadOnlySpan<byte> userRules, Span<byte> destination)
    {
        if (!TryMatch(canonicalUrl, out ReadOnlySpan<byte> publisher, out ReadOnlySpan<byte> number))
        {
            return IdentityRules.TryWriteKey(userRules, canonicalUrl, destination);
        }

        publisher.CopyTo(destination);
        destination[publisher.Length] = (byte)'/';
        number.CopyTo(destination.Slice(publisher.Length + 1));
        return publisher.Length + 1 + number.Length;
    }

    static ReadOnlySpan<byte> TakeUntil(scoped ref ReadOnlySpan<byte> text, byte end)
    {
        int length = text.IndexOf(end);
        ReadOnlySpan<byte> taken = text.Slice(0, length);
        text = text.Slice(length + 1);
        return taken;
    }
}
