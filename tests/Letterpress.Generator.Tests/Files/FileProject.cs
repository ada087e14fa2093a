using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Pressing;
using Letterpress.Pressing.Files;

namespace Letterpress.Generator.Tests.Files;

/// <summary>A folder with seeds and files beside them, described and compiled as the package's tasks do, build after build.</summary>
sealed class FileProject : IDisposable
{
    readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("letterpress-");

    public FileProject() => Directory.CreateDirectory(Folder);

    public string Folder => Path.Combine(_parent.FullName, "project");

    public string Obj => Path.Combine(Folder, "obj");

    public string BaseUrl { get; set; } = "/_letterpress/";

    public long Limit { get; set; } = 1000;

    /// <summary>Whether the build leaves drafts out.</summary>
    public bool LeavesOutDrafts { get; set; }

    /// <summary>How many seeds and files were read by the last survey.</summary>
    public int Reads { get; private set; }

    /// <summary>What is to be published.</summary>
    public IReadOnlyList<(string FullPath, string Url)> Published { get; private set; } = [];

    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <param name="age">How long ago it was written, in minutes: a file that has just been written may change unseen.</param>
    public void Write(string path, byte[] content, int age = 10)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
        File.SetLastWriteTimeUtc(PathOf(path), new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(-age));
    }

    public void Seed(string path, string body, int age = 10) =>
        Write(path, System.Text.Encoding.UTF8.GetBytes($"---\ntitle: {Path.GetFileNameWithoutExtension(path)}\n---\n{body}\n"), age);

    /// <summary>The lines of the facts.</summary>
    public string[] Describe(string root = "seeds")
    {
        Directory.CreateDirectory(Obj);
        SeedOptions options = new CompilerOptions().Seeds with { LeavesOutDrafts = LeavesOutDrafts };
        SeedFile[] defaults = [.. Directory.EnumerateFiles(Folder, "_defaults.yml", SearchOption.AllDirectories)
            .Select(path => SeedFile.Of(path, Folder))];
        LeftOutDrafts drafts = LeftOutDrafts.Of(options, defaults);
        FileCache cache = new(Path.Combine(Obj, "files.cache"), $"test {Limit} {drafts.Hash}");
        FileSurvey survey = new(Folder, options, cache, new(BaseUrl.Length > 0 ? BaseUrl : null, Limit), drafts);
        string facts = survey.Run(
            [.. Seeds.Select(path => (SeedFile.Of(path, Folder), PathOf(root)))], TestContext.Current.CancellationToken);
        cache.Write();
        File.WriteAllText(Path.Combine(Obj, "files.facts"), facts);
        Reads = cache.Reads;
        Published = [.. survey.Published];
        return facts.TrimEnd('\n').Split('\n')[1..];
    }

    /// <summary>Not those below links.</summary>
    public IEnumerable<string> Seeds => Directory.EnumerateFiles(
            _parent.FullName,
            "*.md",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Order(StringComparer.Ordinal);

    public BuiltResource Compile() => new ResourceBuild(
        Path.Combine(Obj, "articles"), Folder, new(), FileFacts.Parse(File.ReadAllText(Path.Combine(Obj, "files.facts"))))
        .Run([.. Seeds], TestContext.Current.CancellationToken);

    public void Dispose() => _parent.Delete(recursive: true);
}
