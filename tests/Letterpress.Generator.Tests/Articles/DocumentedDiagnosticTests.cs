using Letterpress.Generator.Reporting;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>Where a diagnostic is documented.</summary>
public class DocumentedDiagnosticTests
{
    public static TheoryData<string> Ids =>
        [.. typeof(DiagnosticDescriptors).GetFields().Select(static member => ((DiagnosticDescriptor)member.GetValue(null)!).Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_a_row_of_release_tracking_and_a_heading_of_the_readme(string id)
    {
        DiagnosticDescriptor descriptor = DiagnosticDescriptors.Of(id);
        string releases = File.ReadAllText(Repository.Path("generator/Generator/AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Repository.Path("generator/Generator/AnalyzerReleases.Shipped.md"));
        Assert.Contains($"\n{id} | Letterpress | {descriptor.DefaultSeverity} | {descriptor.Title}", releases, StringComparison.Ordinal);

        // A README that does not speak of diagnostics yet is not wrong about them.
        string readme = Repository.Path("README.md");
        if (File.Exists(readme) && File.ReadAllText(readme) is var text && text.Contains("LP0101", StringComparison.Ordinal))
        {
            Assert.Matches($@"(?m)^#+ {id}$", text.ReplaceLineEndings("\n"));
        }
    }
}
