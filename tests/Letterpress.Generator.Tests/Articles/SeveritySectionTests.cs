using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>Sections of <c>.editorconfig</c> mean for seeds what they mean for C# files. The project makes warnings errors.</summary>
public class SeveritySectionTests
{
    const string Malformed = "<p><a href=\"http://https://example.com/\">Malformed</a></p>";

    readonly SeedText _seed = Press.Archive("seeds/one.md", "One", Malformed);
    readonly SeedText _old = Press.Archive("seeds/old/two.md", "Two", Malformed);

    [Theory]
    [InlineData("error", "one.md Error, two.md Error")]
    [InlineData("warning", "one.md Error, two.md Error")]
    [InlineData("suggestion", "one.md Info, two.md Info")]
    [InlineData("silent", "one.md Hidden, two.md Hidden")]
    [InlineData("none", "")]
    [InlineData("default", "one.md Error, two.md Error")]
    [InlineData("nonsense", "one.md Error, two.md Error")]
    public void Each_severity(string severity, string expected) =>
        Assert.Equal(expected, Reported(Config("", $"[*]\ndotnet_diagnostic.LP0302.severity = {severity}\n")));

    [Theory]
    [InlineData("[*.md]", "one.md Info, two.md Info")]
    [InlineData("[*.{md,txt}]", "one.md Info, two.md Info")]
    [InlineData("[*.cs]", "one.md Error, two.md Error")]
    [InlineData("[seeds/*.md]", "one.md Info, two.md Error")]
    [InlineData("[seeds/old/**]", "one.md Error, two.md Info")]
    [InlineData("[*]\ndotnet_diagnostic.LP0302.severity = none\n[two.md]", "two.md Info")]
    public void Sections_choose_by_path(string section, string expected) =>
        Assert.Equal(expected, Reported(Config("", section + "\ndotnet_diagnostic.lp0302.severity = suggestion\n")));

    [Fact]
    public void The_nearest_file_goes_first_and_a_root_ends_the_way_up()
    {
        const string Section = "[*]\ndotnet_diagnostic.LP0302.severity = ";
        Assert.Equal("one.md Info", Reported(Config("", Section + "suggestion\n"), Config("seeds/old/", Section + "none\n")));
        Assert.Equal("one.md Info, two.md Error", Reported(Config("seeds/old/", "root = true\n"), Config("", Section + "suggestion\n")));
        Assert.Equal("one.md Error, two.md Error", Reported(Config("elsewhere/", Section + "suggestion\n")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[*\n=\n[]\ndotnet_diagnostic.LP0302.severity\n{{{")]
    [InlineData("is_global = true\ndotnet_diagnostic.LP0302.severity = suggestion\n")]
    [InlineData("[*]\ndotnet_diagnostic.LP0302.severity = suggestion\n", "other.editorconfig")]
    public void What_is_no_section_says_nothing(string text, string name = ".editorconfig") =>
        Assert.Equal("one.md Error, two.md Error", Reported(new SeedText(Press.ProjectDirectory + name, text)));

    [Fact]
    public void A_file_that_is_given_twice_or_cannot_be_read_is_no_trouble()
    {
        SeedText config = Config("", "[*]\ndotnet_diagnostic.LP0302.severity = suggestion\n");
        Assert.Equal(
            "one.md Info, two.md Info",
            Reported(config, config.NewInstance(), Config("seeds/", null), new SeedText(".editorconfig", "[*]\n")));
    }

    [Fact]
    public void A_changed_severity_reads_no_seed_and_writes_no_code()
    {
        SeedText config = Config("", "[*]\ndotnet_diagnostic.LP0302.severity = suggestion\n");
        GeneratorRun run = Press.Run(_seed, _old, config);

        GeneratorRun same = run.AfterReplacing(config, config.NewInstance());
        Assert.Equal("Unchanged", RunReasons.Of(same, TrackingNames.Severities));
        same.AssertDidNothing();

        GeneratorRun edited = run.AfterReplacing(config, config.With("[*]\ndotnet_diagnostic.LP0302.severity = none\n"));
        Assert.Equal("", Reported(edited));
        Assert.Equal(AllCached(2), RunReasons.Of(edited));
        Assert.Equal((1, 1), (_seed.Reads, _old.Reads));
        Assert.Equal(run.GeneratedSources, edited.GeneratedSources);
    }

    static SeedText Config(string folder, string? text) => new(Press.ProjectDirectory + folder + ".editorconfig", text);

    string Reported(params IEnumerable<SeedText> configs) => Reported(Press.Run([_seed, _old, .. configs]));

    static string Reported(GeneratorRun run) => string.Join(", ", run.Diagnostics
        .Select(static diagnostic => $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)} {diagnostic.Severity}")
        .Order(StringComparer.Ordinal));
}
