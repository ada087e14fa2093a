using System.Buffers;
using System.Text.Json;
using Letterpress.Http;
using Letterpress.Pages;

namespace Letterpress.Sites;

/// <summary>What a search found, as a page or as JSON.</summary>
readonly struct SearchBody(ArticleSearch search, ArticleFormat format) : IBody
{
    const int SnippetLength = 200;

    public void Write(IBufferWriter<byte> writer)
    {
        if (format != ArticleFormat.Json)
        {
            DefaultSearchPage.Write(search, writer);
            return;
        }

        using Utf8JsonWriter json = new(writer, JsonBody.Options);
        json.WriteStartObject();
        json.WriteString("query"u8, search.Query);
        json.WriteNumber("total"u8, search.Results.Total);
        json.WriteString("didYouMean"u8, search.Results.DidYouMean?.ToString());
        json.WriteStartArray("hits"u8);
        foreach (SearchHit hit in search.Results)
        {
            Write(json, hit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    void Write(Utf8JsonWriter json, SearchHit hit)
    {
        Article article = hit.Article;
        json.WriteStartObject();
        json.WriteString("slug"u8, article.Slug.Utf8);
        json.WriteString("title"u8, article.Title.Utf8);
        json.WriteString("language"u8, article.Language.Utf8);
        json.WriteString("url"u8, search.UrlOf(hit));
        json.WriteString("heading"u8, hit.Heading?.ToString());
        json.WriteNumber("score"u8, Math.Round(hit.Score, 3));
        SearchSnippet snippet = hit.Snippet(SnippetLength);
        json.WriteStartArray("snippet"u8);
        foreach (SnippetPart part in snippet)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, part.Text.Utf8);
            json.WriteBoolean("isMatch"u8, part.IsMatch);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("snippetHtml"u8, snippet.ToHtml());
        json.WriteEndObject();
        GC.KeepAlive(article.Corpus);
    }
}
