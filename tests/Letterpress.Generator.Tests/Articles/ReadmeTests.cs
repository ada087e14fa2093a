using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What the README shows is compiled as it stands there, over the sample's seeds.</summary>
public partial class ReadmeTests
{
    const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using App;
        global using Letterpress;
        """;

    static readonly string s_readme = File.ReadAllText(Repository.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Each_example_compiles_without_a_warning()
    {
        string[] blocks = Blocks("csharp");
        Assert.True(blocks.Length > 8, "The README has lost its examples.");
        SeedText[] seeds =
        [
            .. SeedSnapshotTests.SeedTexts(),
            Press.Seed("first-proof.md", Blocks("markdown")[0]),
            Press.Seed("recipes/carbonara.md", Blocks("markdown").Single(IsRecipe)),
        ];

        // The types of front matter are part of the project for which the other examples are.
        string types = blocks.Single(DeclaresTypes);
        GeneratorRun run = new GeneratorHarness(static () => new ArticleGenerator()).Run(
            seeds,
            new()
            {
                Code = "global using System;\n" + types,
                Properties = ImmutableDictionary<string, string>.Empty
                    .Add("LetterpressNamespace", "App").Add("_LetterpressProjectDirectory", Repository.Path("")),
            });
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id.StartsWith("LP06", StringComparison.Ordinal));
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        CSharpCompilation corpus = GeneratorHarness.CreateCompilation(new() { Code = ImplicitUsings })
            .AddSyntaxTrees(run.GeneratedSources.Values.Append(types).Select(static source => Parse(source)));
        foreach (string block in blocks.Where(static block => !DeclaresTypes(block)))
        {
            SyntaxTree tree = Parse(block);
            bool isProgram = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<GlobalStatementSyntax>().Any();
            CSharpCompilation example = corpus.AddSyntaxTrees(tree).WithOptions(corpus.Options.WithOutputKind(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
            Diagnostic[] warnings = [.. example
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
            Assert.True(warnings.Length == 0, string.Join('\n', warnings.Select(static diagnostic => diagnostic.ToString()).Append(block)));
        }
    }

    [Fact]
    public void Each_piece_of_a_project_file_is_XML() =>
        Assert.All(Blocks("xml"), static block => XDocument.Parse($"<Project>{Comment().Replace(block, "")}</Project>"));

    [Fact]
    public void Each_severity_is_of_a_diagnostic_that_there_is()
    {
        string[] keys = [.. Blocks("ini")
            .SelectMany(static block => block.Split('\n'))
            .Where(static line => line.Contains('=', StringComparison.Ordinal))];
        Assert.NotEmpty(keys);
        Assert.All(
            keys,
            static line => Assert.Matches("^dotnet_diagnostic\\.LP[0-9]{4}\\.severity = (none|silent|suggestion|warning|error)$", line));
        Assert.All(keys, static line => Assert.NotNull(Letterpress.Generator.Reporting.DiagnosticDescriptors.Of(line.Split('.')[1])));
    }

    /// <summary>A table of contents, a diagnostic's help link and a cross-reference lead somewhere.</summary>
    [Fact]
    public void Each_link_within_leads_to_a_heading()
    {
        HashSet<string> anchors = [.. HeadingLine()
            .Matches(s_readme)
            .Select(static match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'))];
        Assert.DoesNotContain(
            FragmentLink().Matches(s_readme).Select(static match => match.Groups[1].Value),
            anchor => !anchors.Contains(anchor));
    }

    /// <summary>The README's table lists what the package's MSBuild files offer.</summary>
    [Fact]
    public void Each_property_that_a_project_may_set_has_a_row()
    {
        XDocument props = XDocument.Load(Repository.Path("runtime/Letterpress/build/Letterpress.props"));
        string[] made =
        [
            "_LetterpressProjectDirectory", "_LetterpressIdentities", "_LetterpressRepeatedSeeds", "_LetterpressRefusedSeeds",
            "_LetterpressHasMembersFile", "_LetterpressIsOptimized",
        ];
        string[] asked =
        [
            .. props.Descendants("CompilerVisibleProperty").Select(static item => item.Attribute("Include")!.Value).Except(made),
        ];
        Assert.True(asked.Length >= 5, "The package's properties are not where they were.");
        Assert.All(asked, name => Assert.Contains($"\n| `{name}` |", s_readme, StringComparison.Ordinal));
    }

    static bool DeclaresTypes(string block) => block.Contains("[ArticleCollection(", StringComparison.Ordinal);

    static bool IsRecipe(string block) => block.Contains("ingredients:", StringComparison.Ordinal);

    static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(
        code, new CSharpParseOptions(LanguageVersion.Latest), cancellationToken: TestContext.Current.CancellationToken);

    static string[] Blocks(string language) =>
        [.. Fence().Matches(s_readme).Where(match => match.Groups[1].Value == language).Select(static match => match.Groups[2].Value)];

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex FragmentLink();
}
