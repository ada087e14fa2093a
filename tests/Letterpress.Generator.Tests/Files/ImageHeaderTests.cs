using System.Text;
using CsCheck;
using Letterpress.Core.Files.Images;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Properties;

namespace Letterpress.Generator.Tests.Files;

/// <summary>The sizes of images, read from bytes that are not trusted.</summary>
public class ImageHeaderTests
{
    static readonly byte[][] s_pictures =
    [
        Pictures.Png(640, 480), Pictures.Gif(3, 70), Pictures.Jpeg(300, 200), Pictures.Jpeg(300, 200, 6), Pictures.WebpLossy(99, 98),
        Pictures.WebpLossless(99, 98), Pictures.WebpExtended(99, 98), Pictures.Avif(1200, 800), Pictures.Svg("width='10' height='20'"),
    ];

    [Fact]
    public void Each_format_states_its_size()
    {
        Assert.Equal(("image/png", 640, 480), Read(Pictures.Png(640, 480)));
        Assert.Equal(("image/gif", 3, 70), Read(Pictures.Gif(3, 70)));
        Assert.Equal(("image/jpeg", 300, 200), Read(Pictures.Jpeg(300, 200)));
        Assert.Equal(("image/webp", 99, 98), Read(Pictures.WebpLossy(99, 98)));
        Assert.Equal(("image/webp", 16384, 1), Read(Pictures.WebpLossless(16384, 1)));
        Assert.Equal(("image/webp", 4000, 3000), Read(Pictures.WebpExtended(4000, 3000)));
        Assert.Equal(("image/avif", 1200, 800), Read(Pictures.Avif(1200, 800)));
    }

    [Theory]
    [InlineData(1, 300, 200)]
    [InlineData(3, 300, 200)]
    [InlineData(5, 200, 300)]
    [InlineData(6, 200, 300)]
    [InlineData(8, 200, 300)]
    [InlineData(9, 300, 200)]
    public void Photographs_are_upright(int orientation, int width, int height)
    {
        Assert.Equal(("image/jpeg", width, height), Read(Pictures.Jpeg(300, 200, orientation)));
        Assert.Equal(("image/jpeg", width, height), Read(Pictures.Jpeg(300, 200, orientation, isLittle: false)));
    }

    [Fact]
    public void Rotated_items_are_upright() => Assert.Equal(("image/avif", 800, 1200), Read(Pictures.Avif(1200, 800, isSideways: true)));

    [Theory]
    [InlineData("width='120' height='60px'", 120, 60)]
    [InlineData("width=\"1in\"\n height = \"36pt\"", 96, 48)]
    [InlineData("viewBox='0 0 300 150'", 300, 150)]
    [InlineData("viewBox='0,0,300,150' width='600'", 600, 300)]
    [InlineData("viewBox='-5 -5 30 15' height='60' width='100%'", 120, 60)]
    [InlineData("width='100%' height='100%'", 0, 0)]
    [InlineData("width='&w;' height='20'", 0, 0)]
    [InlineData("width='1e400' height='20'", 0, 0)]
    [InlineData("width='-1' height='20'", 0, 0)]
    [InlineData("width='99999999' height='20'", 0, 0)]
    [InlineData("width='0.4' height='2'", 1, 2)]
    [InlineData("width=10 height=20", 0, 0)]
    [InlineData("width='10", 0, 0)]
    public void Drawings(string attributes, int width, int height) =>
        Assert.Equal(("image/svg+xml", width, height), Read(Pictures.Svg(attributes)));

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- a > b -->\n")]
    [InlineData("\uFEFF")]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">")]
    [InlineData("<!DOCTYPE svg [ <!ENTITY a \"]>aaaa\"> <!ENTITY b \"&a;&a;\"> ]>")]
    public void What_precedes_a_drawing_is_skipped(string before) =>
        Assert.Equal(("image/svg+xml", 10, 20), Read(Pictures.Svg("width='10' height='20'", before)));

    [Fact]
    public void Drawing_in_another_encoding() => Assert.Equal(
        ("image/svg+xml", 10, 20),
        Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<svg width='10' height='20'/>")]));

    [Theory]
    [InlineData("")]
    [InlineData("<html><svg width='10' height='20'/></html>")]
    [InlineData("<!DOCTYPE svg [")]
    [InlineData("%PDF-1.7")]
    [InlineData("RIFF....WAVE")]
    public void Other_files_are_no_images(string text) => Assert.Null(ImageHeader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Sizes_that_no_image_has_are_not_known()
    {
        Assert.Equal(("image/png", 0, 0), Read(Pictures.Png(int.MaxValue, 1)));
        Assert.Equal(("image/png", 0, 0), Read(Pictures.Png(-1, 1)));
        Assert.Equal(("image/jpeg", 0, 0), Read(Pictures.Jpeg(300, 0)));
    }

    /// <summary>Every start of a file, with every byte damaged in turn: an answer, whatever it is.</summary>
    [Fact]
    public void Truncated_and_damaged_files_have_an_answer()
    {
        foreach (byte[] picture in s_pictures)
        {
            for (int length = 0; length <= picture.Length; length++)
            {
                AssertIsSane(picture[..length]);
            }

            for (int i = 0; i < picture.Length; i++)
            {
                foreach (byte value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
                {
                    byte[] damaged = [.. picture];
                    damaged[i] = value;
                    AssertIsSane(damaged);
                }
            }
        }
    }

    [Fact]
    public void Any_bytes_have_an_answer() => Gen
        .Select(
            Gen.Int[0, s_pictures.Length - 1].Select(static i => s_pictures[i]),
            Gen.Select(Gen.Int[0, 200], Gen.Byte).Array[0, 12],
            Gen.Byte.Array[0, 60])
        .Sample(
            static (picture, edits, tail) =>
            {
                byte[] bytes = [.. picture, .. tail];
                foreach ((int at, byte value) in edits)
                {
                    bytes[at % bytes.Length] = value;
                }

                AssertIsSane(bytes);
            },
            iter: Cases.Count);

    /// <summary>Boxes without length, segments without content, millions of attributes: the work is that of the bytes.</summary>
    [Fact]
    public void Work_is_linear()
    {
        Work.AssertIsLinear(20_000, static size => ImageHeader.Read([.. "\0\0\0\x0Cftypavif"u8, .. new byte[size * 8]]));
        Work.AssertIsLinear(20_000, static size => ImageHeader.Read([0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, size * 8)]));
        Work.AssertIsLinear(20_000, static size => ImageHeader.Read(Encoding.UTF8.GetBytes("<svg " + Repeat("a='' ", size))));
        Work.AssertIsLinear(20_000, static size => ImageHeader.Read(Encoding.UTF8.GetBytes(Repeat("<!--", size))));
        Work.AssertIsLinear(20_000, static size => ImageHeader.Read(Encoding.UTF8.GetBytes("<!DOCTYPE svg [" + Repeat("'", size))));
    }

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static void AssertIsSane(byte[] bytes)
    {
        if (ImageHeader.Read(bytes) is { } header)
        {
            Assert.InRange(header.Width, 0, 1_000_000);
            Assert.InRange(header.Height, 0, 1_000_000);
            Assert.Equal(header.Width == 0, header.Height == 0);
        }
    }

    static (string, int, int) Read(byte[] bytes) =>
        ImageHeader.Read(bytes) is { } header ? (header.MediaType, header.Width, header.Height) : default;
}
