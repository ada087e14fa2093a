using System.Globalization;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>A project may choose an older C#: there is one error, and its own code still finds what it names.</summary>
public class LanguageVersionTests
{
    const string Code = """
        static class Reader
        {
            static int Read()
            {
                Letterpress.Article found;
                return My.App.Articles.TryFind("healthy", out found) ? found.Blocks.Count
                    : My.App.Articles.Healthy.Links.Count + My.App.Articles.All.Count;
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void From_CSharp_11_on_the_articles_are_compiled(LanguageVersion version)
    {
        GeneratorRun run = Run(version);
        Assert.Empty(run.Diagnostics);
        using LoadedAssembly loaded = run.Load();
        ArticleCorpus corpus = (ArticleCorpus)loaded.Assembly.GetType("My.App.Articles")!.GetProperty("Corpus")!.GetValue(null)!;
        Assert.Equal("Healthy", corpus.All[0].Title.ToString());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void Before_it_one_error_says_which_is_needed(LanguageVersion version, string shown)
    {
        GeneratorRun run = Run(version);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("LP0503", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Equal(
            $"Project uses C# {shown}, but the generated code needs C# 11 or later. Set 'LangVersion' to 'latest', or remove it.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));

        // The compiler says nothing more: neither of the generated code nor of the code that uses it.
        run.Compile();
    }

    static GeneratorRun Run(LanguageVersion version) => new GeneratorHarness(static () => new ArticleGenerator()).Run(
        [Press.Archive("seeds/healthy.txt", "Healthy", "<p>Text.</p>"), Press.Archive("seeds/other.txt", "Other", "<p>Text.</p>")],
        new()
        {
            LanguageVersion = version,
            Code = Code,
            IsNullable = version >= LanguageVersion.CSharp8,
            Properties = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty
                .Add("_LetterpressProjectDirectory", "/project/")
                .Add("LetterpressNamespace", "My.App"),
        });
}
