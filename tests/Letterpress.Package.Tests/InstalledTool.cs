namespace Letterpress.Package.Tests;

/// <summary>The command <c>letterpress</c>, packed and installed as a user does.</summary>
public sealed class InstalledTool
{
    readonly string _folder;

    public InstalledTool(Package package)
    {
        ArgumentNullException.ThrowIfNull(package);
        _folder = package.NewFolder("tool-" + Guid.NewGuid().ToString("N"));
        string feed = Path.Combine(_folder, "feed");
        Dotnet.Run(
            _folder,
            "pack",
            Repository.Path("generator/Tool/Letterpress.Tool.csproj"),
            "--no-build",
            "--configuration",
            Package.Configuration,
            "--output",
            feed,
            "-p:PackageVersion=" + package.Version).AssertSucceeded();
        File = Path.Combine(feed, $"Letterpress.Tool.{package.Version}.nupkg");
        System.IO.File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="local" value="{feed}" /></packageSources></configuration>""");
        Dotnet.Run(
            _folder, "tool", "install", "Letterpress.Tool", "--tool-path", "bin", "--version", package.Version).AssertSucceeded();
    }

    /// <summary>The package.</summary>
    public string File { get; }

    /// <summary>The folder in which the files of the command are.</summary>
    public string Store => Path.Combine(_folder, "bin", ".store");

    public Output Run(string folder, params IEnumerable<string> arguments) =>
        Dotnet.Start(folder, Path.Combine(_folder, "bin", OperatingSystem.IsWindows() ? "letterpress.exe" : "letterpress"), arguments);
}
