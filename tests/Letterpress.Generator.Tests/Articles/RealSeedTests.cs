using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>The article that the project was created from; it lies beside the checkout, not in it.</summary>
public class RealSeedTests
{
    [Fact]
    public void First_article()
    {
        using PressedArticles articles = new(Press.Run([FirstSeed()]));
        Article article = articles["美擬禁中國聯網汽車加碼限縮AI科技出口"];

        Assert.Equal("69033553", article.Id.ToString());
        Assert.Equal("美擬禁中國聯網汽車 加碼限縮AI科技出口", article.Title.ToString());
        Assert.Equal(DateTimeOffset.Parse("2024-05-09T04:47:04Z", null), article.PublishedAt);
        Assert.Equal(DateTimeOffset.Parse("2024-05-09T04:40:37.748Z", null), article.BylineAt);
        Assert.Equal("zh", article.Language.ToString());
        Assert.Equal(9, article.Links.Count(static link => link.Kind == LinkKind.ArticleUnresolved));
        Assert.Equal(9, article.Links.Count);
        Assert.Equal(9, article.Figures.Count);
        Assert.All(
            article.Figures,
            static figure => Assert.StartsWith("https://static.dw.com/", figure.Image.OriginalUrl.ToString(), StringComparison.Ordinal));
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
        string read = article.Author + article.BylineAt!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null)
            + string.Concat(article.Blocks.Select(static block => block.Text.ToString()));
        Assert.Equal(WithoutSpace(seen), WithoutSpace(read));
        Assert.All(
            article.Figures,
            static figure => Assert.Contains(figure.Caption.ToString(), figure.Block.Text.ToString(), StringComparison.Ordinal));
    }

    static SeedText FirstSeed() => Press.SeedOf(Path.Combine(Repository.Shared("seeds"), "000_00d4260dac24c94c.txt"));

    static string WithoutSpace(string text) =>
        new StringBuilder().AppendJoin(null, text.Where(static c => !char.IsWhiteSpace(c))).ToString();
}
