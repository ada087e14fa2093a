using System.Diagnostics;
using System.Text;

namespace Letterpress.Tests.Graphs;

/// <summary>Programs of others that read what we write. Where one is absent the test is skipped, and says what to install.</summary>
static class OutsideProgram
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The programs of npm, and a script for each that hands it what is on standard input.</summary>
    static readonly string s_readers = Above(AppContext.BaseDirectory, Path.Combine("tests", "readers"));

    /// <summary>
    /// Skips the test where Graphviz is absent. A test of samples calls it before the first: within one, a skip would be a
    /// failure.
    /// </summary>
    public static void NeedsGraphviz() =>
        Assert.SkipUnless(
            IsInstalled("dot") && IsInstalled("gc") && IsInstalled("graphml2gv"),
            "Graphviz is not installed: apt-get install graphviz");

    /// <summary>Skips the test where Mermaid is absent.</summary>
    public static void NeedsMermaid() => NeedsReader("mermaid", "Mermaid");

    /// <summary>Skips the test where the validator of JSON Schema is absent.</summary>
    public static void NeedsSchemaValidator() => NeedsReader("ajv", "The validator of JSON Schema");

    /// <summary>A validator of JSON Schema, and a reader of YAML; see tests/readers/schemas.mjs.</summary>
    public static string SchemaValidator(string input)
    {
        NeedsSchemaValidator();
        return Read("schemas", input);
    }

    /// <summary>Skips the test where the reader of feeds is absent.</summary>
    public static void NeedsFeedReader() => NeedsReader("feedsmith", "The reader of feeds");

    public static string Graphviz(string input, params string[] arguments)
    {
        NeedsGraphviz();
        return Run("dot", arguments, input);
    }

    /// <summary>Graphviz' own reader of GraphML, which knows nodes and edges but no data.</summary>
    public static string GraphMLToDot(IEnumerable<string> inputs)
    {
        NeedsGraphviz();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("letterpress-");
        try
        {
            string[] files = [.. inputs.Select((_, i) => Path.Combine(folder.FullName, $"{i}.graphml"))];
            foreach ((string file, string input) in files.Zip(inputs))
            {
                File.WriteAllText(file, input);
            }

            return Run("graphml2gv", files, "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many nodes and edges a graph has, by Graphviz' own counter.</summary>
    public static (int Nodes, int Edges) CountedByGraphviz(string dot)
    {
        NeedsGraphviz();
        string[] counts = Run("gc", ["-n", "-e"], dot).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (int.Parse(counts[0], null), int.Parse(counts[1], null));
    }

    /// <summary>Mermaid's own parser; see tests/readers/mermaid.mjs.</summary>
    public static string Mermaid(string input)
    {
        NeedsMermaid();
        return Read("mermaid", input);
    }

    /// <summary>A reader of feeds in each format; see tests/readers/feeds.mjs.</summary>
    public static string FeedReader(string input)
    {
        NeedsFeedReader();
        return Read("feeds", input);
    }

    /// <summary>Skips the test where DOMPurify or html-validate is absent.</summary>
    public static void NeedsHtmlReaders()
    {
        NeedsReader("dompurify", "DOMPurify");
        NeedsReader("html-validate", "html-validate");
    }

    /// <summary>DOMPurify and html-validate; see tests/readers/html.mjs.</summary>
    public static string ReadHtml(string input)
    {
        NeedsHtmlReaders();
        return Read("html", input);
    }

    static void NeedsReader(string package, string name) => Assert.SkipUnless(
        IsInstalled("node") && Directory.Exists(Path.Combine(s_readers, "node_modules", package)),
        $"{name} is not installed: npm install --prefix tests/readers --no-package-lock");

    static string Read(string script, string input) => Run("node", [Path.Combine(s_readers, script + ".mjs")], input);

    static string Run(string program, IReadOnlyList<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = s_utf8,
            StandardOutputEncoding = s_utf8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }

    static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    /// <summary>The nearest of the folders above that holds a folder; deterministic builds do not tell where the sources lie.</summary>
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
