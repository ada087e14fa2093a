using System.Globalization;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What is said of a project's settings that are invalid; the articles are compiled all the same.</summary>
public class SettingDiagnosticTests
{
    const string ClassNameWanted =
        "a C# identifier of at most 500 bytes that is no keyword and no member of the class, such as Count";

    [Theory]
    [InlineData("LetterpressNamespace", "1.2", "a namespace such as My.App")]
    [InlineData("LetterpressClassName", "class", ClassNameWanted)]
    [InlineData("LetterpressClassName", "Count", ClassNameWanted)]
    [InlineData("LetterpressClassName", "CompiledCorpus", ClassNameWanted)]
    [InlineData("LetterpressAccessibility", "protected", "public or internal")]
    [InlineData("LetterpressStorage", "Disk", "Auto, Literal or Resource")]
    [InlineData("LetterpressPress", "inprocess", "Auto, Process or InProcess")]
    [InlineData("LetterpressDefaultLanguage", "no language", "a BCP 47 tag such as en or zh-Hant")]
    [InlineData(
        "LetterpressSiteRoot",
        "=/blog",
        "a folder of seeds such as 'seeds/content', or folders and URLs such as 'seeds/docs=/docs|seeds/blog=/blog'")]
    [InlineData("LetterpressMaxProperties", "-1", "a number such as 1000")]
    [InlineData("LetterpressRequireDate", "yes", "true or false")]
    [InlineData("LetterpressDrafts", "auto", "Auto, true or false")]
    [InlineData("LetterpressAssets", "yes", "true or false")]
    [InlineData("LetterpressAssetPath", "../x", "a path such as _letterpress")]
    [InlineData("LetterpressAssetPath", "a b", "a path such as _letterpress")]
    [InlineData("LetterpressAssetLimit", "1 MB", "a number of bytes such as 100000000")]
    [InlineData("LetterpressDuplicates", "keepfirst", "Error, KeepFirst or KeepNewest")]
    [InlineData("LetterpressSearch", "full", "None, Titles or Full")]
    [InlineData("LetterpressLayout", "graph", "None or Graph")]
    public void LP0501(string property, string value, string wanted)
    {
        GeneratorRun run = Press.Run(
            [Press.Archive("healthy.txt", "Healthy", "<p>Text.</p>")], new Dictionary<string, string> { [property] = value });

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        DiagnosticTests.AssertIs("LP0501", DiagnosticSeverity.Error, diagnostic);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(
            $"MSBuild property {property} has the invalid value '{value}'; it must be {wanted}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        using PressedArticles articles = new(run);
        Assert.Equal("Healthy", articles["Healthy"].Title.ToString());
    }
}
