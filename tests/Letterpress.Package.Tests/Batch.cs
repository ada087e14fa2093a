using System.Text;

namespace Letterpress.Package.Tests;

/// <summary>Tests whose consumers are built together: the SDK's own start costs more than a small project does.</summary>
public interface IBatched
{
    static abstract IReadOnlyList<Project> Projects { get; }

    /// <summary>Puts into the feed what the consumers install beside the package.</summary>
    static virtual void Prepare(Package package)
    {
    }
}

/// <summary>A consumer in a batch.</summary>
/// <param name="Name">Of its folder, beside the others'.</param>
/// <param name="Properties">What its project file says in MSBuild.</param>
/// <param name="Items">The same; the package is named already, unless <paramref name="HasPackage"/> is false.</param>
public sealed record Project(
    string Name, string Program, string Properties = "", string Items = "", bool HasPackage = true, bool IsLibrary = false)
{
    /// <summary>The project's file; its namespace follows from it.</summary>
    public string File { get; init; } = IsLibrary ? "Lib.csproj" : "App.csproj";

    public string Sdk { get; init; } = "Microsoft.NET.Sdk";

    /// <summary>What lies in its folder: path and text.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>A seed that says its title and what the path lacks.</summary>
    public static (string Path, string Text) Seed(string path, string title, string body = "<p>Text.</p>") =>
        (path, $"---\ntitle: {title}\ndate: 2026-05-01T08:00:00Z\n---\n{body}\n");
}

/// <summary>Builds the consumers of a class of tests in one build, offline: they have the package, and nothing else.</summary>
public sealed class Batch<T>
    where T : IBatched
{
    readonly string _folder;

    public Batch(Package package)
    {
        _folder = package.NewFolder(typeof(T).Name);
        T.Prepare(package);
        Write(
            "nuget.config",
            $"""<configuration><packageSources><clear /><add key="local" value="{package.Feed}" /></packageSources></configuration>""");
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>{package.Packages}</RestorePackagesPath>
                <PackedVersion>{package.Version}</PackedVersion>
              </PropertyGroup>
            </Project>
            """);
        Write("all.proj", """
            <Project>
              <ItemGroup><Consumer Include="**/*.csproj;**/*.fsproj;**/*.vbproj" /></ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Consumer)" Targets="Restore" Properties="MSBuildRestoreSessionId=batch" BuildInParallel="true"
                  ContinueOnError="true" />
                <MSBuild Projects="@(Consumer)" Targets="Build" BuildInParallel="true" ContinueOnError="true" />
              </Target>
            </Project>
            """);
        foreach (Project project in T.Projects)
        {
            Write($"{project.Name}/{project.File}", $"""
                <Project Sdk="{project.Sdk}">
                  <PropertyGroup>
                    <OutputType>{(project.IsLibrary ? "Library" : "Exe")}</OutputType>
                    {project.Properties}
                  </PropertyGroup>
                  <ItemGroup>
                    {(project.HasPackage ? $"""<PackageReference Include="Letterpress" Version="{package.Version}" />""" : "")}
                    {project.Items}
                  </ItemGroup>
                </Project>
                """);
            Write(project.Name + "/Program.cs", project.Program);
            foreach ((string path, string text) in project.Files)
            {
                Write(project.Name + "/" + path, text);
            }
        }

        Build = Dotnet.Run(
            _folder,
            "msbuild",
            "all.proj",

            // A second process would compile all of MSBuild again: twice the work, while other tests have the other core.
            "-m:1",
            "-nologo",
            "-verbosity:quiet",
            "-consoleLoggerParameters:NoSummary;DisableMPLogging;ForceNoAlign");
    }

    /// <summary>Of all consumers.</summary>
    public Output Build { get; }

    /// <summary>Asserts that the compiler had nothing to say.</summary>
    public Output Run(Project project)
    {
        Assert.Empty(Diagnostics(project));
        return RunAndReport(project);
    }

    /// <summary>Runs a consumer that was compiled with warnings.</summary>
    public Output RunAndReport(Project project)
    {
        string assembly = PathOf(project, $"bin/Debug/net10.0/{Path.GetFileNameWithoutExtension(project.File)}.dll");
        Assert.True(File.Exists(assembly), Build.Text + Build.Error);
        return Dotnet.Run(PathOf(project, ""), assembly).AssertSucceeded();
    }

    /// <summary>
    /// Errors and warnings of a consumer as the build printed them, from the consumer's folder on and without what follows the
    /// first colon of the message.
    /// </summary>
    public string[] Diagnostics(Project project) =>
        [.. Reported(project)
            .Select(static line => line.Split(": ") is [var place, var id, ..] ? place + ": " + id : line)
            .Order(StringComparer.Ordinal)];

    /// <summary>The same lines whole.</summary>
    public string[] Reported(Project project)
    {
        string folder = PathOf(project, "") + Path.DirectorySeparatorChar;

        // What is said of the project's own file does not name it again.
        string own = folder + project.File + " : ";
        return [.. Build.Text.Split('\n').Where(line => line.Contains("[" + folder, StringComparison.Ordinal)
            || line.StartsWith(own, StringComparison.Ordinal))
            .Select(line => (line.StartsWith(own, StringComparison.Ordinal) ? line : line[..line.LastIndexOf(
                " [", StringComparison.Ordinal)]).Replace(folder, "", StringComparison.Ordinal).Trim().Replace('\\', '/')).Distinct()];
    }

    public string PathOf(Project project, string path) => Path.Combine(_folder, project.Name, path);

    void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
