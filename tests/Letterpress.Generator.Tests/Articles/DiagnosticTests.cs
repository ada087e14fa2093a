using System.Globalization;
using Letterpress.Generator.Reporting;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What each diagnostic says and where it points, and that the healthy seed beside it still becomes an article.</summary>
public class DiagnosticTests
{
    const string Header = "<!--1700000000000-->\n[Ill](https://example.com/ill)\n------\n";

    /// <summary>
    /// The compiler puts all into one set, and would compare each with thousands: their own hash leaves places and arguments
    /// out.
    /// </summary>
    [Fact]
    public void Thousands_of_one_kind_have_different_hashes()
    {
        GeneratorRun run = Press.Run([.. Enumerable.Range(0, 40).Select(static i => Press.Archive(
            $"{i}.txt", $"Title {i}", string.Concat(Enumerable.Range(0, 50)
                .Select(j => $"<p><a href=\"https://api.dw.com/api/detail/article/{100_000_000 + (i * 50) + j}\">gone</a></p>"))))]);

        Diagnostic[] unresolved = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Id == "LP0301")];
        Assert.Equal(2000, unresolved.Length);
        Assert.InRange(unresolved.Select(static diagnostic => diagnostic.GetHashCode()).Distinct().Count(), 1990, 2000);
    }

    [Fact]
    public void Braces_of_a_seed_are_shown_as_they_are() =>
        Check(
            "LP0302",
            DiagnosticSeverity.Warning,
            (4, 4),
            "URL 'https://{0}{{ }' is malformed: its host '{0}{{ }' contains white space",
            Ill(Header + "<p><a href=\"https://{0}{{ }\">x</a></p>"));

    [Fact]
    public void LP0101_empty() =>
        Check("LP0101", DiagnosticSeverity.Error, (1, 1), "Seed has no readable text and was ignored: it is empty", Ill(" \n"));

    [Fact]
    public void LP0101_binary() => Check(
        "LP0101",
        DiagnosticSeverity.Error,
        (1, 1),
        "Seed has no readable text and was ignored: it contains NUL characters, as binary files do",
        Ill("a\0b"));

    [Fact]
    public void LP0101_not_UTF8() => Check(
        "LP0101",
        DiagnosticSeverity.Error,
        (1, 1),
        "Seed has no readable text and was ignored: it is not UTF-8; save it as UTF-8",
        Press.Seed("ill.txt", SourceText.From("text", System.Text.Encoding.Unicode)));

    [Fact]
    public void LP0107() => Check("LP0107", DiagnosticSeverity.Error, (1, 1),
        "Seed 'ill.txt' cannot be read and was ignored. It must be a file (no folder, pipe or device) that the build may read; rename it "
        + "if its name contains a backslash or bytes that are not UTF-8: MSBuild cannot pass such names to the compiler.",
        Ill(null));

    [Fact]
    public void LP0102() => Check(
        "LP0102",
        DiagnosticSeverity.Error,
        (1, 1),
        "Seed has no title and its file has no name; it was ignored. Set 'title:' in its front matter, which begins and ends with a "
        + "line '---'.",
        Ill("<p>Text.</p>", ".txt"));

    [Fact]
    public void LP0103() => Check("LP0103", DiagnosticSeverity.Error, (2, 1),
        "Seed has no publication time and was ignored. Set 'date:' (such as 2026-05-01) in its front matter, which begins and ends "
        + "with a line '---', or remove LetterpressRequireDate from the project.",
        Ill("\n[Ill](https://example.com/ill)\n------\n<p>Text.</p>"));

    /// <summary>One cause has one diagnostic: the value that is no time.</summary>
    [Fact]
    public void LP0103_with_a_value() => Check("LP0103", DiagnosticSeverity.Error, (3, 10),
        "Seed has no publication time and was ignored: 'pubDate' must be a date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z, "
        + "but is 'soon'. Set 'date:' (such as 2026-05-01) in its front matter, which begins and ends with a line '---', or remove "
        + "LetterpressRequireDate from the project.",
        Ill("---\ntitle: Ill\npubDate: soon\n---\nText."));

    [Fact]
    public void LP0104() => Check("LP0104", DiagnosticSeverity.Warning, (2, 1),
        "Header time 'NaN' must be a number of Unix milliseconds; the byline's time, 2024-05-09T04:40:37+00:00, was used instead",
        Ill("\n<!--NaN-->\n[Ill](https://example.com/ill)\n------\n<div><i>Someone<br>2024-05-09T04:40:37.748Z</i></div><p>Text.</p>"));

    [Fact]
    public void LP0104_without_another_time() => Check("LP0104", DiagnosticSeverity.Warning, (1, 1),
        "Header time 'NaN' must be a number of Unix milliseconds; the article has no publication time",
        Ill("<!--NaN-->\n[Ill](https://example.com/ill)\n------\n<p>Text.</p>"));

    [Fact]
    public void LP0105() =>
        Check("LP0105", DiagnosticSeverity.Error, (2, 8), null, Ill("---\ntitle: Ill\n\tdate: 2024-05-09\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0105_with_a_complete_header() => Check(
        "LP0105",
        DiagnosticSeverity.Warning,
        (2, 9),
        "Front matter is not valid YAML and it was ignored: While scanning a plain scalar value, found invalid mapping; quote the value: "
        + "title: \"a: b\"",
        Ill("---\ntitle: a: b\n---\n" + Header + "<p>Text.</p>"));

    /// <summary>On which the YAML parser gives up in a way of its own.</summary>
    [Fact]
    public void LP0105_list_without_end() =>
        Check("LP0105", DiagnosticSeverity.Error, (2, 1), null, Ill("---\ntags: [one\ntitle: Ill]\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0106_time() => Check(
        "LP0106",
        DiagnosticSeverity.Warning,
        (3, 10),
        "Front matter key 'updated' must be a date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z, but is 'tomorrow'; it was "
        + "kept as a field",
        Ill("---\ntitle: Ill\nupdated: tomorrow\ndate: 2024-05-09\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0106_text() => Check(
        "LP0106",
        DiagnosticSeverity.Warning,
        (3, 7),
        "Front matter key 'slug' must be a single text value, but is a list; it was kept as a field",
        Ill("---\ntitle: Ill\nslug: [one, two]\ndate: 2024-05-09\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0106_language() => Check(
        "LP0106",
        DiagnosticSeverity.Warning,
        (3, 7),
        "Front matter key 'lang' must be a language tag, such as en or zh-Hant, but is 'german'; it was kept as a field",
        Ill("---\ntitle: Ill\nlang: german\ndate: 2024-05-09\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0106_tags() => Check(
        "LP0106",
        DiagnosticSeverity.Warning,
        (3, 9),
        "Front matter key 'tags' must be a list of text values, but is nested keys; it was kept as a field",
        Ill("---\ntitle: Ill\ntags:   {one: two}\ndate: 2024-05-09\n---\n<p>Text.</p>"));

    [Fact]
    public void LP0201() => Check("LP0201", DiagnosticSeverity.Warning, (3, 7), "Body has no text and no image", Ill(Header));

    [Fact]
    public void LP0203() => Check(
        "LP0203",
        DiagnosticSeverity.Error,
        (4, 1271),
        "Seed exceeds a limit and was ignored: its elements are nested more than 256 levels deep; close those left open",
        Ill(Header + string.Concat(Enumerable.Repeat("<div>", 300)) + "Text."));

    [Fact]
    public void LP0205() => Check(
        "LP0205",
        DiagnosticSeverity.Info,
        (5, 1),
        "Active content was dropped: 1 × event handler, 1 × javascript: URL, 2 × script",
        Ill(Header + "<p>Text.</p>\n<script>a()</script><p onclick=\"b()\"><a href=\"javascript:c()\">Link</a></p><script>d()</script>"));

    /// <summary>What is left out when a URL is written hides no scheme from the reader.</summary>
    [Theory]
    [InlineData("java&#x7F;script:a()")]
    [InlineData("&#1;java&#10;script:a()")]
    [InlineData("&#x3000;&#x2028;javascript:a()")]
    [InlineData("\u00A0\u2003\u200B\uFEFFjavascript:a()")]
    [InlineData("\u1680java\u205Fscript:a()")]
    [InlineData("&#xFFFE;java&#xFDD0;script:a()")]
    [InlineData("\uFDEFjava\U0001FFFEscript:a()")]
    [InlineData("\U000E0001java&#x10FFFF;script:a()")]
    public void LP0205_for_a_scheme_with_controls(string url) => Check(
        "LP0205",
        DiagnosticSeverity.Info,
        (4, 9),
        "Active content was dropped: 1 × javascript: URL",
        Ill(Header + $"<p>Text <a href=\"{url}\">Link</a></p>"));

    [Fact]
    public void LP0206() => Check(
        "LP0206",
        DiagnosticSeverity.Info,
        (4, 6),
        "Syntax of another tool is not executed: 1 × <Badge>, 1 × import, 2 × {{ site.name }}, 1 × {{< youtube >}}; write its result "
            + "where readers need it",
        Ill(Header + "Text {{ site.name }} {{site.name}}.\n\n{{< youtube abc >}}\n\nimport A from 'a';\n\n<Badge text=\"new\" />"));

    [Fact]
    public void LP0301() => Check(
        "LP0301",
        DiagnosticSeverity.Info,
        (4, 9),
        "Article 'https://example.com/missing' is not in the corpus",
        Ill(Header + "<p>Text <a href=\"https://example.com/missing\" rel=\"ArticleRef\">missing</a></p>"));

    [Fact]
    public void LP0401_url() => Check(
        "LP0401",
        DiagnosticSeverity.Error,
        (2, 1),
        null,
        Press.Archive("a.txt", "One", "<p>Text.</p>", "https://example.com/same"),
        Press.Archive("ill.txt", "Two", "<p>Text.</p>", "http://www.example.com/same/"));

    [Fact]
    public void LP0402() => Check("LP0402", DiagnosticSeverity.Warning, (5, 1), null,
        Press.Seed("other.txt", "<!--1-->\n[Ill](https://example.com/a)\n------\n<p>Text.</p>".Insert(0, "---\nname: Same\n---\n")),
        Press.Seed("ill.txt", "<!--1-->\n[Ill](https://example.com/b)\n------\n<p>Text.</p>".Insert(0, "---\nname: Same\n---\n")));

    const string ClassNameWanted =
        "a C# identifier of at most 500 bytes that is no keyword and no member of the class, such as Count";

    [Theory]
    [InlineData("LetterpressNamespace", "1.2", "a namespace such as My.App")]
    [InlineData("LetterpressClassName", "class", ClassNameWanted)]
    [InlineData("LetterpressClassName", "Count", ClassNameWanted)]
    [InlineData("LetterpressClassName", "CompiledCorpus", ClassNameWanted)]
    [InlineData("LetterpressAccessibility", "protected", "public or internal")]
    [InlineData("LetterpressStorage", "Disk", "Auto, Literal or Resource")]
    [InlineData("LetterpressDefaultLanguage", "no language", "a BCP 47 tag such as en or zh-Hant")]
    [InlineData(
        "LetterpressSiteRoot",
        "=/blog",
        "a folder of seeds such as 'seeds/content', or folders and URLs such as 'seeds/docs=/docs|seeds/blog=/blog'")]
    [InlineData("LetterpressMaxProperties", "-1", "a number such as 1000")]
    [InlineData("LetterpressRequireDate", "yes", "true or false")]
    [InlineData("LetterpressDuplicates", "keepfirst", "Error, KeepFirst or KeepNewest")]
    public void LP0501(string property, string value, string wanted)
    {
        GeneratorRun run = Press.Run(
            [Press.Archive("healthy.txt", "Healthy", "<p>Text.</p>")], new Dictionary<string, string> { [property] = value });

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        AssertIs("LP0501", DiagnosticSeverity.Error, diagnostic);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(
            $"MSBuild property {property} has the invalid value '{value}'; it must be {wanted}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        using PressedArticles articles = new(run);
        Assert.Equal("Healthy", articles["Healthy"].Title.ToString());
    }

    [Fact]
    public void LP0901() => Check("LP0901", DiagnosticSeverity.Error, (1, 1),
        "Letterpress failed and ignored the seed, or what depends on all seeds; please report this error: "
        + @"NotSupportedException: cannot\u001B be read",
        Press.Seed("ill.txt", new ThrowingText()));

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

    static SeedText Ill(string? content, string path = "ill.txt") => Press.Seed(path, content);

    static void Check(
        string id, DiagnosticSeverity severity, (int Line, int Column) place, string? message, params IEnumerable<SeedText> seeds)
    {
        SeedText[] all = [.. seeds, Press.Archive("healthy.txt", "Healthy", "<p>Text.</p>")];
        string requiresDate = id == "LP0103" ? "true" : "false";
        GeneratorRun run = Press.Run(all, new Dictionary<string, string> { ["LetterpressRequireDate"] = requiresDate });

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        AssertIs(id, severity, diagnostic);
        string said = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (message is null)
        {
            // Another library's words, or another test's.
            Assert.NotEmpty(said);
        }
        else
        {
            Assert.Equal(message, said);
        }

        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Contains(seeds, seed => seed.Path == span.Path);
        Assert.Equal(place, (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1));
        using PressedArticles articles = new(run);
        Assert.Equal("Healthy", articles["Healthy"].Title.ToString());
    }

    static void AssertIs(string id, DiagnosticSeverity severity, Diagnostic diagnostic)
    {
        // The consumer of the harness makes errors of all warnings.
        Assert.Equal((id, severity), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Equal("https://github.com/letterpress-dotnet/letterpress#" + id.ToLowerInvariant(), diagnostic.Descriptor.HelpLinkUri);
    }

    sealed class ThrowingText : SourceText
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override int Length => 1;

        public override char this[int position] => 'x';

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
            Array.Fill(destination, 'x', destinationIndex, count);

        public override string ToString(TextSpan span) => throw new NotSupportedException("cannot\u001b be read");
    }
}
