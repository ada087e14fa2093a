using System.Buffers;
using Letterpress.Pages;
using Letterpress.Routing;

namespace Letterpress.Http;

/// <summary>Writes what Markdown does not say of an article as front matter: YAML, whose texts are strings of JSON.</summary>
static class FrontMatterWriter
{
    public static void Write(ArticleView view, Article article, IBufferWriter<byte> writer)
    {
        var sink = new MarkupSink(writer);
        sink.Write("---\n"u8);
        WriteText(ref sink, "title: "u8, article.Title);
        WriteTime(ref sink, "date: "u8, article.PublishedAt);
        WriteTime(ref sink, "updated: "u8, article.UpdatedAt);
        WriteText(ref sink, "author: "u8, article.Author);
        WriteText(ref sink, "lang: "u8, article.Language);
        WriteTags(ref sink, article);
        if (view.CanonicalUrl is { } canonical)
        {
            ScratchWriter url = ScratchWriter.OfThread;
            canonical.Write(article, url);
            sink.Write("canonical: \""u8);
            sink.Write(url.Written);
            sink.Write("\"\n"u8);
        }

        sink.Write("---\n\n"u8);
        sink.Flush();
        GC.KeepAlive(article.Corpus);
    }

    static void WriteTags(ref MarkupSink sink, Article article)
    {
        ReadOnlySpan<byte> before = "tags: ["u8;
        foreach (Tag tag in article.Tags)
        {
            sink.Write(before);
            sink.Quoted(tag.Name.Utf8);
            before = ", "u8;
        }

        sink.Write(article.Tags.Count > 0 ? "]\n"u8 : default);
    }

    static void WriteText(ref MarkupSink sink, ReadOnlySpan<byte> key, Utf8Text value)
    {
        if (!value.IsEmpty)
        {
            sink.Write(key);
            sink.Quoted(value.Utf8);
            sink.Write("\n"u8);
        }
    }

    static void WriteTime(ref MarkupSink sink, ReadOnlySpan<byte> key, DateTimeOffset? time)
    {
        if (time is { } value)
        {
            sink.Write(key);
            sink.Time(value);
            sink.Write("\n"u8);
        }
    }
}
