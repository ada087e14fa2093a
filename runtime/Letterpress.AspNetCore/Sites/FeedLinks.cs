using System.Buffers;
using Letterpress.Pages;

namespace Letterpress.Sites;

/// <summary>Elements for the head of a page by which readers find the feeds of an app.</summary>
static class FeedLinks
{
    /// <param name="root">The path of the app.</param>
    /// <param name="title">The title of the feeds.</param>
    public static byte[] Write(string root, string title)
    {
        var writer = new ArrayBufferWriter<byte>();
        var sink = new MarkupSink(writer);
        foreach (FeedFormat format in Enum.GetValues<FeedFormat>())
        {
            sink.Write("<link rel=\"alternate\" type=\""u8);
            sink.Escaped(format.ContentType().AsSpan(0, format.ContentType().IndexOf(';', StringComparison.Ordinal)));
            sink.Write("\" title=\""u8);
            sink.Escaped(title);
            sink.Write("\" href=\""u8);
            sink.Escaped($"{root}/feed.{format.Name()}");
            sink.Write("\">\n"u8);
        }

        sink.Flush();
        return writer.WrittenSpan.ToArray();
    }
}
