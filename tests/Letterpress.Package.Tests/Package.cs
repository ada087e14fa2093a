using System.Globalization;
using System.Reflection;

[assembly: AssemblyFixture(typeof(Letterpress.Package.Tests.Package))]

namespace Letterpress.Package.Tests;

/// <summary>The package, packed once for all tests under a version that no other run has.</summary>
public sealed class Package : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-");
    readonly Lazy<string> _restored;

    public Package()
    {
        _restored = new(Restore);
        Version = "0.0.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        PackTo(Feed);
    }

    /// <summary>What all projects of the solution were built as.</summary>
    public static string Configuration { get; } =
        typeof(Package).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Configuration").Value!;

    public string Version { get; }

    /// <summary>The only source of packages that consumers have.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    public string File => Path.Combine(Feed, $"Letterpress.{Version}.nupkg");

    /// <summary>The package for web apps.</summary>
    public string WebFile => Path.Combine(Feed, $"Letterpress.AspNetCore.{Version}.nupkg");

    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public void PackTo(string folder)
    {
        foreach (string project in (string[])["Letterpress", "Letterpress.AspNetCore"])
        {
            Dotnet.Run(
                _folder.FullName,
                "pack",
                Repository.Path($"runtime/{project}/{project}.csproj"),
                "--no-build",
                "--configuration",
                Configuration,
                "--output",
                folder,
                "-p:PackageVersion=" + Version).AssertSucceeded();
        }
    }

    /// <summary>
    /// Gives a project what a restore of it would write. That is the same for all with this project file but for the folder's name, and
    /// restoring takes as long as a build.
    /// </summary>
    public void CopyRestored(string folder)
    {
        string restored = _restored.Value;
        string target = Directory.CreateDirectory(Path.Combine(folder, "obj")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(restored, "obj")))
        {
            System.IO.File.WriteAllText(
                Path.Combine(target, Path.GetFileName(file)),
                System.IO.File.ReadAllText(file).Replace(restored, folder, StringComparison.Ordinal));
        }
    }

    string Restore()
    {
        Consumer consumer = new(this, "restored", "", isRestored: false);
        Dotnet.Run(consumer.Folder, "restore").AssertSucceeded();
        return consumer.Folder;
    }

    /// <summary>Each run unpacks the package again.</summary>
    public string Packages => Path.Combine(_folder.FullName, "packages");

    public void Dispose()
    {
        Dotnet.StopCompilerServer(_folder.FullName);
        _folder.Delete(recursive: true);
    }
}
