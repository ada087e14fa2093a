namespace Letterpress.Tool.Tests;

/// <summary><c>import</c>.</summary>
public sealed class ImportTests : IDisposable
{
    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_site_of_Hugo_keeps_bundles_formats_and_images_and_cascades_to_defaults()
    {
        _desk.Write("site/hugo.toml", "title = 'x'\n[permalinks]\nposts = '/:year/:slug/'\n")
            .Write("site/content/_index.md", "+++\ntitle = 'Home'\n[cascade]\nauthor = 'Ann'\ntags = ['a', 'b c']\n+++\nText.\n")
            .Write("site/content/posts/one/index.md", "---\ntitle: One\ndate: 2024-01-02\ndraft: true\naliases: [/old]\n---\n![c](cat.png)"
                + " ![d](/img/dog.png) [two](../two.md) {{< youtube x >}}\n")
            .Write("site/content/posts/one/cat.png", [1]).Write("site/static/img/dog.png", [1]).Write("site/static/site.css", "x")
            .Write("site/static/posts/one/cat.png", [2])
            .Write("site/content/posts/two.md", "---\ntitle: Two\ndate: 2024-01-03\nheadless: true\n---\n[none](zzzzzz.md)\n")
            .Write("site/layouts/index.html", "<html></html>");
        Answer answer = _desk.Run("import", "site", "seeds").AssertCode(0);
        Assert.Equal(
            [
                "seeds/_defaults.yml", "seeds/_index.md", "seeds/img/dog.png", "seeds/posts/one/cat.png", "seeds/posts/one/index.md",
                "seeds/posts/two.md",
            ],
            _desk.Files().Keys.Where(static path => path.StartsWith("seeds/", StringComparison.Ordinal)));
        Assert.Equal(_desk.Read("site/content/posts/one/index.md"), _desk.Read("seeds/posts/one/index.md"));
        Assert.Equal("author: Ann\ntags: [a, b c]\n", _desk.Read("seeds/_defaults.yml"));
        Assert.Equal(
            [
                "site/hugo.toml(2): permalinks of the configuration are not carried over: set 'permalink' in seeds, or"
                    + " LetterpressSiteRoot",
                "site/static/posts/one/cat.png(1): not copied: another file becomes 'posts/one/cat.png' too",
                "site/content/posts/two.md(4): 'headless' is not carried over: the page is an article here; delete its seed, or make it a"
                    + " draft",
                "seeds/posts/one/index.md(7,",
                "seeds/posts/two.md(6,1): warning LP0304: No seed is 'zzzzzz.md'",
            ],
            answer.Lines.Select(static line =>
                line.Contains("LP0206", StringComparison.Ordinal) ? line[..(line.IndexOf(',', StringComparison.Ordinal) + 1)] : line));
        Assert.StartsWith("3 seeds and 2 other files of Hugo were copied to 'seeds'.\n", answer.Error, StringComparison.Ordinal);
        _desk.Run("snapshot", "-o", "shots").AssertCode(0);
        Assert.Contains("author: Ann", _desk.Read("shots/seeds/posts/two.md.snapshot.txt"), StringComparison.Ordinal);
    }

    /// <summary>Pages of several languages are in one folder; names that differ in case alone are one on some systems.</summary>
    [Fact]
    public void No_file_replaces_another()
    {
        _desk.Write("site/hugo.toml", "x = 1\n").Write("site/content/_index.de.md", "---\ncascade: { author: Anna }\n---\nText.\n")
            .Write("site/content/_index.md", "---\ncascade: { author: Ann }\n---\nText.\n").Write("site/static/One.png", [1])
            .Write("site/content/one.png", [1]);
        string[] lines = _desk.Run("import", "site", "seeds").AssertCode(0).Lines;
        Assert.Contains("site/content/one.png(1): not copied: another file becomes 'one.png' too", lines);
        Assert.Contains(
            "site/content/_index.md(1): 'cascade' is not carried over: the folder has the defaults of another page already", lines);
        Assert.Equal("author: Anna\n", _desk.Read("seeds/_defaults.yml"));
    }

