namespace Letterpress.Load;

/// <summary>What an app without us holds: a string for each page, made at start-up.</summary>
static class MarkdownPages
{
    public static Dictionary<string, string> Render(ArticleCorpus corpus)
    {
        var pages = new Dictionary<string, string>();
        foreach (Article article in corpus.All)
        {
            string body = Markdig.Markdown.ToHtml(article.ToMarkdown());
            pages[article.Slug.ToString()] =
                $"<!DOCTYPE html>\n<html lang=\"{article.Language}\"><head><meta charset=\"utf-8\"><title>{article.Title}</title></head>"
                + $"<body><main><article><h1>{article.Title}</h1>{body}</article></main></body></html>";
        }

        return pages;
    }
}
