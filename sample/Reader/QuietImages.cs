using System.Buffers;
using System.Text;

namespace Letterpress.Sample.Reader;

/// <summary>Writes what an image shows in place of the image: nothing is asked of its host until the reader wants it.</summary>
struct QuietImages : IHtmlRenderer<QuietImages>
{
    static bool IHtmlRenderer<QuietImages>.WriteImage(ref QuietImages self, Image image, ref HtmlSink html)
    {
        if (image.File is not null)
        {
            return false;
        }

        html.OpenElement("span"u8);
        html.WriteAttribute("class"u8, "image-hidden"u8);
        html.WriteText(image.AlternativeText.IsEmpty ? "Image"u8 : image.AlternativeText.Utf8);
        html.CloseElement("span"u8);
        return true;
    }

    /// <summary>The body of an article without images of other hosts.</summary>
    public static string ToHtml(Article article, HtmlOptions options)
    {
        ArrayBufferWriter<byte> writer = new();
        QuietImages renderer = default;
        article.WriteHtml(writer, options, ref renderer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
