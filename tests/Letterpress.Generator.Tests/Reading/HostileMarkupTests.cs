using System.Diagnostics;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Reading;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Markup that takes a parser quadratic time becomes an article or LP0203, in seconds.</summary>
public class HostileMarkupTests(ITestOutputHelper output)
{
    const int Many = 100_000;

    static readonly Dictionary<string, Func<string>> s_shapes = new()
    {
        ["div"] = static () => Repeat("<div>", Many),
        ["b"] = static () => Repeat("<b>", Many),
        ["b in p"] = static () => Repeat("<b><p>x", Many),
        ["a"] = static () => Repeat("<a href=x>y", Many),
        ["a and div"] = static () => Repeat("<a href=x><div>y", Many),
        ["font"] = static () => Each(Many, static i => $"<font size={i}>x"),
        ["font in p"] = static () => Each(Many, static i => $"<p><font size={i}>x"),
        ["font in cells"] = static () => "<table>" + Each(Many, static i => $"<tr><td><font size={i}>x"),
        ["b in items"] = static () => "<ul>" + Each(Many, static i => $"<li><b class=c{i}>x"),
        ["p"] = static () => Repeat("<p>x", Many),
        ["lists"] = static () => Repeat("<ul><li>", Many),
        ["items"] = static () => "<ul>" + Repeat("<li>x", Many),
        ["br"] = static () => "x" + Repeat("<br>", Many) + "y",
        ["br in table"] = static () => "<table>" + Repeat("<br>", Many),
        ["tables"] = static () => Repeat("<table><tr><td>x", Many),
        ["tables without cells"] = static () => Repeat("<table>x", Many),
        ["attributes"] = static () => "<div " + Each(Many, static i => $"a{i}=1 ") + ">x</div>",
        ["body attributes"] = static () => Each(Many / 10, static i => $"<body a{i}=1>") + "x",
        ["misnested"] = static () => Repeat("<b></p>", Many),
        ["misnested in blocks"] = static () => Repeat("<b><div>x</b></div>", Many),
        ["quotes"] = static () => Repeat("<blockquote>x", Many),
        ["spans"] = static () => Repeat("<span>", Many) + "x",
        ["svg"] = static () => Repeat("<svg>", Many),
        ["templates"] = static () => Repeat("<template>", Many),
        ["less than"] = static () => Repeat("<", Many),
        ["comments"] = static () => Repeat("<!--", Many),
        ["end tags"] = static () => Repeat("</b></p></div>", Many),
        ["open quote"] = static () => Repeat("<a href=\"", Many),
        ["raw text"] = static () => Repeat("<script></", Many),
        ["divs around links"] = static () => Repeat("<div>", 200) + Repeat("<a href=https://example.com/x>y</a><hr>", 50_000),
        ["strong paragraphs"] = static () => Repeat("<p><b>", 1) + Repeat("<span>", 200) + Repeat("x ", 1_000_000),
        ["slides"] = static () => "<h2>Slides</h2>" + Each(50_000, static i => $"<div><img src=https://example.com/{i}.jpg><b>{i}</b>: text</div>"),
        ["table of 5 MB"] = static () => "<table>" + Each(50_000, static i => $"<tr><td>cell {i} with as many words as cells have</td><td>{i}</td><td><a href=https://example.com/{i}>x</a></td></tr>") + "</table>",
        ["white space"] = static () => "<p>x" + Repeat(" \n&nbsp;", 1_000_000) + "y",
        ["runs"] = static () => "<p>" + Repeat("<b>x</b>y", 200_000),
        ["links"] = static () => Repeat("<a href=x>y</a> ", SeedLimits.MaxLinks + 1),
        ["paragraphs"] = static () => Repeat("<p>y", SeedLimits.MaxBlocks + 1),
        ["pre"] = static () => "<pre>" + Repeat("x\n\n", 500_000),
        ["noscript"] = static () => Repeat("<img src=https://example.com/x><noscript><img src=https://example.com/x></noscript>", 20_000),
        ["nested figures"] = static () => Repeat("<figure><figcaption>x<img src=https://example.com/x>", 100) + Repeat("y", Many),
    };

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Seed_is_pressed_or_rejected_in_seconds(string shape)
    {
        // Who does not obey cancellation hangs here.
        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        Stopwatch watch = Stopwatch.StartNew();
        PressedSeed pressed = Press(s_shapes[shape](), deadline.Token);
        output.WriteLine($"{watch.ElapsedMilliseconds} ms: {(pressed.Article is { } article ? $"{article.Blocks.Count} blocks" : string.Join("; ", pressed.Diagnostics.Select(static d => d.Id + " " + string.Join(", ", d.Arguments))))}");

        Assert.DoesNotContain(pressed.Diagnostics, static diagnostic => diagnostic.Id == DiagnosticIds.Internal);
        Assert.Equal(pressed.Article is null, pressed.Diagnostics.Any(static diagnostic => diagnostic.Id == DiagnosticIds.BeyondLimits));
    }

    [Theory]
    [InlineData("p")]
    [InlineData("table of 5 MB")]
    public void Reading_stops_when_it_is_cancelled(string shape)
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Press(s_shapes[shape](), cancelled.Token));
    }

    [Theory]
    [InlineData("<b>x<p>y</b>z")]
    [InlineData("<p>1<p>2<p>3<ul><li>4<li>5</ul><dl><dt>6<dd>7</dl>")]
    [InlineData("<table><tr><td><font color=red>1<td><font color=red>2<tr><td>3</table>")]
    [InlineData("<a href=x>1<a href=y>2<a href=z>3")]
    [InlineData("<script>'<div><div>'</script><!-- <div> --><img><br><svg><path/><title/></svg><h1>x<h2>y")]
    [InlineData("<select><option>1<option>2</select><p title='<div>'>x</p><div title=<div>>y</div>")]
    public void Unclosed_but_ordinary_markup_passes_however_often_it_occurs(string markup) =>
        MarkupScan.Check(Repeat($"<div>{markup}</div>", 1000), 0, TestContext.Current.CancellationToken);

    [Fact]
    public void Tag_at_the_limit_is_named()
    {
        SeedLimitException exception = Assert.Throws<SeedLimitException>(() => MarkupScan.Check("x" + Repeat("<div>", 1000), 10, TestContext.Current.CancellationToken));
        Assert.Equal(11 + (5 * SeedLimits.MaxOpenElements), exception.Position);
    }

    static PressedSeed Press(string body, CancellationToken cancellation) => PressedSeed.Press(
        new Seed("/x.txt", "x.txt", new PlainSource("<!--1700000000000-->\n[X](https://example.com/x)\n------\n" + body)), "und", cancellation);

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
