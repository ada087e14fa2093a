using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>The links of <see cref="LlmsText"/>, one a line, after its heading.</summary>
/// <param name="articles">The list.</param>
/// <param name="site">The website.</param>
/// <param name="maxCount">How many articles there are at most.</param>
struct LlmsLinks<T>(T articles, SiteText site, int maxCount) : IFeedParts
    where T : IReadOnlyList<Article>
{
    FeedArticles<T> _articles = new(articles, maxCount, needsTime: false);
    bool _isNext;

    public readonly void WriteStart(IBufferWriter<byte> writer)
    {
    }

    public bool WriteNext(IBufferWriter<byte> writer)
    {
        if (!_articles.MoveNext())
        {
            return false;
        }

        MarkdownText text = new(new LineSink(new Utf8Sink(writer)), default);
        text.Lines.Sink.Write(_isNext ? default : "\n"u8);
        WriteLink(ref text, site, _articles.Current);
        text.Lines.Finish();
        GC.KeepAlive(_articles.Current.Read);
        _isNext = true;
        return true;
    }

    public readonly void WriteEnd(IBufferWriter<byte> writer)
    {
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
