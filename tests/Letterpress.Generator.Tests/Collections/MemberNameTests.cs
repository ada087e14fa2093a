using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>An article whose name the class of its collection has itself has a property of another name, as in the class of all.</summary>
public class MemberNameTests
{
    const string Schema = """
        [Letterpress.ArticleCollection("**")]
        readonly partial record struct Page { [Letterpress.Group] public partial Letterpress.Utf8Text? Kind { get; } }

        """;

    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed("seeds/pages.md", "title: A page\nformerly: Former"),
        TypedPress.Seed("seeds/by-kind.md", "title: By kind"),
        TypedPress.Seed("seeds/by-kind-article.md", "title: Article"),
        TypedPress.Seed("seeds/all.md", "title: All"),
        TypedPress.Seed("seeds/new.md", "title: New\ndate: 2026-05-01"),
    ];

    [Theory]
    [InlineData("PagesArticle", "A page")]
    [InlineData("ByKindArticleArticle", "By kind")]
    [InlineData("ByKindArticle", "Article")]
    [InlineData("AllArticle", "All")]
    [InlineData("New", "New")]
    public void It_ends_with_the_word_article(string name, string title)
    {
        string code = Schema + $"static class Test {{ public static string Run() => Pages.{name}.Article.Title.ToString(); }}";

        Assert.Equal(title, TypedPress.Read(code, s_seeds));
        Assert.Equal(title, TypedPress.ReadResource(code, s_seeds));
    }

    /// <summary>Code can name such an article though all that have a property by their age are newer.</summary>
    [Fact]
    public void It_has_one_among_many_articles()
    {
        const string Code = Schema + "class C { Page A => Pages.PagesArticle; Page B => Pages.ByKindArticleArticle; }";
        GeneratorRun run = BothStorages.Run(s_seeds, maxProperties: "1").AfterEditOfCode(Code);

        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_former_name_leads_to_it()
    {
        GeneratorRun run = BothStorages.Run([s_seeds[0]]).AfterEditOfCode(Schema + "class C { Page A => Pages.Former; }");

        Assert.Equal("'Pages.Former' is obsolete: 'Renamed to PagesArticle.'", Assert.Single(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).GetMessage(null));
    }
}
