using CsCheck;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Emitting;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Whatever bytes lie in a seed: diagnostics, never an exception, and code that compiles.</summary>
/// <remarks>With <see cref="MutationTests"/>, 225,000 seeds in the full form.</remarks>
public class AnyBytesTests(ITestOutputHelper output)
{
    const int InFullForm = 110_000;

    static readonly string[] s_pieces =
    [
        "---\n", "---\n", "------\n", "<!--1700000000000-->\n", "<!--NaN-->", "[t](u)\n", "[", "](", ")", "title: t\n",
        "date: 2024-05-09\n", "tags: [a, b]\n", "tags:\n - &a *a\n", "? {", "\t", "- ",
        "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td rowspan=9 colspan=0>", "<td>", "<th>", "</table>", "<ul>",
        "<ol start=-9>", "<li value=99999999999>", "<li>", "</ul>", "<blockquote>", "<h2 id=a>", "<h6>", "</h2>",
        "<a href=\"", "<a href=#a>", "<a href='mailto:a'>", "</a>", "<img src=a alt=", "<img data-src=//a>", "<figure>",
        "<figcaption>", "<picture>", "<b>", "<i>", "</b>", "</i>", "<br>", "<small>", "<pre>", "<code class=language-a>", "</pre>",
        "<script>", "</script>", "<svg>", "<math>", "<template>", "<iframe src=https://a>", "<video>", "<source src=http://a>",
        "<noscript>", "<select>", "<frameset>", "<plaintext>", "<textarea>", "<html lang=zh>", "<title>",
        "<meta property=og:title content=", "<body onload=a>",
        "<script type=application/ld+json>{\"headline\":", "<div><i>a<br>2024-05-09T04:40:37.748Z</i></div>",
        "<div><img src=a><b>t</b>:", "<div><small>", "© a", "&amp;", "&#0;", "&#xD800;", "&nbsp", "&", "<", ">", "\"", "'", "=",
        "<!--", "-->", "<![CDATA[", "]]>", "<?", "<!DOCTYPE",
        "# h\n", "> q\n", "* a\n", "1. a\n", "```\n", "| a |\n| --- |\n| b |\n", "[^1]", "![a](b)", "**", "~~", "[a]: b\n", "\r",
        "\n", "\n\n", "    ", "{% raw %}", "javascript:alert(1)", "https://[::1", "http://a:99999/", "//", "\uFEFF", "\uFFFF", "\0",
    ];

    static readonly Gen<byte[]> s_bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.Byte[0x20, 0x7E].Array[0, 200],
        Gen.OneOf(
            Gen.OneOf(s_pieces).Select(System.Text.Encoding.UTF8.GetBytes),
            Gen.OneOf(s_pieces).Select(System.Text.Encoding.UTF8.GetBytes),
            HostileText.Any.Select(System.Text.Encoding.UTF8.GetBytes),
            Gen.Byte.Array[0, 8]).Array[0, 60].Select(static pieces => pieces.SelectMany(static piece => piece).ToArray()));

    static readonly Gen<(byte[], string)> s_seed = Gen.Select(
        s_bytes,
        Gen.OneOf(s_pieces).Array[0, 40].Select(static pieces =>
            System.Text.Encoding.UTF8.GetBytes("<!--1700000000000-->\n[t](https://a.example/)\n------\n" + string.Concat(pieces))),
        Gen.Bool,
        Gen.OneOf("txt", "md", "html"),
        static (bytes, body, hasHeader, extension) => (hasHeader ? body : bytes, extension));

    [Fact]
    public void Any_bytes_give_articles_or_diagnostics() => Cases.Check(s_seed, 2000, cases =>
    {
        GeneratorRun run = Cases.Run([.. cases.Select(static (@case, i) => Cases.Seed(i, @case.Item1, @case.Item2))]);
        foreach (string source in run.GeneratedSources.Values)
        {
            CompiledCode.AssertHidesNothing(source);
        }

        using PressedArticles articles = new(run);
        Cases.AssertNoneIsLost(run, articles.Corpus.Count);
        foreach (Article article in articles.Corpus.All)
        {
            Cases.AssertWrites(article, run.Seeds.Single(seed => seed.Path.EndsWith("/" + article.SeedPath, StringComparison.Ordinal)));
        }

        output.WriteLine($"{cases.Length} seeds: {articles.Corpus.Count} articles, no exception");
    }, Cases.CountInFull(InFullForm));
}
