namespace Letterpress.Package.Tests;

/// <content>The command <c>letterpress check</c> reports what a build reports.</content>
public partial class SeverityTests
{
    /// <summary>A seed for each id, and severities by all means: the same lines, with the same messages.</summary>
    [Fact]
    public void The_tool_reports_what_a_build_reports()
    {
        foreach (Project project in Projects.Where(static project => !project.Name.StartsWith("key", StringComparison.Ordinal)))
        {
            string[] built = [.. batch.Reported(project)
                .Select(static line => line.Split(" (https://")[0].Replace("CSC : ", "letterpress : ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)];
            Output checkedSeeds = tool.Run(batch.PathOf(project, ""), "check", "--severity", "warning");
            Assert.Equal(built, checkedSeeds.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            Assert.Equal(built.Any(static line => line.Contains(": error LP", StringComparison.Ordinal)) ? 1 : 0, checkedSeeds.ExitCode);
        }
    }
}
