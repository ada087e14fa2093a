using Letterpress.Core;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>A folder with numbered seeds, pressed as the package's task presses them, build after build.</summary>
sealed class PressProject : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-");

    public string Path => _folder.FullName;

    /// <summary>What lies between two builds.</summary>
    public string Folder => FolderOf(Path);

    public static string FolderOf(string project) => System.IO.Path.Combine(project, "obj", "letterpress");

    public string SeedPath(int i) => System.IO.Path.Combine(Path, "seeds", $"{i}.txt");

    /// <summary>Each seed is a millisecond newer than the one before.</summary>
    public void Write(int i, string body, string? title = null, long time = 1_700_000_000_000)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(SeedPath(i))!);
        File.WriteAllText(SeedPath(i), $"<!--{time + i}-->\n[{title ?? $"Title {i}"}](https://example.com/{i}.txt)\n------\n{body}");
    }

    public BuiltResource Run() => RunIn(Path);

    public static BuiltResource RunIn(string project, string language = "und", string identities = "", string drafts = "",
        string search = "", string layout = "") =>
        BuildIn(project, language, identities, drafts, search, layout).Run(SeedsIn(project), CancellationToken.None);

    /// <summary>A build that has not run.</summary>
    public static ResourceBuild BuildIn(string project, string language = "und", string identities = "", string drafts = "",
        string search = "", string layout = "") =>
        new(FolderOf(project), project, OptionsOf(language, identities, drafts, search, layout));

    public static IReadOnlyList<string> SeedsIn(string project) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(project, "seeds"), "*", SearchOption.AllDirectories)];

    static CompilerOptions OptionsOf(
        string language, string identities, string drafts, string search, string layout) =>
        CompilerOptions.Parse(property => property switch
    {
        "LetterpressDefaultLanguage" => language,
        "LetterpressDrafts" => drafts,
        "LetterpressSearch" => search,
        "LetterpressLayout" => layout,
        "_LetterpressIdentities" => identities,
        _ => "",
    });

    /// <summary>What a build made of what lay there is what one makes of nothing.</summary>
    public void AssertIsAsFromNothing(BuiltResource pressed)
    {
        (byte[] blob, string manifest) = (File.ReadAllBytes(pressed.Blob), File.ReadAllText(pressed.Manifest));
        Directory.Delete(Folder, recursive: true);
        BuiltResource again = Run();
        Assert.Equal(manifest, File.ReadAllText(again.Manifest));
        Assert.Equal(blob, File.ReadAllBytes(again.Blob));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
