using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>The article that the project was created from, and two thousand others: all of them lie beside the checkout, none in it.</summary>
public class RealSeedTests(ITestOutputHelper output)
{
    [Fact]
    public void First_article()
    {
        using PressedArticles articles = new(Press.Run([FirstSeed()]));
        Article article = articles["美擬禁中國聯網汽車加碼限縮AI科技出口"];

        Assert.Equal("69033553", article.Id.ToString());
        Assert.Equal("美擬禁中國聯網汽車 加碼限縮AI科技出口", article.Title.ToString());
        Assert.Equal(DateTimeOffset.Parse("2024-05-09T04:47:04Z", null), article.PublishedAt);
        Assert.Equal(DateTimeOffset.Parse("2024-05-09T04:40:37.748Z", null), article.BylineTime);
        Assert.Equal("zh", article.Language.ToString());
        Assert.Equal(9, article.Links.Count(static link => link.Kind == LinkKind.ArticleUnresolved));
        Assert.Equal(9, article.Links.Count);
        Assert.Equal(9, article.Figures.Count);
        Assert.All(article.Figures, static figure => Assert.StartsWith("https://static.dw.com/", figure.Image.OriginalUrl.ToString(), StringComparison.Ordinal));
        Gallery gallery = Assert.Single(article.Galleries);
        Assert.Equal("相关图集：中国芯片产业发展至今，赢了吗？", gallery.Title.ToString());
        Assert.Equal(7, gallery.Figures.Count);
        Assert.Equal(2, article.Headings.Count(static heading => heading.IsInferred));
        Assert.StartsWith("© 2024年德國之聲版權聲明", article.CopyrightNotice.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(article.Blocks, block => block.Kind == BlockKind.Paragraph && block.Text.ToString().Contains('©'));
    }

    /// <summary>Every visible character of the body is in the record once, in reading order.</summary>
    [Fact]
    public void First_article_obeys_the_law_of_text()
    {
        SeedText seed = FirstSeed();
        using PressedArticles articles = new(Press.Run([seed]));
        Article article = Assert.Single(articles.Corpus.All);

        string text = seed.GetText(TestContext.Current.CancellationToken)!.ToString();
        string body = text[(text.IndexOf("------", StringComparison.Ordinal) + 6)..];
        string seen = string.Concat(new HtmlParser().ParseDocument(body).Body!.Descendants<IText>().Select(static node => node.Data));
        string read = article.Author + article.BylineTime!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null) + string.Concat(article.Blocks.Select(static block => block.Text.ToString()));
        Assert.Equal(WithoutSpace(seen), WithoutSpace(read));
        Assert.All(article.Figures, static figure => Assert.Contains(figure.Caption.ToString(), figure.Block.Text.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Whole_corpus_costs_no_exception()
    {
        string folder = Repository.Shared("corpus");
        SeedText[] seeds = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Press.SeedOf)];
        GeneratorRun run = Press.Run(seeds, new Dictionary<string, string>(), folder);

        foreach (IGrouping<string, Diagnostic> group in run.Diagnostics.GroupBy(static diagnostic => diagnostic.Id).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key}: {group.Count()}, in {group.Select(static diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Count()} of {seeds.Length} seeds");
        }

        Assert.Empty(run.Diagnostics.Where(static diagnostic => diagnostic.Id == "LP0901"));
        using PressedArticles articles = new(run);
        int leftOut = run.Diagnostics
            .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Id != "LP0401")
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct().Count();
        Assert.Equal(seeds.Length - leftOut, articles.Corpus.Count);
        Assert.All(articles.Corpus.All, static article => Assert.NotEmpty(article.Title.ToString()));
    }

    static SeedText FirstSeed() => Press.SeedOf(Path.Combine(Repository.Shared("seeds"), "000_00d4260dac24c94c.txt"));

    static string WithoutSpace(string text) => new StringBuilder().AppendJoin(null, text.Where(static c => !char.IsWhiteSpace(c))).ToString();
}
