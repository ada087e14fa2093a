using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Guards;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Markup that takes a parser quadratic time becomes an article or LP0203.</summary>
public class HostileMarkupTests(ITestOutputHelper output)
{
    /// <summary>Enough to see in its work how a parser goes about it.</summary>
    static readonly int s_counted = LongForm.Or(10_000, 1_500);

    /// <summary>Enough of what must be refused: parsed, more of it would take hours.</summary>
    const int Refused = 1_000;

    static readonly int s_many = LongForm.Or(100_000, 3_000);

    static readonly Dictionary<string, Func<int, string>> s_shapes = new()
    {
        ["div"] = static n => Repeat("<div>", n),
        ["b"] = static n => Repeat("<b>", n),
        ["b in p"] = static n => Repeat("<b><p>x", n),
        ["a"] = static n => Repeat("<a href=x>y", n),
        ["a and div"] = static n => Repeat("<a href=x><div>y", n),
        ["font"] = static n => Each(n, static i => $"<font size={i}>x"),
        ["font in p"] = static n => Each(n, static i => $"<p><font size={i}>x"),
        ["font in cells"] = static n => "<table>" + Each(n, static i => $"<tr><td><font size={i}>x"),
        ["b in items"] = static n => "<ul>" + Each(n, static i => $"<li><b class=c{i}>x"),
        ["p"] = static n => Repeat("<p>x", n),
        ["lists"] = static n => Repeat("<ul><li>", n),
        ["items"] = static n => "<ul>" + Repeat("<li>x", n),
        ["br"] = static n => "x" + Repeat("<br>", n) + "y",
        ["br in table"] = static n => "<table>" + Repeat("<br>", n),
        ["tables"] = static n => Repeat("<table><tr><td>x", n),
        ["tables without cells"] = static n => Repeat("<table>x", n),
        ["attributes"] = static n => "<div " + Each(n, static i => $"a{i}=1 ") + ">x</div>",
        ["body attributes"] = static n => Each(n / 10, static i => $"<body a{i}=1>") + "x",
        ["misnested"] = static n => Repeat("<b></p>", n),
        ["misnested in blocks"] = static n => Repeat("<b><div>x</b></div>", n),
        ["quotes"] = static n => Repeat("<blockquote>x", n),
        ["spans"] = static n => Repeat("<span>", n) + "x",
        ["svg"] = static n => Repeat("<svg>", n),
        ["templates"] = static n => Repeat("<template>", n),
        ["less than"] = static n => Repeat("<", n),
        ["comments"] = static n => Repeat("<!--", n),
        ["end tags"] = static n => Repeat("</b></p></div>", n),
        ["open quote"] = static n => Repeat("<a href=\"", n),
        ["raw text"] = static n => Repeat("<script></", n),
        ["divs around links"] = static n => Repeat("<div>", 200) + Repeat("<a href=https://example.com/x>y</a><hr>", n / 2),
        ["strong paragraphs"] = static n => Repeat("<p><b>", 1) + Repeat("<span>", 200) + Repeat("x ", 10 * n),
        ["slides"] = static n =>
            "<h2>Slides</h2>" + Each(n / 2, static i => $"<div><img src=https://example.com/{i}.jpg><b>{i}</b>: text</div>"),
        ["a large table"] = static n => "<table>" + Each(n / 2, static i => $"<tr><td>cell {i} with as many words as cells "
            + $"have</td><td>{i}</td><td><a href=https://example.com/{i}>x</a></td></tr>") + "</table>",
        ["white space"] = static n => "<p>x" + Repeat(" \n&nbsp;", 10 * n) + "y",
        ["runs"] = static n => "<p>" + Repeat("<b>x</b>y", 2 * n),
        ["links"] = static n => Repeat("<a href=x>y</a> ", n),
        ["paragraphs"] = static n => Repeat("<p>y", 2 * n),
        ["pre"] = static n => "<pre>" + Repeat("x\n\n", 5 * n),
        ["noscript"] = static n => Repeat("<img src=https://example.com/x><noscript><img src=https://example.com/x></noscript>", n / 5),
        ["bases"] = static n => Repeat("<base href=x>", n),
        ["rules"] = static n => Repeat("<hr>", n),
        ["links to fragments"] = static n => Repeat("<a id=y></a><a href=#x>1</a>", n / 4),
        ["spanned cells"] = static n => Repeat("<table><tr><td colspan=1000>x</table>", n),
        ["nested figures"] = static n => Repeat("<figure><figcaption>x<img src=https://example.com/x>", 100) + Repeat("y", n),
    };

    /// <summary>What costs the parser the square of its length, or more, never reaches it.</summary>
    static readonly string[] s_refused =
    [
        "div", "b", "a and div", "font", "font in p", "b in items", "lists", "tables", "misnested", "quotes", "spans", "svg", "templates",
        "bases",
    ];

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Seed_is_pressed_or_refused_with_work_that_grows_as_it_does(string shape)
    {
        Func<int, string> body = s_shapes[shape];
        Work.AssertIsLinear(s_refused.Contains(shape) ? Refused : s_counted, n => Press(body(n), TestContext.Current.CancellationToken));
        CompiledSeed pressed = Press(body(s_many), TestContext.Current.CancellationToken);
        output.WriteLine(pressed.Article is { } article
            ? $"{article.Blocks.Count} blocks"
            : string.Join("; ", pressed.Diagnostics.Select(static d => d.Id + " " + string.Join(", ", d.Arguments))));

        Assert.DoesNotContain(pressed.Diagnostics, static diagnostic => diagnostic.Id == DiagnosticIds.Internal);
        Assert.Equal(pressed.Article is null, pressed.Diagnostics.Any(static diagnostic => diagnostic.Id == DiagnosticIds.BeyondLimits));
        Assert.True(pressed.Article is null || !s_refused.Contains(shape), "The parser was given what the scan must refuse.");
    }

    [Theory]
    [InlineData("p")]
    [InlineData("a large table")]
    public void Reading_stops_when_it_is_cancelled(string shape)
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Press(s_shapes[shape](s_many), cancelled.Token));
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

    /// <summary>Output as Markdown has a cell for each that is spanned.</summary>
    [Theory]
    [InlineData("<table><tr><td colspan=1000>x</table>", 1_000)]
    [InlineData("<tr><td colspan=1000>x", 2_000)]
    public void Cells_that_span_many_columns_are_refused_where_there_are_many(string markup, int count)
    {
        string before = markup.StartsWith("<tr", StringComparison.Ordinal) ? "<table>" : "";
        Assert.NotNull(Press(before + Repeat(markup, count / 10), TestContext.Current.CancellationToken).Article);

        SeedDiagnostic diagnostic = Assert.Single(
            Press(before + Repeat(markup, count), TestContext.Current.CancellationToken).Diagnostics);

        Assert.Equal(DiagnosticIds.BeyondLimits, diagnostic.Id);
        Assert.Contains("colspan", diagnostic.Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_at_the_limit_is_named()
    {
        SeedLimitException exception = Assert.Throws<SeedLimitException>(() =>
            MarkupScan.Check("x" + Repeat("<div>", 1000), 10, TestContext.Current.CancellationToken));
        Assert.Equal(11 + (5 * SeedLimits.MaxOpenElements), exception.Position);
    }

    static CompiledSeed Press(string body, CancellationToken cancellation) => SeedCompiler.Compile(
        new Seed("/x.txt", "x.txt", new PlainSource("<!--1700000000000-->\n[X](https://example.com/x)\n------\n" + body)),
        SeedOptions.Default,
        cancellation);

    static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
