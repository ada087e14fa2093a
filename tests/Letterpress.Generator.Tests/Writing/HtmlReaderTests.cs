using System.Net;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Writing;

/// <summary>Others read what is written: DOMPurify finds nothing to remove, html-validate nothing that is invalid.</summary>
public class HtmlReaderTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_is_removed_from_pages_of_real_articles()
    {
        NodeProgram.Html.Need();
        (Article Article, HtmlOptions Options)[] cases =
            [.. LongForm.AllOrEvery(20, RealCorpus.Get().Articles).SelectMany(static article => OptionSets.Html, ValueTuple.Create)];
        string[][] removed = HtmlReaders.Read("bodies", cases.Select(static one => new
        {
            html = one.Article.ToHtml(one.Options),
            hasFrames = one.Options.Embeds == EmbedMode.Frame,
            hasPrefix = one.Options.IdPrefix.Length > 0,
        }));

        output.WriteLine($"{cases.Length} pages");
        HtmlReaders.AssertNone(cases.Zip(removed, static (one, removed) => (one.Article.SeedPath.ToString(), removed)));
    }

    [Fact]
    public void Pages_of_the_sample_are_valid()
    {
        NodeProgram.Html.Need();
        string folder = Repository.Path("seeds");
        GeneratorRun run = Press.Run(
            [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Press.SeedOf)],
            new Dictionary<string, string>(),
            Repository.Path("."));
        using PressedArticles articles = new(run);
        (Article Article, HtmlOptions Options)[] cases =
            [.. articles.Corpus.All.SelectMany(static article => OptionSets.Html, ValueTuple.Create)];
        string[][] messages = HtmlReaders.Read("pages", cases.Select(static one => Page(one.Article, one.Options)));

        output.WriteLine($"{cases.Length} pages");
        Assert.NotEmpty(cases);
        HtmlReaders.AssertNone(cases.Zip(messages, static (one, messages) => (one.Article.SeedPath.ToString(), messages)));
    }

    /// <summary>The readers see what they look for.</summary>
    [Fact]
    public void Readers_see_what_is_wrong()
    {
        NodeProgram.Html.Need();
        Assert.NotEmpty(HtmlReaders.Read("bodies", [new { html = "<p onclick=alert(1)>a</p>" }])[0]);
        Assert.NotEmpty(HtmlReaders.Read("bodies", [new { html = "<iframe src=a></iframe>", hasFrames = false }])[0]);
        Assert.NotEmpty(HtmlReaders.Read("pages", ["<!DOCTYPE html><p><div></p>"])[0]);
    }

    static string Page(Article article, HtmlOptions options) =>
        $"<!DOCTYPE html>\n<html lang=\"{article.Language}\">\n<head>\n<title>{WebUtility.HtmlEncode(article.Title.ToString())}</title>\n"
            + $"</head>\n<body>\n<main>\n{article.ToHtml(options)}</main>\n</body>\n</html>\n";
}
