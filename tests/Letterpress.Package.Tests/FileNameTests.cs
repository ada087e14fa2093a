namespace Letterpress.Package.Tests;

/// <summary>Archives name files by titles: each is an article, or is named in an error.</summary>
public class FileNameTests(Package package)
{
    const string ListOfPaths = """
        foreach (Letterpress.Article article in App.Articles.All)
            Console.WriteLine(Convert.ToHexString(article.SeedPath.Utf8));
        """;

    /// <summary>Names that every file system takes.</summary>
    static readonly string[] s_names =
    [
        "plain.md",
        "sub/plain.md",
        "sub/sub/plain.md",
        "UPPER.MD",
        "a..b.md",
        ".dot.md",
        "-dash.md",
        "@at.md",
        "#first.md",
        "ha#sh.md",
        "semi;colon.md",
        "com,ma.md",
        "apos'trophe.md",
        "brack[et].md",
        "bra{c,e}.md",
        "par(en).md",
        "per%cent.md",
        "per%20cent.md",
        "per%3Bcent.md",
        "$(prop).md",
        "@(item).md",
        "%(meta).md",
        "amp&.md",
        "bang!.md",
        "equals=.md",
        "caret^.md",
        "back`tick.md",
        "sp ace.md",
        " lead.md",
        "tilde~.md",
        "漢字.md",
        "emoji😀.md",
        "👩\u200D👩\u200D👧.md",
        "nb\u00A0sp.md",
        "\u3000wide.md",
        "\u202Ebidi.md",
        "line\u2028separator.md",
        "next\u0085line.md",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.txt",
        "page.html",
        "page.htm",
        "page.markdown",
    ];

    /// <summary>
    /// And those of Linux: they differ in case or normalization only, are 255 bytes long, or hold what breaks a command line.
    /// </summary>
    static readonly string[] s_linuxNames =
    [
        "Plain.md", "PLAIN.md",
        "caf\u00E9.md", "cafe\u0301.md", "st*ar.md", "star**.md", "quest?ion.md", "co:lon.md", "pi|pe.md", "quo\"te.md",
        "q'u\"o`te.md", "lt<gt>.md", "tab\t.md", "line\nfeed.md", "\n.md",
        "carriage\rreturn.md", "esc\u001B[31m.md", "one\u0001%41;*?[#].md", "n'$(x)%(FullPath)@(y)\n\"o.md", "trail .md",
        new string('x', 252) + ".md", new string('漢', 84) + ".md",
    ];

    [Fact]
    public void Each_file_is_an_article()
    {
        string[] names = OperatingSystem.IsLinux() ? [.. s_names, .. s_linuxNames] : s_names;
        Consumer consumer = new(package, "names", ListOfPaths, """<ArticleSeed Include="named/author's.md" />""");
        consumer.Seed("named/author's.md", "Named in the project");
        for (int i = 0; i < names.Length; i++)
        {
            consumer.Write("seeds/" + names[i], $"---\ntitle: Title {i}\ndate: 2026-05-01\nslug: slug-{i}\n---\n<p>Text.</p>\n");
        }

        Output build = consumer.Build().AssertSucceeded();
        Assert.DoesNotContain(build.Diagnostics("warning"), static warning => warning.Contains("LP0403", StringComparison.Ordinal));
        string[] paths = [.. consumer
            .Run()
            .AssertSucceeded().Lines
            .Select(static line => System.Text.Encoding.UTF8.GetString(Convert.FromHexString(line.Trim())))];
        Assert.Equal(
            names.Select(static name => "seeds/" + name).Append("named/author's.md").Order(StringComparer.Ordinal),
            paths.Order(StringComparer.Ordinal));
    }

    /// <summary>MSBuild takes a backslash for a separator and a diagnostic's path for one line without a colon.</summary>
    [Fact]
    public void What_cannot_be_passed_on_or_printed_is_named_in_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such names.");
        Consumer consumer = new(package, "errors", ListOfPaths);
        consumer.Seed("seeds/has/both.md", "One of two");
        foreach (string name in (string[])["back\\slash.md", "has\\both.md", "co:lon.md", "line\nfeed.md", "quo\"te.md"])
        {
            consumer.Write("seeds/" + name, "\n");
        }

        Output build = consumer.Build().AssertFailed();
        Assert.Matches("/seeds/has/both.md.1,1.: warning LP0403: ", Assert.Single(build.Diagnostics("warning")));
        Assert.Equal(
            [
                "back/slash.md(1,1): error LP0107", "co%3Alon.md(1,1): error LP0101", "line%0Afeed.md(1,1): error LP0101",
                "quo%22te.md(1,1): error LP0101",
            ],
            build.Diagnostics("error").Where(static error => error.Contains("LP", StringComparison.Ordinal))
                .Select(static error => error.Split("/seeds/")[1].Split(": Seed")[0]).Order(StringComparer.Ordinal));
    }
}
