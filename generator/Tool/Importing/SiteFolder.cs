using Letterpress.Core.Files;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Importing;

/// <summary>The folder of a website, and which of its files become seeds and files beside them.</summary>
/// <param name="path">The full path.</param>
/// <param name="kind">The tool that builds it.</param>
sealed class SiteFolder(string path, SiteKind kind)
{
    static readonly string[] s_seeds = [".md", ".markdown", ".mdx", ".html", ".htm"];

    /// <summary>What Jekyll itself, its themes and package managers have beside the pages.</summary>
    static readonly HashSet<string> s_jekyllFolders = new(StringComparer.Ordinal)
    {
        "_site", "_layouts", "_includes", "_sass", "_data", "_plugins", "node_modules", "vendor",
    };

    static readonly string[] s_hugo = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config/_default"];
    static readonly string[] s_jekyll = ["_config.yml", "_config.yaml", "_posts"];
    static readonly string[] s_astro =
        ["astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts", "astro.config.cjs", "src/content"];

    /// <summary>The files to copy, each with its path below the target, by path.</summary>
    public IReadOnlyList<SiteFile> Files => [.. Found().OrderBy(static file => file.To, StringComparer.Ordinal)];

    public SiteKind Kind => kind;

    /// <summary>The folder below the target that is the root of the website; empty for the target itself.</summary>
    public string Root => kind == SiteKind.Astro ? "content" : "";

    /// <summary>The file that configures the tool; null where there is none.</summary>
    public string? Configuration => (kind switch { SiteKind.Hugo => s_hugo, SiteKind.Jekyll => s_jekyll, _ => s_astro })
        .Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists);

    /// <exception cref="ToolException">Nothing says which tool it is.</exception>
    public static SiteFolder Of(string path, string from)
    {
        bool Has(string[] names) => names.Any(name => Path.Exists(Path.Combine(path, name)));
        SiteKind? kind = from switch
        {
            "hugo" => SiteKind.Hugo,
            "jekyll" => SiteKind.Jekyll,
            "astro" => SiteKind.Astro,
            _ => Has(s_astro) ? SiteKind.Astro
                : Has(s_jekyll) ? SiteKind.Jekyll
                : Has(s_hugo) && Directory.Exists(Path.Combine(path, "content")) ? SiteKind.Hugo
                : null,
        };
        return new(path, kind ?? throw new ToolException(
            $"'{path}' is not known as the folder of Hugo, Jekyll or Astro; name the tool with --from."));
    }

    IEnumerable<SiteFile> Found() => kind switch
    {
        SiteKind.Hugo => In(Directory.Exists(Path.Combine(path, "content")) ? "content" : "", "", hasSeeds: true)
            .Concat(In("static", "", hasSeeds: false)),
        SiteKind.Astro => In("src/content", "content", hasSeeds: true).Concat(In("src/pages", "content", hasSeeds: true))
            .Concat(In("src/assets", "assets", hasSeeds: false)).Concat(In("public", "content", hasSeeds: false)),
        _ => In("", "", hasSeeds: true).Where(static file => !s_jekyllFolders.Contains(file.To.Split('/')[0])),
    };

    IEnumerable<SiteFile> In(string folder, string target, bool hasSeeds)
    {
        string root = folder.Length == 0 ? path : Path.Combine(path, folder);
        foreach (string file in SeedGlob.Below(root, []))
        {
            string relative = Path.GetRelativePath(root, file).Replace('\\', '/');
            bool isSeed = hasSeeds && s_seeds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && IsPage(file, relative);
            bool isMedia = !isSeed && MediaTypes.Of(file) is not null
                && !s_seeds.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
            if (isSeed || isMedia)
            {
                yield return new(file, target.Length == 0 ? relative : target + "/" + relative, isSeed);
            }
        }
    }

    /// <summary>To Jekyll a file is a page where it has front matter, or is a post; all else it copies as it is.</summary>
    bool IsPage(string file, string relative)
    {
        if (kind != SiteKind.Jekyll || relative.StartsWith('_'))
        {
            return true;
        }

        using StreamReader reader = new(file);
        return reader.ReadLine()?.TrimEnd() == "---";
    }
}

/// <param name="From">The full path.</param>
/// <param name="To">Below the target, with slashes.</param>
/// <param name="IsSeed">Whether it becomes an article; else it lies beside one.</param>
readonly record struct SiteFile(string From, string To, bool IsSeed);
