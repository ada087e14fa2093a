namespace Letterpress.Sample.Reader;

/// <summary>What a page may load: only what this program serves, and images of others only where the reader asked for them.</summary>
static class ContentSecurity
{
    const string Own = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; img-src 'self'";

    const string WithImages = Own + " https: http:";

    // Only a header can forbid frames.
    const string NoFrames = "frame-ancestors 'none'; ";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = NoFrames + Own;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }

    /// <summary>Allows images of other websites, too.</summary>
    public static void AllowImages(IHeaderDictionary headers) => headers.ContentSecurityPolicy = NoFrames + WithImages;

    /// <summary>The policy of a page that is served as a file, without headers of ours.</summary>
    public static string OfFile(bool allowsImages) => allowsImages ? WithImages : Own;
}
