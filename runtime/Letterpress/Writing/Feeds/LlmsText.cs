using System.Buffers;
using System.IO.Pipelines;

namespace Letterpress.Writing.Feeds;

/// <summary>A list of articles as <c>llms.txt</c>: Markdown with a link to each article as Markdown.</summary>
static class LlmsText
{
    public static void Write<T>(T articles, IBufferWriter<byte> writer, SiteText site, ReadOnlySpan<byte> section, int maxCount)
        where T : IReadOnlyList<Article>
    {
        WriteStart(writer, site, section);
        FeedParts.Write(new LlmsLinks<T>(articles, site, maxCount), writer);
    }

    public static ValueTask WriteAsync<T>(
        T articles, PipeWriter writer, SiteText site, ReadOnlySpan<byte> section, int maxCount, CancellationToken cancellationToken)
        where T : IReadOnlyList<Article>
    {
        WriteStart(writer, site, section);
        return FeedParts.WriteAsync(new LlmsLinks<T>(articles, site, maxCount), writer, cancellationToken);
    }

    static void WriteStart(IBufferWriter<byte> writer, SiteText site, ReadOnlySpan<byte> section)
    {
        MarkdownText text = new(new LineSink(new Utf8Sink(writer)), default);
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
        text.Lines.Finish();
    }
}
