using System.Text;

namespace Letterpress.Scale;

/// <summary>A folder of consumers, which is deleted in the end.</summary>
sealed class Workshop : IDisposable
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-scale-");
    readonly string[] _drawn;

    public Workshop(Options options)
    {
        Options = options;
        _drawn = options.Seeds is null
            ? []
            : [.. Directory.EnumerateFiles(options.Seeds, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    public Options Options { get; }

    static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>A console project that prints the title of its first article, or that there is none.</summary>
    /// <param name="seeds">How many seeds it has; with 0 it knows nothing of Letterpress.</param>
    /// <param name="options">More properties of the project, as XML.</param>
    /// <param name="program">Another program.</param>
    public Consumer NewConsumer(string name, int seeds, string storage, string options = "", string? program = null)
    {
        string folder = _folder.CreateSubdirectory(name).FullName;
        string root = Root();
        string generator = Path.Combine(root, "generator", "Generator", "bin", Configuration, "netstandard2.0");
        string tasks = $"{root}/generator/Tasks/bin/{Configuration}/netstandard2.0/Letterpress.Tasks.dll";
        string press = $"{root}/generator/Press/bin/{Configuration}/press/";
        Write(folder, "App.csproj", $"""
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              {(seeds == 0 ? "" : $"""<Import Project="{root}/runtime/Letterpress/build/Letterpress.props" />""")}
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <LetterpressStorage>{storage}</LetterpressStorage>
                <_LetterpressTasksAssembly>{tasks}</_LetterpressTasksAssembly>
                <_LetterpressPressFolder>{press}</_LetterpressPressFolder>
                {options}
                <NoWarn>$(NoWarn);LP0104;LP0106;LP0201;LP0202;LP0302;LP0303</NoWarn>
              </PropertyGroup>
              <ItemGroup Condition="{seeds} != 0">
                <Reference Include="{root}/runtime/Letterpress/bin/{Configuration}/net10.0/Letterpress.dll" />
                <Analyzer Include="{generator}/*.dll" Exclude="{generator}/Microsoft.*;{generator}/System.*" />
                <Analyzer Include="{generator}/System.Text.Encoding.CodePages.dll" />
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """);

        // Imported where those of packages are.
        string targets = seeds == 0 ? "" : $"""<Import Project="{root}/runtime/Letterpress/build/Letterpress.targets" />""";
        Write(folder, "Directory.Build.targets", $"<Project>{targets}</Project>");
        Write(
            folder,
            "Program.cs",
            program ?? (seeds == 0 ? "Console.WriteLine(\"none\");" : "Console.WriteLine(App.Articles.All[0].Title.ToString());"));
        WriteSeeds(folder, seeds);
        return new(folder);
    }

    /// <summary>Writes so many seeds into <c>seeds</c>.</summary>
    public void WriteSeeds(string folder, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Write(folder, "seeds/" + (_drawn.Length == 0 ? SeedWriter.PathOf(i) : Drawn(i)), TextOf(i, count));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Adds a paragraph to one seed.</summary>
    public static void EditSeed(Consumer consumer)
    {
        string seed = Directory.EnumerateFiles(Path.Combine(consumer.Folder, "seeds"), "*.*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        File.AppendAllText(seed, "<p>One paragraph more.</p>\n");
    }

    /// <summary>Changes the program, and no seed.</summary>
    public static void EditCode(Consumer consumer) =>
        File.AppendAllText(Path.Combine(consumer.Folder, "Program.cs"), "\nConsole.WriteLine();");

    /// <summary>The seed with a number, from 0.</summary>
    public string TextOf(int number, int count) =>
        _drawn.Length == 0 ? SeedWriter.Write(number, count) : File.ReadAllText(_drawn[number % _drawn.Length]);

    /// <summary>Where more seeds are asked for than there are, they are drawn again under another name.</summary>
    string Drawn(int number) => $"{number / _drawn.Length}/{number % 100:D2}/{number}{Path.GetExtension(_drawn[number % _drawn.Length])}";

    /// <summary>An empty folder, which is deleted in the end.</summary>
    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <summary>Makes the folders to it too.</summary>
    public static void Write(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, s_utf8);
    }

    /// <summary>The program of the benchmarks, built as this one is.</summary>
    public static string Benchmarks() =>
        Path.Combine(Root(), "tests", "Letterpress.Benchmarks", "bin", Configuration, "net10.0", "Letterpress.Benchmarks.dll");

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Run it from the repository.");
    }
}
