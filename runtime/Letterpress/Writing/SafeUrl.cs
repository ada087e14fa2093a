namespace Letterpress.Writing;

/// <summary>Which addresses may be written. Reading has checked them; a page that others visit is worth a second check.</summary>
/// <remarks>
/// Browsers drop control characters and outer white space before they look at the scheme, and other readers more that nobody sees, so
/// the check does too, and <see cref="NextPiece"/> leaves the controls out.
/// </remarks>
static class SafeUrl
{
    const int LongestScheme = 6;

    /// <summary>Whether a link may lead there: HTTP, mail, telephone, or an address without scheme.</summary>
    public static bool IsLink(ReadOnlySpan<byte> url) => SchemeOf(url) is Scheme.None or Scheme.Http or Scheme.Mail or Scheme.Phone;

    /// <summary>Whether an image may come from there.</summary>
    public static bool IsImage(ReadOnlySpan<byte> url) => SchemeOf(url) is Scheme.None or Scheme.Http;

    /// <summary>The link on the image of a figure; false where there is none, or link or image may not be written.</summary>
    public static bool TryGetLink(Figure figure, out Link link)
    {
        link = figure.Link.GetValueOrDefault();
        return figure.Link is not null && IsLink(link.Url) && IsImage(figure.Image.Url);
    }

    /// <summary>Whether a page, film or sound of another address may be shown from there.</summary>
    public static bool IsEmbed(ReadOnlySpan<byte> url) =>
        SchemeOf(url) is var scheme && (scheme == Scheme.Http || (scheme == Scheme.None && HasNoScheme(url)));

    /// <summary>Whether a URL has no scheme.</summary>
    public static bool IsRelative(ReadOnlySpan<byte> url) => SchemeOf(url) == Scheme.None;

    /// <summary>Whether a URL has a host and the scheme of the page: <c>//host/path</c>.</summary>
    public static bool HasNoScheme(ReadOnlySpan<byte> url) =>
        url.Length > 2 && url.StartsWith("//"u8) && url[2] is not ((byte)'/' or (byte)'\\');

    /// <summary>The next stretch of an address without control characters; outer white space is dropped too.</summary>
    /// <param name="rest">The address; afterwards what follows the stretch.</param>
    public static ReadOnlySpan<byte> NextPiece(ref ReadOnlySpan<byte> rest)
    {
        rest = rest.Trim((byte)' ');
        while (!rest.IsEmpty && ControlAt(rest) is > 0 and int control)
        {
            rest = rest[control..];
        }

        int length = 0;
        while (length < rest.Length && ControlAt(rest[length..]) == 0)
        {
            length++;
        }

        ReadOnlySpan<byte> piece = rest[..length];
        rest = rest[length..];
        return piece;
    }

    static Scheme SchemeOf(ReadOnlySpan<byte> url)
    {
        Span<byte> scheme = stackalloc byte[LongestScheme];
        int length = 0;
        bool isEmpty = true;
        while (!url.IsEmpty)
        {
            byte value = url[0];
            int unseen = value is > (byte)' ' and < 0x7F ? 0 : Controls.LengthOfUnseen(url);
            url = url[Math.Max(1, unseen)..];
            if (unseen > 0)
            {
                continue;
            }

            isEmpty = false;
            switch (value)
            {
                case (byte)':' when length == 0:
                    return Scheme.None;
                case (byte)':':
                    return length > LongestScheme ? Scheme.Other : Named(scheme[..length]);
                case not ((byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9')
                    or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')):
                    // No scheme holds such a character, so that a colon after it ends none.
                    return Scheme.None;
                default:
                    if (length < LongestScheme)
                    {
                        scheme[length] = (byte)(value | 0x20);
                    }

                    length = Math.Min(length + 1, LongestScheme + 1);
                    break;
            }
        }

        return isEmpty ? Scheme.Other : Scheme.None;
    }

    static Scheme Named(ReadOnlySpan<byte> scheme) =>
        scheme.SequenceEqual("https"u8) || scheme.SequenceEqual("http"u8) ? Scheme.Http
        : scheme.SequenceEqual("mailto"u8) ? Scheme.Mail
        : scheme.SequenceEqual("tel"u8) || scheme.SequenceEqual("sms"u8) ? Scheme.Phone
        : Scheme.Other;

    static int ControlAt(ReadOnlySpan<byte> url) => url[0] < 0x20 ? 1 : Controls.LengthAt(url);

    enum Scheme
    {
        /// <summary>Relative, or a fragment.</summary>
        None,
        Http,
        Mail,
        Phone,

        /// <summary>None of these, or no address at all.</summary>
        Other,
    }
}
