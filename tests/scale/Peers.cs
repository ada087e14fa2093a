using System.Globalization;

namespace Letterpress.Scale;

/// <summary>
/// What users have today, on the same seeds: Hugo, and content-collections. One that is not installed is skipped, and said
/// so.
/// </summary>
/// <remarks>
/// Both are given the title, time and body of each seed as Markdown with front matter. Hugo writes a page of HTML for each;
/// content-collections writes modules of JavaScript, which keep the body as it is. Neither parses HTML, resolves links between
/// articles, or reports dead ones.
/// </remarks>
static class Peers
{
    const string Collections = """
        import { defineCollection, defineConfig } from "@content-collections/core";
        import { z } from "zod";
        const posts = defineCollection({
          name: "posts",
          directory: "content",
          include: "**/*.md",
          schema: z.object({ title: z.string(), date: z.string(), content: z.string() }),
        });
        export default defineConfig({ content: [posts] });
        """;

    /// <summary>Builds each one's site, and builds it again after an edit.</summary>
    public static void Run(Workshop workshop, int count)
    {
        foreach (Site site in Sites(workshop, count))
        {
            Row("cold", site.Build());
            site.Edit();
            Row("one edit", site.Build());

            void Row(string what, Measured cost) =>
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {count:N0} | | {site.Name} | {what} | {cost.Cpu:F1} | {cost.Wall:F1} | | {cost.PeakBytes >> 20} | | | |"));
        }
    }

    /// <summary>A site for each that is installed.</summary>
    public static IEnumerable<Site> Sites(Workshop workshop, int count)
    {
        if (Find("hugo") is not { } hugo)
        {
            Console.WriteLine("Hugo is not installed.");
        }
        else
        {
            string site = NewSite(workshop, $"hugo{count}", count);
            Write(site, "hugo.toml", "baseURL = \"https://example.com/\"\ntitle = \"Seeds\"\n"
                + "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n[markup.goldmark.renderer]\nunsafe = true\n");
            Write(site, "layouts/_default/single.html", "<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}");
            Write(site, "layouts/_default/list.html", "{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}");
            Write(site, "layouts/index.html", "{{ range .Site.RegularPages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}");
            yield return SiteOf(workshop, "Hugo", site, count, () => Measured.Run(site, hugo, ["--quiet", "--config", "hugo.toml"]));
        }

        string modules = Path.Combine(Workshop.Root(), "tests", "scale", "node_modules");
        string program = Path.Combine(modules, ".bin", "content-collections");
        if (!File.Exists(program))
        {
            Console.WriteLine("content-collections is not installed.");
        }
        else
        {
            string site = NewSite(workshop, $"collections{count}", count);
            Directory.CreateSymbolicLink(Path.Combine(site, "node_modules"), modules);
            Write(site, "package.json", """{ "name": "seeds", "type": "module" }""");
            Write(site, "content-collections.ts", Collections);
            yield return SiteOf(workshop, "content-collections", site, count, () => Measured.Run(site, program, ["build"]));
        }
    }

    static Site SiteOf(Workshop workshop, string name, string folder, int count, Func<Measured> build) => new(
        name,
        build,
        () => File.AppendAllText(Path.Combine(folder, "content", "0.md"), "<p>One paragraph more.</p>\n"),
        () => Write(folder, "content/added.md", PeerSeed.Of(workshop.TextOf(count, count + 1), count)));

    static string NewSite(Workshop workshop, string name, int count)
    {
        string site = workshop.NewFolder(name);
        for (int i = 0; i < count; i++)
        {
            Write(site, string.Create(CultureInfo.InvariantCulture, $"content/{i}.md"), PeerSeed.Of(workshop.TextOf(i, count), i));
        }

        return site;
    }

    static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    static void Write(string folder, string path, string text) => Workshop.Write(folder, path, text);
}

/// <summary>The same seeds in another tool.</summary>
/// <param name="Name">Of the tool.</param>
/// <param name="Build">A whole build.</param>
/// <param name="Edit">Adds a paragraph to one seed.</param>
/// <param name="Add">Adds a seed.</param>
sealed record Site(string Name, Func<Measured> Build, Action Edit, Action Add);
