using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Files;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using static Letterpress.Generator.Tests.Defaults.DefaultsPress;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>What is wrong with a file of defaults, or with a value of it, is reported there, once for all seeds below.</summary>
public class DefaultsDiagnosticTests
{
    const string Unreadable = "File of defaults was ignored: it cannot be read; it must be a file that the build may read";

    static readonly SeedText s_seed = Press.Seed("seeds/a.md", "---\ntitle: A\n---\nText.\n");

    static string Fields(Article article) => string.Join("|", article.Fields.Select(static field => $"{field.Name}={field.Value}"));

    [Theory]
    [InlineData("- a\n- b", "(1,1): File of defaults was ignored: it has something other than lines of 'key: value'", "")]
    [InlineData("text", "(1,1): File of defaults was ignored: it has something other than lines of 'key: value'", "")]
    [InlineData(
        "f: 1\nmap:\n  g: 2\nh: [\ni: 3",
        "(4,4): File of defaults was read only up to the fault: a list in brackets is not complete; close it with ']' and separate its "
            + "items with commas",
        "f=1|map=g: 2")]
    [InlineData(
        "f: 1\nh: [1, 2\n",
        "(3,1): File of defaults was read only up to the fault: While parsing a flow sequence, did not find expected ',' or ']'",
        "f=1")]
    [InlineData(
        "f: 1\nmap:\n\tg: 2\n",
        "(2,4): File of defaults was read only up to the fault: While scanning a mapping, found invalid tab as indentation; indent with "
            + "spaces, not with tabs",
        "f=1")]
    [InlineData(
        "f: 1\ng: @x\n",
        "(2,4): File of defaults was read only up to the fault: While scanning for the next token, found character that cannot start "
            + "any token; quote the value: g: \"@x\"",
        "f=1")]
    [InlineData("f: *x", "(1,4): File of defaults was ignored: alias '*x' has no anchor before it", "")]
    [InlineData(
        "f: 1\n---\ng: 2", "(3,1): File of defaults was read only up to the fault: it has a second document after a line '---'", "f=1")]
    [InlineData("f: 1\0", "(1,1): File of defaults was ignored: it contains NUL characters, as binary files do", "")]
    public void A_fault_is_reported_once_and_the_rest_is_read(string yaml, string expected, string fields)
    {
        SeedText[] seeds = [File("seeds", yaml), s_seed, Press.Seed("seeds/x/b.md", "# B\n\nText.")];
        Assert.Equal(["LP0108 seeds/_defaults.yml" + expected], Report(seeds));
        Assert.Equal(fields, ReadReported(Fields, "a", seeds));
    }

    [Fact]
    public void Files_that_are_no_text_are_ignored()
    {
        SourceText latin = SourceText.From("f: ä", Encoding.Latin1);
        GeneratorRun run = Press.Run(Press.Seed("seeds/_defaults.yml", latin), s_seed);
        Assert.Equal(
            ["LP0108 seeds/_defaults.yml(1,1): File of defaults was ignored: it is not UTF-8; save it as UTF-8"],
            Collections.TypedPress.Report(run));
        Assert.Equal(
            ["LP0108 seeds/_defaults.yml(1,1): " + Unreadable],
            Report(Press.Seed("seeds/_defaults.yml", (string?)null), s_seed));
        Assert.Equal(
            ["LP0108 seeds/_defaults.yml(1,1): File of defaults was ignored: it has 262150 characters, more than the maximum of 262144"],
            Report(File("seeds", "f: 1 #" + new string('x', 262_144)), s_seed));
    }

    /// <summary>A record may be too large only with its files.</summary>
    [Fact]
    public void Fault_stays_where_a_seed_is_ignored_for_its_files()
    {
        FileModel huge = new("seeds/a.png", "image/png", 1L << 54, 1, 1, "00ff", "");
        GeneratorRun run = Press.Run(
            File("seeds", "updated: soon"), Press.Seed("seeds/one.md", "![](a.png)"), FileTests.Facts([huge]));

        Assert.Equal(["LP0106", "LP0203"], TypedPress.Report(run).Select(static line => line[..6]));
    }

