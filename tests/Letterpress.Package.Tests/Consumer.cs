using System.Text;

namespace Letterpress.Package.Tests;

/// <summary>A fresh console project that knows nothing but the package.</summary>
sealed class Consumer
{
    readonly string _folder;

    /// <param name="items">What the project file names beside the package.</param>
    /// <param name="isOffline">Nothing comes from elsewhere, so that a dependency of the package would be seen.</param>
    /// <param name="isRestored">Whether the project begins as one that was restored; one that is not offline never does.</param>
    public Consumer(
        Package package,
        string name,
        string program,
        string items = "",
        bool isOffline = true,
        string sdk = "Microsoft.NET.Sdk",
        bool isRestored = true)
    {
        _folder = package.NewFolder(name);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(isOffline ? "<clear />" : "")}
                <add key="local" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("App.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{package.Packages}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Letterpress" Version="{package.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", program);
        if (isOffline && isRestored)
        {
            package.CopyRestored(_folder);
        }
    }

    /// <summary>Of the project.</summary>
    public string Folder => _folder;

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    public void Delete(string path) => File.Delete(Path.Combine(_folder, path));

    /// <summary>A seed that says its title and what the path lacks.</summary>
    public void Seed(string path, string title, string body = "<p>Text.</p>") =>
        Write(path, $"---\ntitle: {title}\ndate: 2026-05-01T08:00:00Z\n---\n{body}\n");

    /// <summary>
    /// Packages are restored by the first build, and again once the project file has changed: it takes a third of a build.
    /// </summary>
    bool IsRestored =>
        File.GetLastWriteTimeUtc(Path.Combine(_folder, "obj", "project.assets.json"))
            > File.GetLastWriteTimeUtc(Path.Combine(_folder, "App.csproj"));

    public Output Build(params IEnumerable<string> arguments) =>
        Dotnet.Run(_folder, ["build", .. arguments, .. IsRestored ? ["--no-restore"] : Array.Empty<string>()]);

    public Output Clean(params IEnumerable<string> arguments) => Dotnet.Run(_folder, ["clean", .. arguments]);

    public Output Publish(params IEnumerable<string> arguments) =>
        Dotnet.Run(_folder, ["publish", "--configuration", "Release", .. arguments]);

    public string PublishedTo(string runtime) => Path.Combine(_folder, "bin", "Release", "net10.0", runtime, "publish");

    public Output RunPublished(string runtime) => Dotnet.Start(_folder, Path.Combine(PublishedTo(runtime), "App"));

    /// <summary>Runs a web app where it is developed, or not.</summary>
    public Output RunIn(string environment) =>
        Dotnet.Run(_folder, Path.Combine("bin", "Debug", "net10.0", "App.dll"), "--environment", environment);

    public Output Run(string configuration = "Debug") => Dotnet.Run(_folder, Path.Combine("bin", configuration, "net10.0", "App.dll"));
}
