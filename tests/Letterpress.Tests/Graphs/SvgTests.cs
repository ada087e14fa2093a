extern alias core;

using System.Globalization;
using System.Xml.Linq;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using CsCheck;

namespace Letterpress.Tests.Graphs;

/// <summary>The graph as a picture.</summary>
public class SvgTests
{
    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    /// <summary>Nine articles: the first is cited by the next four, the sixth by the seventh, and two are alone.</summary>
    static readonly ArticleCorpus s_nine = Nine();

    [Fact]
    public void People_read_it_too() => Assert.Equal(
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="link-graph" viewBox="0 0 300 189.3" width="300" height="189.3" role="group">
        <title>Graph</title>
        <desc>2 articles, 2 references</desc>
        <path class="link-graph-references" fill="none" stroke="#8a8a8a" stroke-opacity="0.5"
        d="M188.8 55.7L111.1 133.5M111.1 133.5L188.8 55.7"/>
        <g class="link-graph-component link-graph-component-0" fill="#4269d0">
        <a href="/articles/rich"><circle cx="188.8" cy="55.7" r="15.4"><title>Ein "Titel" 𝔘</title></circle></a>
        <a href="/articles/citing"><circle cx="111.1" cy="133.5" r="15.4"><title>A title</title></circle></a>
        </g>
        <circle cx="111.1" cy="133.5" r="19.4" class="link-graph-center" fill="none" stroke="currentColor" stroke-width="2"/>
        <g class="link-graph-labels" aria-hidden="true" fill="currentColor" font-size="12" text-anchor="middle">
        <text x="111.1" y="165.4">A title</text>
        </g>
        </svg>

        """,
        GraphCorpus.Written(static writer => Sample.Corpus.Graph.WriteSvg(
            writer, new() { Title = "Graph", ArticleUrl = "/articles/{slug}", Center = Sample.Citing, MaxLabels = 1 })));

    /// <summary>Of an instant, those are drawn that lists have then; of no article there is an empty picture.</summary>
    [Fact]
    public void Articles_are_those_of_an_instant()
    {
        DateTimeOffset expiry = Sample.Rich.Expires!.Value;
        foreach (DateTimeOffset instant in (DateTimeOffset[])[DateTimeOffset.MinValue, expiry.AddDays(-1), expiry, DateTimeOffset.MaxValue])
        {
            IEnumerable<string> shown = Sample.Corpus.All.AsOf(instant).Select(static article => "/" + article.Slug);
            XElement svg = Read(Sample.Corpus.Graph, new() { AsOf = instant, ArticleUrl = "/{slug}" });
            Assert.Equal(shown.Order(), svg.Descendants(s_svg + "a").Select(static link => link.Attribute("href")!.Value).Order());
            Assert.Equal(
                Sample.Corpus.All.AsOf(instant).Contains(Sample.Rich),
                Read(Sample.Corpus.Graph, new() { AsOf = instant, Center = Sample.Rich }).Descendants(s_svg + "circle").Count() > 1);
        }
    }

    /// <summary>Whatever seeds say, it is XML without scripts and styles.</summary>
    [Fact]
    public void Hostile_texts_are_texts() => GraphCorpus.Any.Sample(static graph =>
    {
        XElement svg = Read(graph.Corpus.Graph, new() { MaxLabels = 3, Title = "<&>", Description = "\"]]>" });
        Assert.Equal(
            graph.Corpus.All.Select(static article => GraphCorpus.Pictured(
                (article.Title.IsEmpty ? article.Slug : article.Title).ToString(), kept: "\t\n\r\u007F")
                .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD'))
                .Order(StringComparer.Ordinal),
            Nodes(svg).Select(static node => node.Element(s_svg + "title")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal("<&>", svg.Element(s_svg + "title")!.Value);
        Assert.All(svg.DescendantsAndSelf(), static element =>
        {
            Assert.Contains(element.Name.LocalName, (string[])["svg", "title", "desc", "path", "g", "a", "circle", "text"]);
            Assert.All(element.Attributes(), static attribute => Assert.False(
                attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain("script:", element.Attribute("href")?.Value ?? "", StringComparison.OrdinalIgnoreCase);
        });
    });

    [Fact]
    public void Nodes_lead_where_the_app_says()
    {
        Assert.Equal(
            ["/articles/rich", "/articles/citing", "/articles/alone"],
            Hrefs(Read(Sample.Corpus.Graph, new() { ArticleUrl = "/articles/{slug}" })));
        Assert.Equal(
            [Sample.RichUrl, "https://citing.example/x/"], Hrefs(Read(Sample.Corpus.Graph, new())));
    }

    /// <summary>Programs that read aloud skip all that is in an image, links too.</summary>
    [Fact]
    public void It_is_an_image_where_nothing_leads_anywhere()
    {
        Assert.Equal("group", Read(Sample.Corpus.Graph, new()).Attribute("role")!.Value);
        Assert.Equal("group", Read(s_nine.Graph, new() { ArticleUrl = "{slug}" }).Attribute("role")!.Value);
        Assert.Equal("img", Read(s_nine.Graph, new()).Attribute("role")!.Value);
        Assert.Equal("Link graph", Read(s_nine.Graph, new()).Element(s_svg + "title")!.Value);
    }

    [Theory]
    [InlineData(null, 1, 9, "9 articles, 5 references")]
    [InlineData(0, 1, 5, "5 articles, 4 references")]
    [InlineData(1, 1, 2, "2 articles, 1 reference")]
    [InlineData(1, 2, 5, "5 articles, 4 references")]
    [InlineData(8, 3, 1, "1 article, 0 references")]
    public void What_is_near_the_center_is_drawn(int? center, int depth, int count, string description)
    {
        XElement svg = Read(s_nine.Graph, new() { Center = center is { } index ? s_nine[index] : null, Depth = depth });
        Assert.Equal(count, Nodes(svg).Count());
        Assert.Equal(description, svg.Element(s_svg + "desc")!.Value);
        Assert.Equal(center is null ? 0 : 1, svg.Elements(s_svg + "circle").Count());
    }

    [Fact]
    public void The_articles_of_the_highest_rank_are_drawn_and_the_center()
    {
        Assert.Equal(["n0", "n5"], Titles(Read(s_nine.Graph, new() { MaxArticles = 2 })));
        Assert.Equal(["n3"], Titles(Read(s_nine.Graph, new() { MaxArticles = 1, Center = s_nine[3] })));
        Assert.Equal(["n0", "n3"], Titles(Read(s_nine.Graph, new() { MaxArticles = 2, Center = s_nine[3], Depth = 2 })));
    }

    [Fact]
    public void All_is_within_the_picture() => RandomCorpus.Any.Sample(static random =>
    {
        GraphSvgOptions options = new()
        {
            MaxLabels = 20,
            Center = random.Count % 2 == 1 ? random.Corpus[random.Count / 2] : null,
            Depth = 2,
        };
        XElement svg = Read(random.Corpus.Graph, options);
        double[] box =
        [
            .. svg.Attribute("viewBox")!.Value.Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture)),
        ];
        Assert.InRange(box[2], 300, 1000.5);
        Assert.InRange(box[3], 150, 1000.5);
        Assert.All(svg.Descendants(s_svg + "circle"), disc =>
        {
            (double x, double y, double radius) = (Number(disc, "cx"), Number(disc, "cy"), Number(disc, "r"));
            Assert.True(x - radius >= 0 && y - radius >= 0 && x + radius <= box[2] && y + radius <= box[3], disc.ToString());
        });
    });

    [Fact]
    public void Components_have_colors_that_are_seen_on_white_and_on_black()
    {
        string[] colors = [.. Read(s_nine.Graph, new()).Elements(s_svg + "g").Select(static group => group.Attribute("fill")!.Value)];
        Assert.Equal(3, colors.Distinct().Count());
        Assert.Equal("#7d7d7d", colors[^1]);
        Assert.All(colors, static color =>
        {
            double luminance = Luminance(color);
            Assert.InRange(1.05 / (luminance + 0.05), 3, 21);
            Assert.InRange((luminance + 0.05) / (Luminance("#1b1b1b") + 0.05), 3, 21);
        });
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GraphSvgOptions { Depth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GraphSvgOptions { Depth = 4 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GraphSvgOptions { MaxArticles = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GraphSvgOptions { MaxLabels = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new GraphSvgOptions { MaxLabels = -1 });
        Assert.Throws<ArgumentNullException>(static () => new GraphSvgOptions { Title = null! });
        Assert.Throws<ArgumentNullException>(static () => new GraphSvgOptions { Description = null! });
        Assert.Throws<ArgumentNullException>(static () => GraphCorpus.Written(static writer => s_nine.Graph.WriteSvg(writer, null!)));
        Assert.Throws<ArgumentException>(static () => Read(s_nine.Graph, new() { Center = Sample.Rich }));
        Assert.Throws<ArgumentException>(static () => Read(s_nine.Graph, new() { Center = default(Article) }));
        GraphSvgOptions options = new() { Title = "Größe", Description = "了" };
        Assert.Equal(("Größe", "了"), (options.Title, options.Description));
        Assert.Equal((2000, 1, 0), (options.MaxArticles, options.Depth, options.MaxLabels));
    }

    static XElement Read(LinkGraph graph, GraphSvgOptions options) =>
        XDocument.Parse(GraphCorpus.Written(writer => graph.WriteSvg(writer, options)), LoadOptions.PreserveWhitespace).Root!;

    static IEnumerable<XElement> Nodes(XElement svg) =>
        svg.Descendants(s_svg + "circle").Where(static disc => disc.Element(s_svg + "title") is not null);

    static IEnumerable<string> Titles(XElement svg) => Nodes(svg).Select(static node => node.Element(s_svg + "title")!.Value).Order();

    static IEnumerable<string> Hrefs(XElement svg) => svg.Descendants(s_svg + "a").Select(static link => link.Attribute("href")!.Value);

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The relative luminance of WCAG.</summary>
    static double Luminance(string color)
    {
        double Part(int at)
        {
            double value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    static PressedCorpus Nine()
    {
        int[] targets = [-1, 0, 0, 0, 0, -1, 5, -1, -1];
        ArticleModel[] articles = [.. targets.Select(static (target, i) => Models.Plain($"n{i}", $"n{i}") with
        {
            Links = target < 0 ? default : Models.Many(new LinkModel(
                WrittenLinkKind.Article, 0, -1, "https://example.com/", default, "", "", 1, LinkKeys.None)),
        })];
        return PressedCorpus.Of(articles, Models.WithPositions(Models.Corpus(articles, (article, _) => targets[article])));
    }
}
