using System.Globalization;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>C# that names a tag that optimized builds lack.</summary>
public class DraftTagTests
{
    [Theory]
    [InlineData("Auto", "LP0616")]
    [InlineData("true", "")]
    [InlineData("false", "CS0117")]
    public void A_tag_that_only_drafts_have_is_warned_of_too(string drafts, string id)
    {
        SeedText ink = Press.Seed("seeds/ink.md", "---\ntitle: Ink\ntags: [Both]\n---\nText.\n");
        SeedText draft = Press.Seed("seeds/soot.md", "---\ntitle: Soot\ndraft: true\ntags: [Both, Only]\n---\nText.\n");
        const string Code = "class C { Letterpress.Tag A => Articles.TagSymbols.Both; Letterpress.Tag B => Articles.TagSymbols.Only; }";
        GeneratorRun run = BothStorages.Run([ink, draft], drafts: drafts).AfterEditOfCode(Code);

        Diagnostic[] reported = [.. run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.Equal(id, string.Join(" ", reported.Select(static diagnostic => diagnostic.Id)));
        Assert.Equal(
            id switch
            {
                "LP0616" => ["'Articles.TagSymbols.Only' is obsolete: "
                    + "'Only drafts have the tag, such as 'seeds/soot.md', and optimized builds leave drafts out.'"],
                "CS0117" => ["'Articles.TagSymbols' does not contain a definition for 'Only'"],
                _ => (string[])[],
            },
            reported.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
