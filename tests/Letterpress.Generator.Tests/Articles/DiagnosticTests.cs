using System.Globalization;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What each diagnostic says and where it points, and that the healthy seed beside it still becomes an article.</summary>
public class DiagnosticTests
{
    internal const string Header = "<!--1700000000000-->\n[Ill](https://example.com/ill)\n------\n";

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

    [Fact]
    public void LP0901() => Check("LP0901", DiagnosticSeverity.Error, (1, 1),
        "Letterpress failed and ignored the seed, or what depends on all seeds; please report this error: "
        + @"NotSupportedException: cannot\u001B be read",
        Press.Seed("ill.txt", new ThrowingText()));

    internal static SeedText Ill(string? content, string path = "ill.txt") => Press.Seed(path, content);

    internal static void Check(
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

    internal static void AssertIs(string id, DiagnosticSeverity severity, Diagnostic diagnostic)
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
