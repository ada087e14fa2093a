using System.Text.RegularExpressions;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.AspNetCore.Tests;

/// <summary>What the README of the package shows is compiled, and it names each option.</summary>
public sealed partial class ReadmeTests
{
    const string ImplicitUsings = """
        global using System;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        """;

    const string App = """
        namespace App
        {
            public static class Articles
            {
                public static Letterpress.ArticleCorpus Corpus => Letterpress.AspNetCore.Tests.Articles.Corpus;
            }
        }
        """;

    static readonly string s_readme =
        File.ReadAllText(Repository.Path("runtime/Letterpress.AspNetCore/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Each_example_compiles_without_a_warning()
    {
        string[] examples = [.. Example().Matches(s_readme).Select(static match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);
        MetadataReference[] references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(static file => MetadataReference.CreateFromFile(file)),
        ];
        foreach (string example in examples)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                "App",
                [Parse(ImplicitUsings), Parse(App), Parse(example)],
                references,
                new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
            Assert.Empty(compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        }
    }

    [Fact]
    public void Each_option_is_named() => Assert.DoesNotContain(
        typeof(ArticleEndpointOptions).GetProperties().Select(static property => property.Name),
        static name => !s_readme.Contains($"`{name}`", StringComparison.Ordinal));

    static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
