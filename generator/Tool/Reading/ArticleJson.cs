using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Letterpress.Tool.Reading;

/// <summary>Articles for other programs.</summary>
static class ArticleJson
{
    static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An array with what a list shows.</summary>
    public static string ListOf(IEnumerable<Article> articles) => Written(writer =>
    {
        writer.WriteStartArray();
        foreach (Article article in articles)
        {
            writer.WriteStartObject();
            WriteHead(writer, article);
            writer.WriteNumber("words", article.WordCount);
            writer.WriteBoolean("isDraft", article.IsDraft);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>All of an article, as <see cref="Article.WriteJson"/> has it.</summary>
    public static string Of(Article article) => Written(article.WriteJson);

    /// <summary>The hits of a search, best first.</summary>
    public static string HitsOf(SearchResults results, int snippetLength) => Written(writer =>
    {
        writer.WriteStartArray();
        foreach (SearchHit hit in results)
        {
            writer.WriteStartObject();
            WriteHead(writer, hit.Article);
            writer.WriteNumber("score", Math.Round(hit.Score, 3));
            if (hit.Heading is { } heading)
            {
                writer.WriteString("heading", heading.Text.Utf8);
            }

            StringBuilder snippet = new();
            foreach (SnippetPart part in hit.Snippet(snippetLength))
            {
                snippet.Append(part.Text.ToString());
            }

            writer.WriteString("snippet", snippet.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    static void WriteHead(Utf8JsonWriter writer, Article article)
    {
        writer.WriteString("seed", article.SeedPath.Utf8);
        writer.WriteString("slug", article.Slug.Utf8);
        writer.WriteString("title", article.Title.Utf8);
        if (article.PublishedAt is { } published)
        {
            writer.WriteString("published", published.ToString("yyyy-MM-ddTHH:mm:ss.FFFK", CultureInfo.InvariantCulture));
        }
    }

    static string Written(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
