using System.Globalization;
using System.Text;

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

    public static void Run(Workshop workshop, int count)
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
            Rows("Hugo", count, site, () => Measured.Run(site, hugo, ["--quiet", "--config", "hugo.toml"]));
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
            Rows("content-collections", count, site, () => Measured.Run(site, program, ["build"]));
        }
    }

    static void Rows(string name, int count, string site, Func<Measured> build)
    {
        Row("cold", build());
        File.AppendAllText(Path.Combine(site, "content", "0.md"), "<p>One paragraph more.</p>\n");
        Row("one edit", build());

        void Row(string what, Measured cost) =>
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | | {name} | {what} | {cost.Cpu:F1} | {cost.Wall:F1} | | {cost.PeakBytes >> 20} | | | |"));
    }

    static string NewSite(Workshop workshop, string name, int count)
    {
        string site = workshop.NewFolder(name);
        for (int i = 0; i < count; i++)
        {
            // The archive header's three lines: time, [title](URL), rule.
            string[] seed = workshop.TextOf(i, count).Split('\n', 4);
            if (seed.Length == 4
                && long.TryParse(seed[0].AsSpan(4, Math.Max(0, seed[0].Length - 7)), CultureInfo.InvariantCulture, out long time))
            {
                Write(
                    site,
                    string.Create(CultureInfo.InvariantCulture, $"content/{i}.md"),
                    $"---\ntitle: {Quoted(seed[1])}\ndate: \"{DateTimeOffset.FromUnixTimeMilliseconds(time):O}\"\n---\n{seed[3]}");
            }
        }

        return site;
    }

    static string Quoted(string link)
    {
        int end = link.LastIndexOf("](", StringComparison.Ordinal);
        StringBuilder title = new("\"");
        foreach (char c in end > 1 ? link[1..end] : link)
        {
            title.Append(c is '"' or '\\' ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return title.Append('"').ToString();
    }

    static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    static void Write(string folder, string path, string text) => Workshop.Write(folder, path, text);
}
