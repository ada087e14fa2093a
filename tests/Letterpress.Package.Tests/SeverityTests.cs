using System.Text.Json;

namespace Letterpress.Package.Tests;

/// <summary>Severities are the project's to choose, by all the means that it has for the compiler's own.</summary>
public partial class SeverityTests(Batch<SeverityTests> batch, InstalledTool tool)
    : IClassFixture<Batch<SeverityTests>>, IClassFixture<InstalledTool>, IBatched
{
    const string Program = "Console.WriteLine(App.Articles.Count);";

    /// <summary>LP0302 (a warning) at 7:5 and LP0301 (information) at 8:5.</summary>
    static readonly (string Path, string Text)[] s_seeds =
    [
        ("seeds/links.md", """
            ---
            title: Links
            date: 2026-05-01
            ---
            One line.

            A [malformed](http://https://example.com/) link.
            A <a href="other" rel="ArticleRef">dead</a> one.
            """),
    ];

    public static IReadOnlyList<Project> Projects =>
    [
        s_default, s_global, s_editor, s_editorResource, s_before, s_globalEditor, s_noWarn, s_asErrors, s_sectionAsErrors,
        s_oneAsError, s_log, s_all, s_allSections, s_key, s_keyResource, s_keyAsError,
    ];

    static Project s_default => new("default", Program) { Files = s_seeds };

    [Fact]
    public void A_warning_has_the_seeds_line_and_information_is_silent()
    {
        Assert.Equal(["seeds/links.md(7,3): warning LP0302"], batch.Diagnostics(s_default));
        Assert.Equal(["1"], batch.RunAndReport(s_default).Lines);
    }

    static Project s_global => new("global", Program)
    {
        Files = [
            .. s_seeds,
            (".globalconfig", "is_global = true\ndotnet_diagnostic.LP0301.severity = warning\ndotnet_diagnostic.LP0302.severity = none\n"),
        ],
    };

    [Fact]
    public void A_globalconfig_sets_severities() => Assert.Equal(["seeds/links.md(8,3): warning LP0301"], batch.Diagnostics(s_global));

    static Project s_editor => new("editor", Program)
    {
        Files =
        [
            .. s_seeds, Copy("seeds/old/one.md"), Copy("seeds/old/kept/two.md"),
            (".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.LP0302.severity = error\n[*.cs]\n"
                + "dotnet_diagnostic.LP0301.severity = error\n[seeds/old/kept/**]\ndotnet_diagnostic.LP0301.severity = warning\n"),
            ("seeds/old/.editorconfig", "[*]\ndotnet_diagnostic.LP0302.severity = none\n"),
        ],
    };

    static Project s_editorResource =>
        s_editor with { Name = "editor-resource", Properties = "<LetterpressStorage>Resource</LetterpressStorage>" };

    /// <summary>The compiler itself reads sections for C# files only, and for files above these.</summary>
    [Fact]
    public void Sections_of_editorconfigs_set_severities_by_path_in_both_storages()
    {
        string[] reported = ["seeds/links.md(7,3): error LP0302", "seeds/old/kept/two.md(8,3): warning LP0301"];
        Assert.Equal(reported, batch.Diagnostics(s_editor));
        Assert.Equal(reported, batch.Diagnostics(s_editorResource));
    }

    /// <summary>
    /// What is for the whole project goes first; severities of all analyzers at once are not for a generator's diagnostics, as
    /// they are not for the compiler's.
    /// </summary>
    static Project s_before => new("before", Program, "<NoWarn>$(NoWarn);LP0301</NoWarn>")
    {
        Files =
        [
            .. s_seeds,
            (".editorconfig", "root = true\n[*]\ndotnet_diagnostic.LP0301.severity = error\n"
                + "dotnet_diagnostic.LP0302.severity = none\ndotnet_diagnostic.LP0303.severity = error\n"
                + "dotnet_analyzer_diagnostic.severity = error\n"),
            ("shared/settings.globalconfig", "is_global = true\ndotnet_diagnostic.LP0303.severity = warning\n"),
            ("seeds/place.md", "---\ntitle: Place\ndate: 2026-05-01\n---\n[Nowhere](#nowhere)\n"),
        ],
        Items = """<GlobalAnalyzerConfigFiles Include="shared/settings.globalconfig" />""",
    };

    [Fact]
    public void NoWarn_and_globalconfigs_go_before_sections() =>
        Assert.Equal(["seeds/place.md(5,1): warning LP0303"], batch.Diagnostics(s_before));

    /// <summary>An editorconfig without sections that says it is global is read by the compiler.</summary>
    static Project s_globalEditor => new("global-editor", Program)
    {
        Files = [
            .. s_seeds,
            (".editorconfig", "is_global = true\ndotnet_diagnostic.LP0301.severity = warning\ndotnet_diagnostic.LP0302.severity = none\n"),
        ],
    };

    [Fact]
    public void An_editorconfig_may_be_global() => Assert.Equal(["seeds/links.md(8,3): warning LP0301"], batch.Diagnostics(s_globalEditor));

    static (string Path, string Text) Copy(string path) =>
        (path, s_seeds[0].Text.Replace("title: Links", "title: " + path, StringComparison.Ordinal));

    static Project s_noWarn => new("no-warn", Program, "<NoWarn>$(NoWarn);LP0302</NoWarn>") { Files = s_seeds };

    [Fact]
    public void NoWarn_silences() => Assert.Equal(["1"], batch.Run(s_noWarn).Lines);

    static Project s_asErrors => new("as-errors", Program, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>") { Files = s_seeds };

    static Project s_sectionAsErrors => s_asErrors with
    {
        Name = "section-as-errors",
        Files = [.. s_seeds, (
            ".editorconfig",
            "root = true\n[*]\ndotnet_diagnostic.LP0301.severity = warning\ndotnet_diagnostic.LP0302.severity = suggestion\n")],
    };

    static Project s_oneAsError => new("one-as-error", Program, "<WarningsAsErrors>LP0302</WarningsAsErrors>") { Files = s_seeds };

    [Fact]
    public void Warnings_become_errors()
    {
        Assert.Equal(["seeds/links.md(7,3): error LP0302"], batch.Diagnostics(s_asErrors));
        Assert.Equal(["seeds/links.md(8,3): error LP0301"], batch.Diagnostics(s_sectionAsErrors));
        Assert.Equal(["seeds/links.md(7,3): error LP0302"], batch.Diagnostics(s_oneAsError));
    }

    static Project s_log => new("log", Program, "<ErrorLog>build.sarif,version=2.1</ErrorLog>") { Files = s_seeds };

    [Fact]
    public void Sarif_has_the_seeds_place_and_the_help_link()
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(batch.PathOf(s_log, "build.sarif")));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement[] results = [.. run
            .GetProperty("results")
            .EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("LP", StringComparison.Ordinal))];
        Assert.Equal(["LP0301 note 8", "LP0302 warning 7"], results
                .Select(static result =>
            $"{result.GetProperty("ruleId")} {result.GetProperty("level")} {Place(result).GetProperty("region").GetProperty("startLine")}")
                .Order(StringComparer.Ordinal));
        Assert.All(results, static result => Assert.EndsWith(
            "seeds/links.md", Place(result).GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal));
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), static rule =>
            rule.GetProperty("id").GetString() == "LP0302"
                && rule.GetProperty("helpUri").GetString()!.EndsWith("#lp0302", StringComparison.Ordinal));
    }

    static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    static Project s_key => new("key", """
        Console.WriteLine(App.Articles.TryFind("linke", out _));
        #pragma warning disable LP0701
        Console.WriteLine(App.Articles.TryFind("other", out _));
        """)
    {
        Files = [Project.Seed("seeds/links.md", "Links")],
    };

    static Project s_keyResource => s_key with
    {
        Name = "key-resource",
        Properties = "<LetterpressStorage>Resource</LetterpressStorage>",
    };

    static Project s_keyAsError => s_key with
    {
        Name = "key-as-error",
        Files = [.. s_key.Files, (".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LP0701.severity = error\n")],
    };

    /// <summary>It is the analyzer's, so that sections for C# files and pragmas are for it.</summary>
    [Fact]
    public void A_key_that_no_article_has_is_a_warning_in_both_storages()
    {
        Assert.Equal(
            ["Program.cs(1,40): warning LP0701: No article has the id, slug, path or URL 'linke'; did you mean 'links'?"],
            batch.Reported(s_key).Select(static line => line.Split(" (http")[0]));
        Assert.Equal(["Program.cs(1,40): warning LP0701"], batch.Diagnostics(s_keyResource));
        Assert.Equal(["Program.cs(1,40): error LP0701"], batch.Diagnostics(s_keyAsError));
        Assert.Equal(["False", "False"], batch.RunAndReport(s_key).Lines);
    }

    /// <summary>A seed for each id that a seed can have, and the project's own.</summary>
    static readonly (string Id, string Text)[] s_ill =
    [
        ("LP0101", ""),
        ("LP0102", "Text.\n"),
        ("LP0103", "---\ntitle: One\n---\nText.\n"),
        ("LP0104", "---\ndate: 2026-05-01\n---\n<!--NaN-->\n[Four](https://example.com/4)\n------\n<p>Text.</p>\n"),
        ("LP0105", "---\ntitle: [\n---\nText.\n"),
        ("LP0106", "---\ntitle: Six\ndate: 2026-05-01\nupdated: soon\n---\nText.\n"),
        ("LP0108", "- Text.\n"),
        ("LP0109", "title: One\nTitle: Two\n"),
        ("LP0201", "---\ntitle: Empty\ndate: 2026-05-01\n---\n"),
        ("LP0202", "---\ntitle: Table\ndate: 2026-05-01\n---\n<table>Text<tr><td>Cell</td></tr></table>\n"),
        ("LP0203", "---\ntitle: Deep\ndate: 2026-05-01\n---\n" + string.Concat(Enumerable.Repeat("<div>", 300)) + "Text.\n"),
        ("LP0205", "---\ntitle: Script\ndate: 2026-05-01\n---\n<p>Text.</p><script>a()</script>\n"),
        ("LP0206", "---\ntitle: Template\ndate: 2026-05-01\n---\nText {{ site.name }}.\n"),
        ("LP0301", "---\ntitle: Missing\ndate: 2026-05-01\n---\n[Missing](other.html)\n"),
        ("LP0302", "---\ntitle: Malformed\ndate: 2026-05-01\n---\n[Malformed](http://https://example.com/)\n"),
        ("LP0303", "---\ntitle: Place\ndate: 2026-05-01\n---\n[Nowhere](#nowhere)\n"),
        ("LP0304", "---\ntitle: Dead\ndate: 2026-05-01\n---\n[Dead](other.md)\n"),
        ("LP0305", "---\ntitle: Part\ndate: 2026-05-01\n---\n[Inserted](#inserted)\n\n{{% include \"part.md\" %}}\n"),
        ("LP0306", "---\ntitle: Early\ndate: 2026-05-01\n---\n[Draft](draft.md)\n"),
        ("LP0307", "---\ntitle: File\ndate: 2026-05-01\n---\n![](none.png)\n"),
        ("LP0308", "---\ntitle: Secret\ndate: 2026-05-01\n---\n![](../../secret.png)\n"),
        ("LP0401", "---\ntitle: Same\ndate: 2026-05-01\nslug: script\n---\nText.\n"),
        ("LP0402", "---\ntitle: Name\ndate: 2026-05-01\nname: Script\n---\nText.\n"),
        ("LP0617", "---\ntitle: Former\ndate: 2026-05-01\nformerly: Count\n---\nText.\n"),
    ];

    static Project s_all => new(
        "all",
        Program,
        "<LetterpressStorage>Disk</LetterpressStorage><LetterpressRequireDate>true</LetterpressRequireDate>"
            + "<LetterpressDrafts>false</LetterpressDrafts><LetterpressAssets>true</LetterpressAssets>",
        """<ArticleSeed Include="./seeds/LP0205.md" />""")
    {
        Files =
        [
            ("seeds/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n"),
            .. s_ill.Select(static ill => (
                // Only a file without a name has no title.
                ill.Id == "LP0102" ? "seeds/.md"
                    : ill.Id is "LP0108" or "LP0109" ? $"seeds/{ill.Id}/_defaults.yml"
                    : $"seeds/{ill.Id}.md",
                ill.Text.Replace("title: Script", "title: Script\nslug: script\nname: Script", StringComparison.Ordinal))),
            (".globalconfig", "is_global = true\n" + string.Concat(s_ill
                .Select(static ill => ill.Id)
                .Concat(["LP0107", "LP0403", "LP0501"])
                .Select(static id => $"dotnet_diagnostic.{id}.severity = warning\n"))),
        ],
    };

    /// <summary>What has no place in a seed (LP0501) is the project's, and so is its severity.</summary>
    static Project s_allSections => s_all with
    {
        Name = "all-sections",
        Files =
        [
            .. s_all.Files.SkipLast(1),
            (".editorconfig", "root = true\n[seeds/**.{md,yml}]\n" + string.Concat(s_ill
                .Select(static ill => ill.Id)
                .Append("LP0403")
                .Select(static id => $"dotnet_diagnostic.{id}.severity = warning\n"))),
            (".globalconfig", "is_global = true\ndotnet_diagnostic.LP0501.severity = warning\n"),
        ],
    };

    [Fact]
    public void Each_severity_can_be_set()
    {
        string[] reported = batch.Diagnostics(s_all);
        Assert.DoesNotContain(reported, static line => !line.Contains(": warning LP", StringComparison.Ordinal));
        Assert.Equal(
            s_ill.Select(static ill => ill.Id).Concat(["LP0403", "LP0501"]).Order(StringComparer.Ordinal),
            reported.Select(static line => line[^6..]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(reported, batch.Diagnostics(s_allSections));
    }
}
