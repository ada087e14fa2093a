using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Appends numbers as <see cref="Digits"/>.</summary>
static class DigitWriter
{
    /// <param name="what">Names the number where it does not fit.</param>
    /// <exception cref="EncodingLimitException"><paramref name="value"/> is negative, or has more digits.</exception>
    public static StringBuilder AppendDigits(this StringBuilder builder, long value, int digits, string what)
    {
        if (value < 0 || value > Digits.MaxValue(digits))
        {
            throw new EncodingLimitException(what, value, Digits.MaxValue(digits));
        }

        for (int i = 0; i < digits; i++)
        {
            builder.Append((char)(Digits.Zero + (value & Digits.MaxValue(1))));
            value >>= Digits.BitsPerDigit;
        }

        return builder;
    }

    /// <summary>Offset (4 digits), length (4 digits).</summary>
    public static StringBuilder AppendSlice(this StringBuilder builder, RecordTexts texts, ByteSlice slice, string what) =>
        builder.AppendDigits(texts.BeforeHeader(slice), 4, what).AppendDigits(slice.Length, 4, what);

    /// <summary>Offset (4 digits), length (2 digits).</summary>
    public static StringBuilder AppendShortSlice(this StringBuilder builder, RecordTexts texts, ByteSlice slice, string what) =>
        builder.AppendDigits(texts.BeforeHeader(slice), 4, what).AppendDigits(slice.Length, 2, what);

    /// <summary>A row of <see cref="CorpusLayout.Backlink"/>.</summary>
    public static StringBuilder AppendBacklink(this StringBuilder builder, BacklinkModel link) =>
        builder.AppendDigits(link.Source, CorpusLayout.IndexSize, "the number of articles")
            .AppendDigits(link.Link, CorpusLayout.IndexSize, "the number of links of an article");
}
