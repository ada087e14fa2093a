using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Letterpress.Scale;

/// <summary>A folder of consumers, which is deleted in the end.</summary>
sealed class Workshop : IDisposable
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Not the time of an archive header.</summary>
    static readonly Regex s_number = new(@"(?<=[/-])(?<!<!--)(?=\d{6})");
    static readonly Regex s_host = new(@"(://[^/\s""'()<>]+/)");
    static readonly Regex s_title = new("^title: \"", RegexOptions.Multiline);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-scale-");
    readonly string[] _drawn;

    public Workshop(Options options)
    {
        Options = options;
        _drawn = options.Seeds is null
            ? []
            : [.. Directory.EnumerateFiles(options.Seeds, "*.*", SearchOption.AllDirectories)
                .OrderBy(file => Mixed(Path.GetRelativePath(options.Seeds, file)), StringComparer.Ordinal)];
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
                <LetterpressDuplicates>KeepNewest</LetterpressDuplicates>
                {options}
                <NoWarn>$(NoWarn);LP0104;LP0106;LP0201;LP0202;LP0302;LP0303;LP0305;LP0307;LP0401</NoWarn>
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
            Write(folder, PathOf(i), TextOf(i, count));
        }
    }

    /// <summary>Adds a seed that no other one is.</summary>
    /// <param name="count">How many there are.</param>
    public void AddSeed(Consumer consumer, int count) => Write(consumer.Folder, PathOf(count), TextOf(count, count + 1));

    /// <summary>Deletes all consumers and sites.</summary>
    public void Clear()
    {
        foreach (DirectoryInfo folder in _folder.EnumerateDirectories())
        {
            folder.Delete(recursive: true);
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
        _drawn.Length == 0
            ? SeedWriter.Write(number, count)
            : Changed(File.ReadAllText(_drawn[number % _drawn.Length]), number / _drawn.Length);

    string PathOf(int number) => "seeds/" + (_drawn.Length == 0 ? SeedWriter.PathOf(number) : Drawn(number));

    /// <summary>
    /// A seed that is drawn again gets another title, other numbers, and other URLs, which lead to the seeds of its own round.
    /// </summary>
    static string Changed(string seed, int round)
    {
        if (round == 0)
        {
            return seed;
        }

        string mark = round.ToString(CultureInfo.InvariantCulture);
        seed = s_number.Replace(seed, mark);
        seed = s_host.Replace(seed, "$1r" + mark + "/");
        seed = s_title.Replace(seed, "title: \"" + mark + " ", 1);
        int title = seed.IndexOf("](", StringComparison.Ordinal);
        return title < 0 ? seed : seed.Insert(title, " " + mark);
    }

    /// <summary>Groups of seeds lie in folders of their own: few are to be drawn from all.</summary>
    static string Mixed(string path) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)));

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
