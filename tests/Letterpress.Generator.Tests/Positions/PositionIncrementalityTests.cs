using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Positions;

/// <summary>The graph is laid out where references changed, and nowhere else.</summary>
public class PositionIncrementalityTests
{
    static readonly SeedText s_ink = Press.Archive("ink.txt", "Ink", "<p>See <a href=\"paper.txt\">paper</a>.</p>");
    static readonly SeedText s_paper = Press.Archive("paper.txt", "Paper", "<p>Nothing.</p>");

    [Theory]
    [InlineData("Another title", "<p>See <a href=\"paper.txt\">paper</a>.</p>", 0)]
    [InlineData("Ink", "<p>See <a href=\"paper.txt\">this</a> and <a href=\"paper.txt\">this</a>.</p>", 0)]
    [InlineData("Ink", "<p>New. <a href=\"https://example.org/\">x</a> <a href=\"paper.txt\">paper</a></p>", 0)]
    [InlineData("Ink", "<p>See <a href=\"paper.txt\">paper</a>.</p>", 86_400_000)]
    public void Edits_without_other_references_do_not_lay_out_again(string title, string body, long later)
    {
        GeneratorRun edited = Run("Graph").AfterReplacing(
            s_ink, Press.Archive("ink.txt", title, body, time: 1_700_000_000_000 - later));

        Assert.All(edited.ReasonsOf(TrackingNames.Positions), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edits_of_references_lay_out_again()
    {
        GeneratorRun edited = Run("Graph").AfterReplacing(s_ink, Press.Archive("ink.txt", "Ink", "<p>Nothing.</p>"));

        Assert.Equal([IncrementalStepRunReason.Modified], edited.ReasonsOf(TrackingNames.Shape));
        Assert.Equal([IncrementalStepRunReason.Modified], edited.ReasonsOf(TrackingNames.Positions));
    }

    [Fact]
    public void A_project_that_wants_no_positions_never_lays_out()
    {
        GeneratorRun edited = Run("None").AfterReplacing(s_ink, Press.Archive("ink.txt", "Ink", "<p>Nothing.</p>"));

        Assert.Equal([IncrementalStepRunReason.Unchanged], edited.ReasonsOf(TrackingNames.Shape));
        Assert.Equal([IncrementalStepRunReason.Cached], edited.ReasonsOf(TrackingNames.Positions));
    }

    static GeneratorRun Run(string layout) =>
        Press.Run([s_ink, s_paper], new Dictionary<string, string> { ["LetterpressLayout"] = layout });
}
