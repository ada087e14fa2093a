namespace Letterpress.Tests.Outside;

/// <summary>Programs of npm: <c>read.mjs</c> in a folder of <c>tests</c> gives them what we write.</summary>
sealed class NodeProgram
{
    readonly string _folder;
    readonly string _package;
    readonly string _missing;

    /// <param name="name">The folder.</param>
    /// <param name="package">One that is installed where all are.</param>
    /// <param name="missing">What is missing where it is not.</param>
    NodeProgram(string name, string package, string missing)
    {
        _folder = Above(AppContext.BaseDirectory, Path.Combine("tests", name));
        _package = package;
        _missing = $"{missing} not installed: npm install --prefix tests/{name} --no-package-lock";
    }

    /// <summary>Mermaid's own parser.</summary>
    public static NodeProgram Mermaid { get; } = new("mermaid", "mermaid", "Mermaid is");

    /// <summary>A validator of JSON Schema, and a reader of YAML.</summary>
    public static NodeProgram Schemas { get; } = new("schemas", "ajv", "The validator of JSON Schema is");

    /// <summary>A reader of feeds in each format.</summary>
    public static NodeProgram Feeds { get; } = new("feeds", "feedsmith", "The reader of feeds is");

    /// <summary>DOMPurify and html-validate.</summary>
    public static NodeProgram Html { get; } = new("html", "html-validate", "DOMPurify and html-validate are");

    /// <summary>
    /// Skips the test where the program is absent. A test of samples calls it before the first: within one, a skip would be a failure.
    /// </summary>
    public void Need() => Assert.SkipUnless(
        OutsideProgram.IsInstalled("node") && Directory.Exists(Path.Combine(_folder, "node_modules", _package)), _missing);

    /// <summary>What the program says of what we write.</summary>
    public string Read(string input)
    {
        Need();
        return OutsideProgram.Run("node", [Path.Combine(_folder, "read.mjs")], input);
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