    [Fact]
    public void Files_that_nobody_may_open_are_reported_as_defaults()
    {
        string refused = Uri.EscapeDataString(
            "LP0107\t0\t/project/seeds/_defaults.yml\nLP0203\t99999999\t/project/seeds/x/_defaults.yaml\n"
                + "LP0109\t0\t/project/seeds/y/_defaults.yml");
        ImmutableDictionary<string, string> properties =
            ImmutableDictionary<string, string>.Empty.Add("_LetterpressRefusedSeeds", refused);
        Assert.Equal(
            [
                "LP0108 seeds/_defaults.yml(1,1): " + Unreadable,
                "LP0108 seeds/x/_defaults.yaml(1,1): File of defaults was ignored: its file has 99999999 bytes",
                "LP0109 seeds/y/_defaults.yml(1,1): File '_defaults.yml' of defaults is not used, since the project's items 'ArticleSeed' "
                    + "do not include it; include it as the seeds beside it",
            ],
            Collections.TypedPress.Report(Press.Run([s_seed], properties)));
    }

    [Fact]
    public void Keys_that_are_there_twice_are_reported_and_the_first_is_used()
    {
        SeedText[] seeds = [File("seeds", "f: 1\nseeAlso: a\nf: 2\nsee-also: b\nmap:\n  x: 1\n  X: 2\ng: 3"), s_seed];
        Assert.Equal(
            [
                "LP0109 seeds/_defaults.yml(3,1): Key 'f' of defaults is ignored: the file has it twice; remove one of them",
                "LP0109 seeds/_defaults.yml(4,1): Key 'see-also' of defaults is ignored: the file has it as 'seeAlso' already; remove one "
                    + "of them",
                "LP0109 seeds/_defaults.yml(7,3): Key 'X' of defaults is ignored: the file has it as 'x' already; remove one of them",
            ],
            Report(seeds));
        Assert.Equal("f=1|seeAlso=a|map=x: 1\n  X: 2|g=3", ReadReported(Fields, "a", seeds));
    }

    [Fact]
    public void Two_files_of_one_folder_are_reported_and_the_first_is_used()
    {
        SeedText[] seeds = [Press.Seed("seeds/_defaults.yaml", "f: 2"), File("seeds", "f: 1"), s_seed];
        Assert.Equal(
            [
                "LP0109 seeds/_defaults.yaml(1,1): File '_defaults.yaml' of defaults is ignored, since its folder has '_defaults.yml' too; "
                    + "remove one of them",
            ],
            Report(seeds));
        Assert.Equal("f=1", ReadReported(Fields, "a", seeds));
    }

    [Theory]
    [InlineData("slug: x")]
    [InlineData("id: x")]
    [InlineData("name: Xyz")]
    [InlineData("aliases: [x]")]
    [InlineData("formerly: Old")]
    [InlineData("permalink: /x/")]
    [InlineData("url: https://example.com/x")]
    public void Keys_that_name_an_article_are_fields(string yaml)
    {
        SeedText[] seeds = [File("seeds", yaml), s_seed, Press.Seed("seeds/b.md", "# B\n\nText.")];
        string key = yaml[..yaml.IndexOf(':', StringComparison.Ordinal)];
        Assert.Equal(
            [
                $"LP0109 seeds/_defaults.yml(1,1): Key '{key}' of defaults would name all articles of the folder alike: it is only a field "
                    + "of them; set it in each seed",
            ],
            Report(seeds));
        Assert.Equal(yaml.Replace(": ", "=", StringComparison.Ordinal), ReadReported(Fields, "a", seeds));
    }

