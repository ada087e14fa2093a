using System.Globalization;
using System.Text;
using Letterpress.Http;
using Letterpress.Routing;
using Microsoft.AspNetCore.Http;

namespace Letterpress.Sites;

/// <summary>Answers requests for what all articles are together: feeds, sitemaps and <c>llms.txt</c>.</summary>
/// <remarks>The app states its URL.</remarks>
sealed class SiteHandler(ArticleCorpus corpus, ArticleEndpointOptions options, ViewCache views, Publication publication)
{
    const string Xml = "application/xml; charset=utf-8";
    const string Text = "text/plain; charset=utf-8";

    /// <summary>The feed of all articles.</summary>
    public Task FeedAsync(HttpContext context, FeedFormat format) =>
        WriteFeedAsync(context, format, $"/feed.{format.Name()}", "", publication.Of(corpus.All));

    /// <summary>The feed of a tag.</summary>
    public Task TagFeedAsync(HttpContext context, FeedFormat format)
    {
        string name = Value(context, "tag");
        if (!corpus.TryFindTag(name, out Tag tag))
        {
            return NotFound(context);
        }

        string path = $"/tags/{Uri.EscapeDataString(tag.Slug.ToString())}/feed.{format.Name()}";
        ShownArticles articles = publication.Of(tag.Articles);
        return articles.Count == 0 ? NotFound(context)
            : tag.Slug == name ? WriteFeedAsync(context, format, path, tag.Name.ToString(), articles)
            : Redirect(context, path);
    }

    /// <summary>The feed of a language.</summary>
    public Task LanguageFeedAsync(HttpContext context, FeedFormat format)
    {
        string language = Value(context, "language");
        var articles = new List<Article>();
        Utf8Text stated = default;
        foreach (Article article in publication.Of(corpus.All))
        {
            if (Ascii.EqualsIgnoreCase(article.Language.Utf8, language))
            {
                stated = article.Language;
                articles.Add(article);
                if (articles.Count == options.Feed.MaxCount)
                {
                    break;
                }
            }
        }

        if (articles.Count == 0)
        {
            return NotFound(context);
        }

        string path = $"/languages/{stated}/feed.{format.Name()}";
        return stated == language ? WriteFeedAsync(context, format, path, language, articles) : Redirect(context, path);
    }

    /// <summary>The sitemap, or where the articles need several, the index of them.</summary>
    public Task SitemapAsync(HttpContext context)
    {
        ShownArticles articles = publication.Of(corpus.All);
        return WriteSitemapAsync(context, articles, articles.CountSitemaps(views.Of(context).Site!) == 1 ? 1 : 0);
    }

    /// <summary>One of several sitemaps.</summary>
    public Task SitemapPartAsync(HttpContext context)
    {
        ShownArticles articles = publication.Of(corpus.All);
        string value = Value(context, "number");
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0 && value[0] != '0'
            && number <= articles.CountSitemaps(views.Of(context).Site!)
                ? WriteSitemapAsync(context, articles, number)
                : NotFound(context);
    }

    /// <summary>The list for programs that read with language models.</summary>
    public Task LlmsAsync(HttpContext context)
    {
        ArticleView view = views.Of(context);
        ShownArticles articles = publication.Of(corpus.All);
        Representation described = ListTag.Describe(articles, articles.Count, Text, view.Version, "llms");
        return ResponseWriter.WriteStreamedAsync(
            context, described, new LlmsBody<ShownArticles>(articles, view.Site!), options.CacheControl);
    }

    static string Value(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    Task Redirect(HttpContext context, string path) =>
        ResponseWriter.Redirect(context, views.Of(context).Root + path, options.CacheControl);

    Task WriteFeedAsync<TArticles>(HttpContext context, FeedFormat format, string path, string subject, TArticles articles)
        where TArticles : IReadOnlyList<Article>
    {
        ArticleView view = views.Of(context);
        string title = subject.Length == 0 ? "" : $"{view.Site!.Title}: {subject}";
        FeedOptions feed = OptionCopies.Of(options.Feed, view.Origin + path, title);
        int count = Math.Min(articles.Count, feed.MaxCount ?? int.MaxValue);
        Representation described =
            ListTag.Describe(articles, count, format.ContentType(), view.Version, [format.Name(), .. OptionTexts.Of(feed)]);
        return ResponseWriter.WriteStreamedAsync(
            context, described, new FeedBody<TArticles>(articles, view.Site!, feed, format), options.CacheControl);
    }

    Task WriteSitemapAsync(HttpContext context, ShownArticles articles, int number)
    {
        ArticleView view = views.Of(context);
        SitemapBody<ShownArticles> body = new(articles, view.Site!, number, view.Origin + "/sitemap-{number}.xml");
        Representation described = ListTag.Describe(articles, articles.Count, Xml, view.Version, $"sitemap {number}");
        return ResponseWriter.WriteStreamedAsync(context, described, body, options.CacheControl);
    }
}
