namespace Letterpress.Sample.Reader;

/// <summary>What a page may load: only what this program serves, and images of others only where the reader asked for them.</summary>
static class ContentSecurity
{
    const string Own = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; img-src 'self'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Own;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }

    /// <summary>Allows images of other websites, too.</summary>
    public static void AllowImages(IHeaderDictionary headers) => headers.ContentSecurityPolicy = Own + " https: http:";
}