    [Fact]
    public void A_fault_of_a_value_is_reported_in_the_file_with_the_first_seeds()
    {
        SeedText[] seeds =
        [
            File("seeds", "# All\nlang: 12 34\ntags: [a, {b: c}]\nupdated: soon"),
            .. Enumerable.Range(1, 250).Select(static i => Press.Seed($"seeds/{i:000}.md", $"# Title {i}\n\nText.")),
        ];
        const string Seeds = " (inherited by 'seeds/001.md' and 249 more)";
        Assert.Equal(
            [
                "LP0106 seeds/_defaults.yml(2,7): Front matter key 'lang' must be a language tag, such as en or zh-Hant, but is '12 34'; "
                    + "it was kept as a field" + Seeds,
                "LP0106 seeds/_defaults.yml(3,11): Front matter key 'tags' must be a list of text values, but is nested keys; "
                    + "it was kept as a field" + Seeds,
                "LP0106 seeds/_defaults.yml(4,10): Front matter key 'updated' must be a date or time, such as 2026-05-01 or "
                    + "2026-05-01T08:00:00Z, but is 'soon'; it was kept as a field" + Seeds,
            ],
            Report(seeds));
        GeneratorRun run = Press.Run(seeds);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal(
            ["/project/seeds/001.md", "/project/seeds/002.md", "/project/seeds/003.md"],
            diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan().Path)));
    }

    [Fact]
    public void A_seed_that_states_the_key_does_not_inherit_the_fault()
    {
        SeedText file = File("seeds", "updated: soon\ndate: later");
        Assert.Empty(Report(file, Press.Seed("seeds/a.md", "---\ntitle: A\nlastmod: 2026-05-01\ncreated: 2026-05-01\n---\nText.")));
        Assert.Equal(2, Report(file, s_seed).Length);
        Assert.Equal(
            ["seeds/_defaults.yml(2,7)", "seeds/_defaults.yml(1,10)"],
            Report(file, s_seed).Select(static line => line.Split(' ')[1].TrimEnd(':')).Order(StringComparer.Ordinal).Reverse());
    }

    static readonly Gen<string> s_yaml = Gen.Frequency(
        (3, Gen.OneOf(
            "lang: ", "date: {", "}", "tags: [", "]", "\n", "\n  ", "- ", "&a ", "*a", "author", ": ", "'", "\"", "|\n", ">", "~", "#",
            "---", "...", "? ", "!!x ", "%TAG ", "\t", "{a: 1}", ", ", "<<: *a", "updated: 1\n", "slug: x\n", "=", "@", "`")),
        (1, Gen.String[Gen.Char["abä\u0000\u0085\u2028\uFEFF\uD800\r\n\\:"], 1, 3])).Array[0, 14].Select(string.Concat);

    /// <summary>Whatever they say: a seed below is compiled, and faults are no faults of ours.</summary>
    [Fact]
    public void Any_texts_as_defaults_cost_no_seed() => Cases.Check(Gen.Select(s_yaml, s_yaml), 100, static texts =>
    {
        foreach ((string far, string near) in texts)
        {
            DefaultsTree tree = DefaultsTree.Of(
                [DefaultsFile.Read(FileOf("s/_defaults.yml", far)), DefaultsFile.Read(FileOf("s/a/_defaults.yml", near))]);
            SeedInput seed = tree.Of(FileOf("s/a/seed.md", "---\ntags: {a: b}\ndate: {x: y}\n---\nText."));
            CompiledSeed compiled = SeedCompiler.Compile(seed, SeedOptions.Default, CancellationToken.None);
            Assert.NotNull(compiled.Article);
            Assert.DoesNotContain(
                tree.Diagnostics.Concat(compiled.Diagnostics).Concat(compiled.Inherited), static one => one.Id == DiagnosticIds.Internal);
        }
    });

    static Seed FileOf(string path, string text) => new("/p/" + path, path, new PlainSource(text));

    /// <summary>Aliases that repeat each other would give more keys than memory has.</summary>
    [Fact]
    public void Keys_that_aliases_multiply_are_bounded()
    {
        StringBuilder yaml = new("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 40; i++)
        {
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} {{x: *a{i - 1}, y: *a{i - 1}}}\n");
        }

        SeedText far = File("seeds", yaml.ToString());
        string[] reported = Report(far, File("seeds/x", yaml.ToString()), Press.Seed("seeds/x/a.md", "Text."));
        Assert.NotEmpty(reported);
        Assert.All(reported, static line => Assert.StartsWith("LP0108 seeds/", line, StringComparison.Ordinal));
        Assert.Empty(Report(File("seeds", "a39: {x: {z: 1}}"), Press.Seed("seeds/x/a.md", $"---\n{yaml}---\nText.")));
    }

    [Fact]
    public void Missing_date_is_reported_where_the_default_is_invalid()
    {
        ImmutableDictionary<string, string> properties = ImmutableDictionary<string, string>.Empty.Add("LetterpressRequireDate", "true");
        Assert.Empty(Press.Run([File("seeds", "date: 2026-05-01"), s_seed], properties).Diagnostics);
        GeneratorRun run = Press.Run([File("seeds", "date: soon"), s_seed, Press.Seed("seeds/b.md", "# B")], properties);
        Assert.Equal(
            "LP0103 seeds/_defaults.yml(1,7): Seed has no publication time and was ignored: 'date' must be a date or time, such as "
                + "2026-05-01 or 2026-05-01T08:00:00Z, but is 'soon'. Set 'date:' (such as 2026-05-01) in its front matter, which begins "
                + "and ends with a line '---', or remove LetterpressRequireDate from the project. (inherited by 'seeds/a.md' and 1 more)",
            Assert.Single(Collections.TypedPress.Report(run), static line => line.StartsWith("LP0103", StringComparison.Ordinal)));
    }
}
