using System.Text;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Tests;

/// <summary>A folder of its own in which the command runs.</summary>
sealed class Desk : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-tool-");

    public string Folder => _folder.FullName;

    /// <summary>Whether the command believes that a person reads its output.</summary>
    public bool IsTerminal { get; init; }

    public Desk Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public Desk Write(string path, byte[] bytes)
    {
        string file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>A seed that says its title and a day.</summary>
    public Desk Seed(string path, string body) =>
        Write(path, $"---\ntitle: {Path.GetFileNameWithoutExtension(path)}\ndate: 2026-05-01\n---\n{body}\n");

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(Folder, path);

    public Answer Run(params string[] arguments) => RunIn("", arguments);

    /// <param name="folder">The current folder, below the desk's.</param>
    public Answer RunIn(string folder, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = CommandLine.RunAsync(arguments, new(Path.Combine(Folder, folder).TrimEnd('/'), output, error, IsTerminal))
            .GetAwaiter().GetResult();
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>All files, by path, with their texts.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>What a run of the command said.</summary>
sealed record Answer(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Answer AssertCode(int code)
    {
        Assert.True(Code == code, $"{Code}\n{Output}\n{Error}");
        return this;
    }
}
