using Letterpress.Tests.Outside;

namespace Letterpress.Sample.Tests;

/// <summary>The script that is built from packages of npm, and committed.</summary>
public sealed class BundleTests
{
    [Fact]
    public void What_is_committed_is_what_is_built()
    {
        string sample = Path.Combine(Repository.Root, "sample");
        string client = Path.Combine(sample, "client");
        Assert.SkipUnless(
            OutsideProgram.IsInstalled("node") && Directory.Exists(Path.Combine(client, "node_modules")),
            "What the script is built with is not installed: npm ci --prefix sample/client --ignore-scripts");
        string built = Path.GetTempFileName();
        try
        {
            OutsideProgram.Run("node", [Path.Combine(client, "build.mjs"), built], "");
            Assert.True(
                File.ReadAllText(built) == File.ReadAllText(Path.Combine(sample, "wwwroot", "graph.js")),
                "sample/wwwroot/graph.js is not what its sources give: npm run build --prefix sample/client");
        }
        finally
        {
            File.Delete(built);
        }
    }
}
