extern alias core;
using System.Text;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests;

/// <summary>Three articles; the first has one of everything, the second links to the first, the third stands alone.</summary>
static class Sample
{
    public const string RichUrl = "https://www.letterpress.example/en/Bücher/a-69033553?maca=en-rss";

    static readonly PressedCorpus s_corpus = Press();

    public static ArticleCorpus Corpus => s_corpus;

    public static Article Rich => s_corpus[0];

    public static Article Citing => s_corpus[1];

    public static Article Alone => s_corpus[2];

    static PressedCorpus Press()
    {
        ArticleModel[] articles = [RichModel(), CitingModel(), Models.Plain("alone", id: "alone-id")];
        CorpusModel corpus = Models.Corpus(
            articles,
            (article, link) => (article, link) switch
            {
                (0, 0) => 1,
                (0, 3) => 0,
                (1, _) => 0,
                _ => -1,
            },
            new TagModel("Presse & Druck", "presse-druck", Models.Many(0, 1)),
            new TagModel("印刷", "yin-shua", Models.Many(0)));
        return PressedCorpus.Of(articles, Models.WithPositions(corpus));
    }

    static ArticleModel RichModel()
    {
        var text = new StringBuilder();
        TextSlice Add(string piece)
        {
            var slice = new TextSlice(text.Length, piece.Length);
            text.Append(piece).Append('\n');
            return slice;
        }

        TextSlice intro = Add("Über 𝔘nicode: see the other, twice.");
        TextSlice heading = Add("Überschrift");
        TextSlice item = Add("Third item");
        TextSlice code = Add("var x = 1;\nreturn x;");
        TextSlice cell = Add("Cell ½");
        TextSlice figure = Add("Slide title：A caption");
        TextSlice notice = Add("© 2026 Us");
        TextSlice Part(TextSlice whole, string part) =>
            new(text.ToString().IndexOf(part, whole.Start, StringComparison.Ordinal), part.Length);

        return Models.Plain("rich") with
        {
            Title = "Ein \"Titel\" 𝔘",
            Id = "69033553",
            Author = "Zoë",
            Authors = Models.Many(
                new AuthorModel("Zoë", "zoe@press.example", "https://zoe.example/"), new AuthorModel("Ada Setter", "", "")),
            SourceUrl = RichUrl,
            Language = "de",
            PublishedAt = new Timestamp(1_714_979_040_123, 120),
            PublishedAtSource = TimeSource.FrontMatter,
            BylineAt = new Timestamp(-1, -330),
            ExpiresAt = new Timestamp(1_900_000_000_001, -90),
            IsDraft = true,
            PlainText = text.ToString(),
            Excerpt = "Über 𝔘nicode",
            CopyrightNotice = "© 2026 Us",
            WordCount = 1234,
            ReadingSeconds = 371,
            ContentHash = "0123456789abcdef",
            Tags = Models.Many("印刷", "Presse & Druck"),
            Fields = Models.Many(new FieldModel("layout", "wide"), new FieldModel("größe", "12")),
            Blocks = Models.Many(
                new BlockModel(ModelKind.Paragraph, 0, BlockFlags.None, intro, 0, 3, 0, ""),
                new BlockModel(ModelKind.Heading, 2, BlockFlags.None, heading, 3, 1, 0, ""),
                new BlockModel(ModelKind.ListItem, 1, BlockFlags.Ordered | BlockFlags.StartsGroup, item, 4, 1, 3, ""),
                new BlockModel(ModelKind.Code, 0, BlockFlags.None, code, 5, 1, 0, "csharp"),
                new BlockModel(ModelKind.TableCell, 0, BlockFlags.HeaderCell | BlockFlags.StartsGroup, cell, 6, 1, 0, ""),
                new BlockModel(ModelKind.Figure, 0, BlockFlags.None, figure, 7, 1, 0, ""),
                new BlockModel(ModelKind.Embed, 0, BlockFlags.Video, default, 8, 0, 0, "https://video.example/1"),
                new BlockModel(ModelKind.Notice, 0, BlockFlags.None, notice, 8, 1, 0, "")),
            Runs = Models.Many(
                new RunModel(Part(intro, "Über 𝔘nicode: see "), ModelStyles.None, -1),
                new RunModel(Part(intro, "the other"), ModelStyles.Strong | ModelStyles.Small, 0),
                new RunModel(Part(intro, ", twice."), ModelStyles.None, -1),
                new RunModel(heading, ModelStyles.None, -1),
                new RunModel(item, ModelStyles.Emphasis, 1),
                new RunModel(code, ModelStyles.Code, -1),
                new RunModel(cell, ModelStyles.None, -1),
                new RunModel(figure, ModelStyles.None, -1),
                new RunModel(notice, ModelStyles.None, -1)),
            Headings = Models.Many(new HeadingModel(1, "uberschrift", true) { IsTitle = true }),
            Figures = Models.Many(new FigureModel(
                5,
                new("https://images.weserv.nl/?url=img.example/a.jpg", "img.example/a.jpg", "A caption", ""),
                Part(figure, "Slide title"),
                Part(figure, "A caption"))),
            Galleries = Models.Many(new GalleryModel(1, 0, 1)),
            Links = Models.Many(
                new LinkModel(
                    WrittenLinkKind.Article, 0, -1, "https://www.letterpress.example/a-2", Part(intro, "the other"), "ArticleRef",
                    "letterpress.example", 7, LinkKeys.None),
                new LinkModel(WrittenLinkKind.External, 2, 0, "https://WWW.Example.ORG/x", item, "", "example.org", 9, LinkKeys.None),
                new LinkModel(
                    WrittenLinkKind.Article, 2, 0, "https://www.letterpress.example/a-404", default, "", "letterpress.example", 10,
                    LinkKeys.None),
                new LinkModel(WrittenLinkKind.External, 2, 0, "#top", default, "", "", 11, LinkKeys.None),
                new LinkModel(WrittenLinkKind.Fragment, 2, 0, "#uberschrift", default, "", "", 11, LinkKeys.None),
                new LinkModel(WrittenLinkKind.Mail, 2, 0, "mailto:a@example.org", default, "", "", 12, LinkKeys.None)),
            Cells = Models.Many(new CellModel(4, 2, 3, 5)),
        };
    }

    static ArticleModel CitingModel() => Models.Plain("citing", url: "https://citing.example/x/", text: "rich and rich") with
    {
        Aliases = Models.Many("old/citing", "//mirror.example/c", "/#dw/5"),
        Tags = Models.Many("Presse & Druck"),
        Links = Models.Many(
            new LinkModel(WrittenLinkKind.Article, 0, -1, RichUrl, new TextSlice(0, 4), "", "letterpress.example", 4, LinkKeys.None),
            new LinkModel(
                WrittenLinkKind.Article, 0, -1, RichUrl + "#x", new TextSlice(9, 4), "", "letterpress.example", 5, LinkKeys.None)),
    };
}
