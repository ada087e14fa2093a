using System.IO.Compression;
using System.Reflection.PortableExecutable;

namespace Letterpress.Package.Tests;

/// <summary>The package Letterpress.Tool, and the command beside a build; see <see cref="SeverityTests"/> for its diagnostics.</summary>
public class ToolTests(Batch<ToolTests> batch, InstalledTool tool)
    : IClassFixture<Batch<ToolTests>>, IClassFixture<InstalledTool>, IBatched
{
    public static IReadOnlyList<Project> Projects => [s_shots];

    static Project s_shots => new(
        "shots", "System.Console.WriteLine(App.Articles.Count);", "<LetterpressSnapshots>snapshots</LetterpressSnapshots>")
    {
        Files =
        [
            Project.Seed("seeds/ink.md", "Ink", "## Black\n\nSee [paper](notes/paper.md) and ![cat](cat.png)."),
            Project.Seed("seeds/notes/paper.md", "Paper", "[ink](../ink.md#black) [none](https://example.com/x)"),
            ("seeds/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n"),
            ("seeds/notes/_defaults.yml", "lang: en\ntags: [one]\n"),
            ("seeds/cat.png", "No image."),
        ],
    };

    [Fact]
    public void The_tool_writes_the_snapshots_of_a_build()
    {
        Assert.Empty(batch.Diagnostics(s_shots));
        string folder = batch.PathOf(s_shots, "");
        Output verified = tool.Run(folder, "snapshot", "--verify").AssertSucceeded();
        Assert.Equal("", verified.Text);
        tool.Run(folder, "snapshot", "--output", "written").AssertSucceeded();
        string[] files = [.. FilesIn(folder, "snapshots")];
        Assert.Equal(4, files.Length);
        Assert.Equal(files, FilesIn(folder, "written"));
        Assert.All(files, file => Assert.Equal(
            File.ReadAllText(Path.Combine(folder, "snapshots", file)), File.ReadAllText(Path.Combine(folder, "written", file))));
    }

    [Fact]
    public void Each_flavour_has_all_that_the_program_loads_and_code_compiled_ahead()
    {
        using ZipArchive package = ZipFile.OpenRead(tool.File);
        string[] Files(string flavour) =>
        [
            .. package.Entries.Select(static entry => entry.FullName)
                .Where(name => name.StartsWith($"tools/net10.0/{flavour}/", StringComparison.Ordinal)
                    && Path.GetExtension(name) is ".dll" or ".json" or ".xml")
                .Select(static name => Path.GetFileName(name)).Order(StringComparer.Ordinal),
        ];
        string[] any = Files("any");
        Assert.Contains("Tomlyn.dll", any);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.CSharp.dll", any);
        foreach (string flavour in (string[])["linux-x64", "win-x64"])
        {
            Assert.Equal(any, Files(flavour));
            foreach (string name in any.Where(static name =>
                name.EndsWith(".dll", StringComparison.Ordinal) && name != "Microsoft.CodeAnalysis.dll"))
            {
                using Stream stream = package.GetEntry($"tools/net10.0/{flavour}/{name}")!.Open();
                using MemoryStream bytes = new();
                stream.CopyTo(bytes);
                bytes.Position = 0;
                using PEReader reader = new(bytes);
                Assert.True(reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, $"{flavour}/{name}");
            }
        }

        using StreamReader notices = new(package.GetEntry("ThirdPartyNotices.txt")!.Open());
        string text = notices.ReadToEnd();
        Assert.All(
            any.Where(static name => name.EndsWith(".dll", StringComparison.Ordinal)
                && !name.StartsWith("Letterpress", StringComparison.Ordinal)),
            name => Assert.Contains(name[..^".dll".Length].Replace(".Ansi", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        Assert.InRange(new FileInfo(tool.File).Length, 1_000_000, 25_000_000);
    }

    [Fact]
    public void Help_and_version_are_those_of_the_command()
    {
        Assert.Contains(
            "letterpress [command] [options]", tool.Run(Path.GetTempPath(), "--help").AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", tool.Run(Path.GetTempPath(), "--version").AssertSucceeded().Text);
    }

    static IEnumerable<string> FilesIn(string folder, string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(folder, name), path)).Order(StringComparer.Ordinal);
}
