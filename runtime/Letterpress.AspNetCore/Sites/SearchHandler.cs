using System.Globalization;
using System.Text;
using Letterpress.Http;
using Letterpress.Routing;
using Microsoft.AspNetCore.Http;

namespace Letterpress.Sites;

/// <summary>Answers requests for the search.</summary>
sealed class SearchHandler(ArticleCorpus corpus, ArticleEndpointOptions options, ViewCache views, Publication publication)
{
    public const string JsonExtension = ".json";

    /// <summary>Of a query; who pastes a page into the search asks for its first lines.</summary>
    const int MaxLength = 256;

    static readonly Representation s_unknown = Representation.Unknown(ArticleFormat.Html.ContentType());

    /// <summary>The page, or JSON for a client that prefers it.</summary>
    public Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Accept");
        bool isJson = AcceptHeader.Choose(context.Request.Headers.Accept) == ArticleFormat.Json;
        return WriteAsync(context, isJson ? ArticleFormat.Json : ArticleFormat.Html);
    }

    /// <summary>JSON.</summary>
    public Task HandleJsonAsync(HttpContext context) => WriteAsync(context, ArticleFormat.Json);

    Task WriteAsync(HttpContext context, ArticleFormat format)
    {
        ArticleView view = views.Of(context);
        string query = QueryOf(context);
        SearchOptions search = publication.Search with { Limit = options.SearchLimit, AsYouType = true };
        ArticleSearch found = new(context, view, query, corpus.Search(query, search));

        // Pages of hits say nothing that articles do not.
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return format == ArticleFormat.Html && options.SearchPage is { } page
            ? WritePageAsync(context, found, page)
            : ResponseWriter.WriteAsync(context, Describe(found, format), new SearchBody(found, format), options.CacheControl);
    }

    async Task WritePageAsync(HttpContext context, ArticleSearch found, Func<ArticleSearch, Task> page)
    {
        if (ResponseWriter.TryWriteHeader(context, s_unknown, options.CacheControl))
        {
            await page(found);
            await ResponseWriter.FlushAsync(context.Response);
        }
    }

    /// <summary>The query, cut before a character that does not fit.</summary>
    static string QueryOf(HttpContext context)
    {
        string query = context.Request.Query["q"].ToString();
        return query.Length <= MaxLength ? query : query[..(char.IsHighSurrogate(query[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>What is found depends on the build of the app and on what is shown now.</summary>
    static Representation Describe(in ArticleSearch found, ArticleFormat format)
    {
        if (BuildVersion.CanChange)
        {
            return Representation.Unknown(format.ContentType());
        }

        var hits = new StringBuilder();
        hits.Append(CultureInfo.InvariantCulture, $"{found.Results.Total}");
        foreach (SearchHit hit in found.Results)
        {
            hits.Append(CultureInfo.InvariantCulture, $" {hit.Article.Index}");
        }

        string tag = TextHash.Of(16, [found.View.Version, "search", format.ContentType(), found.Query, hits.ToString()]);
        return new(default, format.ContentType(), $"\"{tag}\"", null, null, null);
    }
}
