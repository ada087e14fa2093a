using System.Diagnostics;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>Patterns come through MSBuild to the generator as they are written, in real builds and in those of editors.</summary>
public sealed class IdentityBuildTests : IDisposable
{
    /// <summary>As it was built with these tests.</summary>
    static readonly string s_generator =
        Repository.Path($"generator/Generator/bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/netstandard2.0");

    readonly DirectoryInfo _project = Directory.CreateTempSubdirectory("letterpress-");

    public void Dispose() => _project.Delete(recursive: true);

    [Fact]
    public void A_project_names_its_rules()
    {
        // Each rule holds what could be lost on the way: separators, comments, quotes, escapes and MSBuild's own signs.
        Write("App.csproj", $$"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{{Repository.Path("runtime/Letterpress/build/Letterpress.props")}}" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{{Path.Combine(AppContext.BaseDirectory, "Letterpress.dll")}}" />
                <Analyzer Include="{{s_generator}}/*.dll" Exclude="{{s_generator}}/Microsoft.*" />
                <ArticleIdentity Include="signs" Pattern="^one\.example/(?:a;|#|'|&quot;|@\(|%2524\(|%2525\(|é|`)*(\d+)$" />
                <ArticleIdentity Include="encoded" Pattern="^two\.example/[^%25]*%253B(\w{1,3})(?:$|\?)" />
              </ItemGroup>
              <Import Project="{{Repository.Path("runtime/Letterpress/build/Letterpress.targets")}}" />
            </Project>
            """);
        Write("seeds/one.md", "---\ntitle: One\ndate: 2026-05-01\nfrom: https://one.example/a;'@(17\n---\n<p>Text.</p>");
        Write("seeds/two.md", "---\ntitle: Two\ndate: 2026-05-01\nfrom: https://two.example/x%3babc?y=1\n---\n<p>Text.</p>");
        Write("Program.cs", """
            foreach (string key in new[] { "one.example/17", "one.example/a;a;18", "two.example/other%3Babc", "two.example/other%3Babcd" })
                System.Console.Write(App.Articles.TryFind(key, out Letterpress.Article article) ? article.Title.ToString() : "-");
            """);

        Run("build -nologo -v:q");
        Assert.EndsWith(
            "One-Two-", Run($"exec \"{Path.Combine(_project.FullName, "bin/Debug/net10.0/App.dll")}\""), StringComparison.Ordinal);

        // An editor asks for the arguments of the compiler without running it.
        string config = Path.Combine(_project.FullName, "obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig");
        File.Delete(config);
        Run("msbuild -nologo -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true");
        Assert.Contains(
            "build_property._LetterpressIdentities = signs%09%5Eone%5C.example%2F%28%3F%3Aa%3B%7C%23%7C%27%7C%22%7C",
            File.ReadAllText(config),
            StringComparison.Ordinal);
    }

    void Write(string path, string content)
    {
        string file = Path.Combine(_project.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    string Run(string arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = _project.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.GetAwaiter().GetResult());
        return output;
    }
}
