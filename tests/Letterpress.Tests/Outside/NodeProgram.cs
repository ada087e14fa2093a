namespace Letterpress.Tests.Outside;

/// <summary>Programs of npm: a script in <c>tests/readers</c> gives them what we write.</summary>
sealed class NodeProgram
{
    static readonly string s_folder = Above(AppContext.BaseDirectory, Path.Combine("tests", "readers"));

    readonly string _script;
    readonly string[] _packages;
    readonly string _missing;

    /// <param name="script">The script, without its extension.</param>
    /// <param name="missing">What is missing where one of the packages is.</param>
    /// <param name="packages">What the script reads with.</param>
    NodeProgram(string script, string missing, params string[] packages)
    {
        _script = Path.Combine(s_folder, script + ".mjs");
        _packages = packages;
        _missing = $"{missing} not installed: npm install --prefix tests/readers --no-package-lock";
    }

    /// <summary>Mermaid's own parser.</summary>
    public static NodeProgram Mermaid { get; } = new("mermaid", "Mermaid is", "mermaid");

    /// <summary>A validator of JSON Schema, and a reader of YAML.</summary>
    public static NodeProgram Schemas { get; } = new("schemas", "The validator of JSON Schema is", "ajv");

    /// <summary>A reader of feeds in each format.</summary>
    public static NodeProgram Feeds { get; } = new("feeds", "The reader of feeds is", "feedsmith");

    /// <summary>DOMPurify and html-validate.</summary>
    public static NodeProgram Html { get; } = new("html", "DOMPurify or html-validate is", "dompurify", "html-validate");

    /// <summary>
    /// Skips the test where the program is absent. A test of samples calls it before the first: within one, a skip would be a failure.
    /// </summary>
    public void Need() => Assert.SkipUnless(
        OutsideProgram.IsInstalled("node")
            && _packages.All(static package => Directory.Exists(Path.Combine(s_folder, "node_modules", package))),
        _missing);

    /// <summary>What the program says of what we write.</summary>
    public string Read(string input)
    {
        Need();
        return OutsideProgram.Run("node", [_script], input);
    }

    /// <summary>The nearest of the folders above that holds a folder; deterministic builds do not say where the sources lie.</summary>
    static string Above(string start, string wanted)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, wanted)))
            {
                return Path.Combine(folder.FullName, wanted);
            }
        }

        throw new DirectoryNotFoundException($"{wanted} lies in no folder above {start}.");
    }
}
