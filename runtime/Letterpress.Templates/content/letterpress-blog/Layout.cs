using System.Globalization;
using System.Text.Encodings.Web;
using Letterpress;

namespace Blog;

/// <summary>The pages of the blog: what stands around articles, and lists of them.</summary>
sealed class Layout(SiteOptions site)
{
    const string Html = "text/html; charset=utf-8";

    public Task WriteFrontAsync(HttpContext context) => WriteListAsync(context, site.Title, Shown(Articles.All));

    public Task WriteTagAsync(HttpContext context)
    {
        if (Articles.TryFindTag((string?)context.Request.RouteValues["tag"], out Tag tag))
        {
            return WriteListAsync(context, tag.Name.ToString(), Shown(tag.Articles));
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteListAsync(context, "Not found", []);
    }

    public Task WriteArticleAsync(ArticlePage page)
    {
        page.WriteMarkup("<!DOCTYPE html>\n<html lang=\""u8);
        page.WriteText(page.Language);
        page.WriteMarkup("\" dir=\""u8);
        page.WriteText(page.Direction);
        page.WriteMarkup("\">\n<head>\n<meta charset=\"utf-8\">\n"u8);
        page.WriteMarkup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"u8);
        page.WriteMarkup("<link rel=\"stylesheet\" href=\"/site.css\">\n"u8);
        page.WriteHead();
        page.WriteMarkup("</head>\n<body>\n<header><a href=\"/\">"u8);
        page.WriteText(site.Title);
        page.WriteMarkup("</a></header>\n<main>\n<article>\n<h1>"u8);
        page.WriteText(page.Article.Title);
        page.WriteMarkup("</h1>\n<p class=\"about\">"u8);
        page.WriteText(Day(page.Article));
        foreach (Tag tag in page.Article.Tags)
        {
            page.WriteMarkup(" <a href=\"/tags/"u8);
            page.WriteText(Uri.EscapeDataString(tag.Slug.ToString()));
            page.WriteMarkup("\">"u8);
            page.WriteText(tag.Name);
            page.WriteMarkup("</a>"u8);
        }

        page.WriteMarkup("</p>\n"u8);
        page.WriteContent();
        page.WriteMarkup("</article>\n</main>\n<footer><a href=\"/feed.atom\">Feed</a></footer>\n</body>\n</html>\n"u8);
        return Task.CompletedTask;
    }

    public Task WriteNotFoundAsync(ArticleNotFound notFound)
    {
        string title = notFound.Nearest.Count > 0 ? "Not found. Perhaps you are looking for:" : "Not found";
        return WriteListAsync(notFound.HttpContext, title, notFound.Nearest);
    }

    Task WriteListAsync(HttpContext context, string title, IReadOnlyList<Article> articles)
    {
        context.Response.ContentType = Html;
        HtmlEncoder encoder = HtmlEncoder.Default;
        ArticleUrlTemplate url = "/posts/{slug}";
        IEnumerable<string> items = articles.Select(article =>
            $"<li><a href=\"{url.Format(article)}\" lang=\"{article.Language}\">{encoder.Encode(article.Title.ToString())}</a> "
            + $"<span class=\"about\">{Day(article)}</span></li>");
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{site.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{encoder.Encode(title)}</title>
            <link rel="stylesheet" href="/site.css">
            <link rel="alternate" type="application/atom+xml" title="{encoder.Encode(site.Title)}" href="/feed.atom">
            </head>
            <body>
            <header><a href="/">{encoder.Encode(site.Title)}</a></header>
            <main>
            <h1>{encoder.Encode(title)}</h1>
            {(articles.Count > 0 ? $"<ul>\n{string.Join('\n', items)}\n</ul>" : "")}
            </main>
            <footer><a href="/feed.atom">Feed</a></footer>
            </body>
            </html>

            """);
    }

    static RowList<Article> Shown(RowList<Article> articles) => articles.AsOf(DateTimeOffset.UtcNow);

    static string Day(Article article) => article.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
