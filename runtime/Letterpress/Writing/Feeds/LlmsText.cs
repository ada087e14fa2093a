using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>A list of articles as <c>llms.txt</c>: Markdown with a link to each article as Markdown.</summary>
static class LlmsText
{
    public static void Write<T>(T articles, IBufferWriter<byte> writer, SiteText site, ReadOnlySpan<byte> section, int maxCount)
        where T : IReadOnlyList<Article>
    {
        var text = new MarkdownText(new LineSink(new Utf8Sink(writer)), default);
        text.Lines.Write("# "u8);
        text.WriteEscaped(site.Title, MarkdownContext.Heading);
        if (site.Description.Length > 0)
        {
            text.Lines.Break(2);
            text.Lines.Write("> "u8);
            text.WriteEscaped(site.Description, MarkdownContext.Attribute);
        }

        text.Lines.Break(2);
        text.Lines.Write("## "u8);
        text.WriteEscaped(section, MarkdownContext.Heading);
        text.Lines.Break(2);
        foreach (Article article in new FeedArticles<T>(articles, maxCount, needsTime: false))
        {
            WriteLink(ref text, site, article);
            text.Lines.Break(1);
            GC.KeepAlive(article.Read);
        }

        text.Lines.Finish();
    }

    static void WriteLink(ref MarkdownText text, SiteText site, Article article)
    {
        text.Lines.Write("- ["u8);
        WriteName(ref text, MarkdownMarks.TrimWhiteSpace(article.Title).IsEmpty ? article.Slug : article.Title);
        text.Lines.Write("]("u8);
        AbsoluteUrl.Write(ref text.Lines.Sink, site.MarkdownUrl, article);
        text.Lines.Write(")"u8);
        if (!article.Excerpt.IsEmpty)
        {
            text.Lines.Write(": "u8);
            text.WriteEscaped(article.Excerpt, MarkdownContext.Attribute);
        }
    }

    /// <summary>Programs look for the next bracket, whether a backslash precedes it or not.</summary>
    static void WriteName(ref MarkdownText text, ReadOnlySpan<byte> name)
    {
        while (name.IndexOfAny((byte)'[', (byte)']') is >= 0 and int at)
        {
            text.WriteEscaped(name[..at], MarkdownContext.Attribute);
            text.Lines.Write(name[at] == '[' ? "&#91;"u8 : "&#93;"u8);
            name = name[(at + 1)..];
        }

        text.WriteEscaped(name, MarkdownContext.Attribute);
    }
}