    [Fact]
    public void The_root_of_a_nested_folder_is_seen_from_the_project()
    {
        _desk.Write("site/hugo.toml", "x = 1\n").Write("site/content/a.md", "---\ntitle: A\n---\n[b](/b)\n")
            .Write("site/content/b.md", "---\ntitle: B\n---\nText.\n");
        Answer answer = _desk.Run("import", "site", "app/seeds/blog").AssertCode(0);
        Assert.Empty(answer.Lines);
        Assert.Contains("<LetterpressSiteRoot>seeds/blog</LetterpressSiteRoot>", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_Jekyll_keeps_dates_of_names_and_drafts_are_drafts()
    {
        _desk.Write("blog/_config.yml", "permalink: pretty\n").Write("blog/_posts/2024-01-02-one.md", "---\ntitle: One\n---\nText.\n")
            .Write("blog/_drafts/idea.md", "---\ntitle: Idea\n---\n[one](/2024/01/02/one/)\n")
            .Write("blog/about.md", "---\ntitle: About\npermalink: /:title/x\n---\nText.\n").Write("blog/README.md", "No page.\n")
            .Write("blog/_layouts/post.html", "---\n---\n<html></html>").Write("blog/assets/cat.png", [1]).Write("blog/Gemfile", "x");
        Answer answer = _desk.Run("import", "blog", "content").AssertCode(0);
        Assert.Equal(
            ["content/_drafts/idea.md", "content/_posts/2024-01-02-one.md", "content/about.md", "content/assets/cat.png"],
            _desk.Files().Keys.Where(static path => path.StartsWith("content/", StringComparison.Ordinal)));
        Assert.Equal("---\ntitle: Idea\ndraft: true\n---\n[one](/2024/01/02/one/)\n", _desk.Read("content/_drafts/idea.md"));
        Assert.Equal(
            [
                "blog/_config.yml(1): permalinks of the configuration are not carried over: set 'permalink' in seeds, or"
                    + " LetterpressSiteRoot",
                "blog/about.md(3): 'permalink: /:title/x' has placeholders, which are not filled in: write the path",
            ],
            answer.Lines);
        Assert.Contains("2024-01-02\t2024-01-02-one\tOne", _desk.Run("ls", "content", "--format", "tsv").Output, StringComparison.Ordinal);
        Assert.Contains("-> 2024-01-02-one", _desk.Run("show", "idea", "--seeds", "content").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_Astro_keeps_the_folders_that_relative_paths_need()
    {
        _desk.Write("web/astro.config.mjs", "export default {};\n")
            .Write("web/src/content/blog/one.mdx",
                "---\ntitle: One\npubDate: Jan 2 2024\nheroImage: ../../assets/hero.png\n---\n![l](/logo.png)\n")
            .Write("web/src/assets/hero.png", [1]).Write("web/public/logo.png", [1])
            .Write("web/src/pages/about.md", "---\ntitle: About\n---\nText.\n")
            .Write("web/src/pages/index.astro", "x");
        Answer answer = _desk.Run("import", "web", "seeds").AssertCode(0);
        Assert.Equal(
            ["seeds/assets/hero.png", "seeds/content/about.md", "seeds/content/blog/one.mdx", "seeds/content/logo.png"],
            _desk.Files().Keys.Where(static path => path.StartsWith("seeds/", StringComparison.Ordinal)));
        Assert.Empty(answer.Lines);
        Assert.Contains("<LetterpressSiteRoot>seeds/content</LetterpressSiteRoot>", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_wrong_usage_says_so()
    {
        _desk.Write("site/hugo.toml", "x = 1\n").Write("site/content/a.md", "---\ntitle: A\n---\nText.\n").Write("full/x", "x")
            .Write("other/a.md", "Text.");
        SortedDictionary<string, string> before = _desk.Files();
        Answer dry = _desk.Run("import", "site", "seeds", "--dry-run").AssertCode(0);
        Assert.Equal(["site/content/a.md -> seeds/a.md"], dry.Lines);
        foreach ((string[] arguments, string message) in (IEnumerable<(string[], string)>)
        [
            (["import", "site", "full"], "'full' is not empty; import into a new folder."),
            (["import", "site", "site/seeds"], "'site/seeds' is in the website itself"),
            (["import", "none", "seeds"], "'none' is not a folder."),
            (["import", "other", "seeds"], "is not known as the folder of Hugo, Jekyll or Astro; name the tool with --from."),
            (["import", "other", "seeds", "--from", "astro"], "'other' has no pages of Astro."),
            (["import", "site", "seeds", "--from", "gatsby"], "'gatsby' not recognized"),
        ])
        {
            Assert.Contains(message, _desk.Run(arguments).AssertCode(2).Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, _desk.Files());
    }
}
