extern alias core;
using System.Buffers;
using System.Text;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests;

/// <summary>Sizes, candidates, titles and files beside a seed, from a record.</summary>
public class FileTests
{
    static readonly ArrayBufferWriter<byte> s_output = new(1 << 14);

    internal static PressedCorpus Corpus { get; } = Models.Press(Models.Plain("one", text: "Paper") with
    {
        Blocks = Models.Many(
            new BlockModel(ModelKind.Figure, 0, BlockFlags.None, new(0, 0), 0, 0, 0, ""),
            new BlockModel(ModelKind.Paragraph, 0, BlockFlags.None, new(0, 5), 0, 2, 0, ""),
            new BlockModel(ModelKind.Embed, 0, BlockFlags.Video, new(5, 0), 2, 0, 0, "film.mp4")),
        Runs = Models.Many(
            new RunModel(new(0, 5), ModelStyles.None, 0),
            new RunModel(new(5, 0), ModelStyles.None, -1, 0)),
        Figures = Models.Many(new FigureModel(0, new("cat.png", "cat.png", "Cat", "")
        {
            Width = 320,
            Sizes = "50vw",
            Candidates = Models.Many(
                new CandidateModel("cat.png", 640, 0), new CandidateModel("b.png", 0, 1500), new CandidateModel("c.png", 0, 0)),
        }, default, default)),
        InlineImages = Models.Many(new ImageModel("dot.png", "dot.png", "", "") { Height = 3 }),
        Links = Models.Many(
            new LinkModel(WrittenLinkKind.External, 1, -1, "paper.pdf#p", new(0, 5), "", "", 1, LinkKeys.None) { Title = "A \"title\"" }),
        Files = new(
            Models.Many(
                new FileModel("seeds/cat.png", "image/png", 5_000_000_000, 640, 480, "00ff", "/x/cat.png"),
                new FileModel("seeds/film.mp4", "video/mp4", 7, 0, 0, "01ff", ""),
                new FileModel("seeds/paper.pdf", "application/pdf", 8, 0, 0, "02ff", "/x/paper.pdf")),
            Models.Many(new FileUrl("cat.png", 0), new FileUrl("film.mp4", 1), new FileUrl("paper.pdf#p", 2))),
    });

    static Article One => Corpus[0];

    [Fact]
    public void Files_are_read_as_they_were_written()
    {
        Assert.Equal(
            [
                "cat.png seeds/cat.png image/png 5000000000 640 480 00ff /x/cat.png", "film.mp4 seeds/film.mp4 video/mp4 7   01ff ",
                "paper.pdf seeds/paper.pdf application/pdf 8   02ff /x/paper.pdf",
            ],
            One.Files.Select(static file =>
                $"{file.Name} {file.Path} {file.MediaType} {file.Length} {file.Width} {file.Height} {file.Hash} {file.Url}"));
        Assert.Equal("seeds/film.mp4", One.Blocks[2].File.ToString());
        Assert.Null(One.Blocks[1].File);
        Assert.Equal("seeds/paper.pdf", One.Links[0].File.ToString());
        Assert.Equal("A \"title\"", One.Links[0].Title.ToString());
    }

    [Fact]
    public void Images_have_sizes_and_candidates()
    {
        Image image = One.Figures[0].Image;
        Assert.Equal((320, 240), (image.Width, image.Height));
        Assert.Equal("50vw", image.Sizes.ToString());
        Assert.Equal(
            ["cat.png 640  seeds/cat.png", "b.png  1.5 ", "c.png   "],
            image.Candidates.Select(static one => FormattableString.Invariant($"{one.Url} {one.Width} {one.Density} {one.File}")));
        Image inLine = One.Blocks[1].Runs[1].Image!.Value;
        Assert.Equal((null, 3), (inLine.Width, inLine.Height));
        Assert.Null(inLine.File);
        Assert.Empty(inLine.Candidates);
    }

