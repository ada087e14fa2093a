using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Letterpress.Http;

/// <summary>Writes a response: header fields, preconditions, ranges, body.</summary>
static class ResponseWriter
{
    /// <summary>Writes what depends on nothing but what <paramref name="described"/> says.</summary>
    public static Task WriteAsync<TBody>(HttpContext context, Representation described, TBody body, string? cacheControl)
        where TBody : struct, IBody
    {
        if (!TryWriteHeader(context, described, cacheControl))
        {
            return Task.CompletedTask;
        }

        HttpResponse response = context.Response;
        bool isHead = HttpMethods.IsHead(context.Request.Method);
        if (described.Length is { } length && !IsCompressed(context))
        {
            response.Headers.AcceptRanges = "bytes";
            if (!isHead && TryGetRange(context, described, length, out ByteRange range))
            {
                WriteRange(response, body, length, range);
                return FlushAsync(response);
            }

            response.ContentLength = length;
        }

        if (isHead)
        {
            return Task.CompletedTask;
        }

        body.Write(response.BodyWriter);
        return FlushAsync(response);
    }

    /// <summary>Writes what is handed over in parts, whose length nobody knows before.</summary>
    public static Task WriteStreamedAsync<TBody>(HttpContext context, Representation described, TBody body, string? cacheControl)
        where TBody : struct, IStreamedBody =>
        TryWriteHeader(context, described, cacheControl) && !HttpMethods.IsHead(context.Request.Method)
            ? body.WriteAsync(context.Response.BodyWriter, context.RequestAborted)
            : Task.CompletedTask;

    /// <summary>Answers that something has another URL; the query is kept.</summary>
    public static Task Redirect(HttpContext context, string url, string? cacheControl)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.CacheControl = cacheControl;
        context.Response.Headers.Location = url + context.Request.QueryString.Value;
        return Task.CompletedTask;
    }

    /// <summary>
    /// Hands over what was written: the server would do that at the end, but middleware that reads the body before it would miss it.
    /// </summary>
    public static Task FlushAsync(HttpResponse response)
    {
        ValueTask<FlushResult> flush = response.BodyWriter.FlushAsync(CancellationToken.None);
        if (!flush.IsCompletedSuccessfully)
        {
            return flush.AsTask();
        }

        _ = flush.Result;
        return Task.CompletedTask;
    }

    /// <summary>Writes the header fields.</summary>
    /// <returns>False where that is the whole response.</returns>
    public static bool TryWriteHeader(HttpContext context, Representation described, string? cacheControl)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        string? entityTag = IsCompressed(context) ? described.WeakEntityTag : described.EntityTag;
        headers.ETag = entityTag;
        headers.LastModified = described.ModifiedText;
        headers.CacheControl = cacheControl;
        response.StatusCode = Preconditions.Evaluate(context.Request.Headers, entityTag, described.Modified);
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            return false;
        }

        response.ContentType = described.ContentType;
        headers.XContentTypeOptions = "nosniff";
        headers.Link = described.Link;
        return true;
    }

    /// <summary>
    /// Whether middleware may compress the response: then its bytes are not those that a strong tag names, and ranges are of other bytes.
    /// </summary>
    static bool IsCompressed(HttpContext context) => context.Features.Get<IHttpsCompressionFeature>() is not null;

    static bool TryGetRange(HttpContext context, Representation described, long length, out ByteRange range)
    {
        range = default;
        IHeaderDictionary request = context.Request.Headers;
        return request.Range.Count > 0
            && ByteRange.TryRead(request.Range, length, out range)
            && Preconditions.AllowRange(request.IfRange, described.EntityTag, described.Modified);
    }

    static void WriteRange<TBody>(HttpResponse response, TBody body, long length, ByteRange range)
        where TBody : struct, IBody
    {
        if (range.Length == 0)
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.ContentType = null;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
            return;
        }

        response.StatusCode = StatusCodes.Status206PartialContent;
        response.ContentLength = range.Length;
        response.Headers.ContentRange = string.Create(
            CultureInfo.InvariantCulture, $"bytes {range.First}-{range.First + range.Length - 1}/{length}");
        RangeWriter part = RangeWriter.OfThread;
        part.Reset(response.BodyWriter, range);
        body.Write(part);
        part.Reset();
    }
}