    [Fact]
    public void Html_and_Markdown_have_the_urls_at_which_the_app_serves_them()
    {
        string html = Written(static output => One.WriteHtml(output));
        Assert.Contains(
            "<img src=\"/x/cat.png\" width=\"320\" height=\"240\" srcset=\"/x/cat.png 640w, b.png 1.5x, c.png\" sizes=\"50vw\" alt=\"Cat\"",
            html,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"/x/paper.pdf#p\" title=\"A &quot;title&quot;\">Paper</a>", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"dot.png\" height=\"3\" alt=\"\"", html, StringComparison.Ordinal);
        Assert.Contains(
            "[Paper](</x/paper.pdf#p> \"A \\\"title\\\"\")", Written(static output => One.WriteMarkdown(output)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_no_service_has_resized_is_its_own_original()
    {
        string html = Written(static output => One.WriteHtml(output, new() { UseOriginalImages = true }));
        Assert.Contains("<img src=\"/x/cat.png\"", html, StringComparison.Ordinal);
    }

    /// <summary>A page of another site is announced by its host, which a file does not have.</summary>
    [Fact]
    public void A_frame_is_announced_by_the_name_of_its_file()
    {
        PressedCorpus corpus = Models.Press(Models.Plain("one", text: "") with
        {
            Blocks = Models.Many(new BlockModel(ModelKind.Embed, 0, BlockFlags.None, new(0, 0), 0, 0, 0, "a/paper.pdf")),
            Runs = Models.Many<RunModel>(),
            Files = new(
                Models.Many(new FileModel("seeds/a/paper.pdf", "application/pdf", 8, 0, 0, "02ff", "/x/paper.02ff.pdf")),
                Models.Many(new FileUrl("a/paper.pdf", 0))),
        });
        Assert.Contains(
            "<iframe src=\"/x/paper.02ff.pdf\" title=\"paper.pdf\"",
            Written(output => corpus[0].WriteHtml(output)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Base_url_makes_them_whole_and_an_own_url_of_images_replaces_them()
    {
        HtmlOptions options = new() { BaseUrl = new("https://news.example/blog/") };
        string html = Written(output => One.WriteHtml(output, options));
        Assert.Contains(
            "<img src=\"https://news.example/x/cat.png\" width=\"320\" height=\"240\" srcset=\"https://news.example/x/cat.png 640w, ",
            html,
            StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://news.example/x/paper.pdf#p\"", html, StringComparison.Ordinal);
        html = Written(static output => One.WriteHtml(output, new() { ImageUrl = "/resized/{url}" }));
        Assert.Contains("<img src=\"/resized/cat.png\" width=\"320\" height=\"240\" alt=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_says_what_is_known_of_them()
    {
        string snapshot = Written(static output => One.WriteSnapshot(output));
        Assert.Contains(
            """
              image: cat.png
              alternative text: Cat
              width: 320
              sizes: 50vw
              candidate 640w "cat.png"
              candidate 1.5x "b.png"
              candidate "c.png"
              file: seeds/cat.png
              media type: image/png
              pixels: 640 x 480
            """.ReplaceLineEndings("\n"),
            snapshot,
            StringComparison.Ordinal);
        Assert.Contains("\"paper.pdf#p\" title \"A \\\"title\\\"\" file \"seeds/paper.pdf\"", snapshot, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_has_none()
    {
        Assert.Equal((null, null, null), (default(Image).Width, default(Image).Height, default(Image).File));
        Assert.Empty(default(Image).Candidates);
        Assert.Equal((0, null, ""), (default(ArticleFile).Length, default(ArticleFile).Width, default(ArticleFile).Name.ToString()));
        Assert.Equal((null, null), (default(ImageCandidate).Density, default(ImageCandidate).Width));
        Assert.Null(default(Link).File);
        Assert.Null(default(Block).File);
        Assert.Empty(default(Article).Files);
    }

    [Fact]
    public void Reading_and_writing_allocates_nothing()
    {
        Read();
        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Read()
        {
            foreach (ArticleFile file in One.Files)
            {
                Assert.True(file.Length + file.Name.Length + file.Width.GetValueOrDefault() > 0);
            }

            foreach (ImageCandidate candidate in One.Figures[0].Image.Candidates)
            {
                Assert.True(candidate.Density is null or > 1 && candidate.Width is null or > 0);
            }

            s_output.ResetWrittenCount();
            One.WriteHtml(s_output);
            One.WriteSnapshot(s_output);
        }
    }

    static string Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
