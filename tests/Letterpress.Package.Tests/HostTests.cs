using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Letterpress.Package.Tests;

/// <summary>
/// The programs that load the generator and the task. Those on .NET Framework (Visual Studio 18, the first that builds for
/// .NET 10) do not run here; what they would find is looked up in the assemblies themselves.
/// </summary>
public class HostTests(Package package)
{
    const string Folder = "analyzers/dotnet/cs/";

    /// <summary>What the serializer of TOML asks for; the lexer, which is all that we use of it, does not.</summary>
    const string TomlSerializer = "Tomlyn: System.Text.Json 10.0.0.0";

    /// <summary>What the packages of Roslyn 5.0 bring to its compiler on .NET Framework, as versions of assemblies.</summary>
    static readonly Dictionary<string, Version> s_compiler = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Buffers"] = new(4, 0, 4, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 5, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 1, 0),
        ["System.Text.Encoding.CodePages"] = new(8, 0, 0, 0),
    };

    /// <summary>
    /// MSBuild 18, by what the SDK's own tasks for it are built with. It has no CodePages, and ours is of another version: the
    /// task offers it.
    /// </summary>
    static readonly Dictionary<string, Version> s_build = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
        ["System.Buffers"] = new(4, 0, 5, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 5, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 6, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 3, 0),
    };

    [Fact]
    public void Visual_Studios_compiler_has_what_the_generator_and_its_libraries_ask_for() =>
        Assert.Equal([TomlSerializer], Missing(
            [
                "Letterpress.Generator", "Letterpress.Analyzers", "Letterpress.Core", "AngleSharp", "Markdig", "YamlDotNet", "Tomlyn",
                "System.Text.Encoding.CodePages",
            ],
            s_compiler));

    [Fact]
    public void Visual_Studios_MSBuild_has_what_the_task_and_its_libraries_ask_for() => Assert.Equal(
        ["AngleSharp: System.Text.Encoding.CodePages 8.0.0.0", TomlSerializer],
        Missing(
            [
                "Letterpress.Tasks", "Letterpress.Press", "Letterpress.Core", "AngleSharp", "Markdig", "YamlDotNet", "Tomlyn",
                "System.Text.Encoding.CodePages",
            ],
            s_build));

    /// <summary>Here no compiler is to be found, as in MSBuild's process.</summary>
    [Fact]
    public void The_task_reads_seeds_without_a_compiler()
    {
        string folder = package.NewFolder("host");
        ZipFile.ExtractToDirectory(package.File, Path.Combine(folder, "package"));
        string seed = Path.Combine(folder, "one.md");
        File.WriteAllText(seed, "---\ntitle: One\ndate: 2026-05-01\n---\nA [link](http://https://example.com/), <b>bold</b>.\n\n"
            + "| a | b |\n|---|---|\n| 1 | 2 |\n");

        Host host = new(Path.Combine(folder, "package", Folder));
        Assembly task = host.LoadFromAssemblyName(new("Letterpress.Tasks"));
        Func<string, string> properties = static name => name == "_LetterpressIdentities" ? "mine%09%2Fn-(%5Cd%2B)" : "";
        Assembly press = host.LoadFromAssemblyName(new("Letterpress.Press"));
        Type optionsType = host.LoadFromAssemblyName(new("Letterpress.Core")).GetType("Letterpress.Core.CompilerOptions")!;
        object options = optionsType.GetMethod("Parse")!.Invoke(null, [properties])!;
        object build = Activator.CreateInstance(
            press.GetType("Letterpress.Pressing.ResourceBuild")!, Path.Combine(folder, "obj"), folder, options, null)!;
        object built = build.GetType().GetMethod("Run")!.Invoke(build, [new[] { seed }, TestContext.Current.CancellationToken])!;

        Assert.Equal(1, built.GetType().GetProperty("SeedsRead")!.GetValue(built));
        string manifest = File.ReadAllText((string)built.GetType().GetProperty("Manifest")!.GetValue(built)!);
        Assert.Contains("LP0302", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Asked, static name => name.StartsWith("Microsoft.", StringComparison.Ordinal));

        // What it offers to .NET Framework.
        MethodInfo pathOf = task
            .GetType("Letterpress.Tasks.BundledAssemblies")!
            .GetMethod("PathOf", BindingFlags.Static | BindingFlags.NonPublic)!;
        Assert.Equal(
            [Path.Combine(folder, "System.Text.Encoding.CodePages.dll"), null],
            ((string[])["System.Text.Encoding.CodePages, Version=8.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a", "Other"])
                .Select(name => (string?)pathOf.Invoke(null, [name, Path.Combine(folder, "package", Folder)]))
                .Select(path => path is null ? null : Path.Combine(folder, Path.GetFileName(path))));
    }

    /// <summary>The flavour of this system from the package, run by the host of the SDK.</summary>
    [Fact]
    public void The_press_of_the_package_is_started_and_shares_its_cache()
    {
        Consumer consumer = new(
            package, "press", "foreach (Letterpress.Article article in App.Articles.All) Console.WriteLine(article.Title);");
        consumer.Seed("seeds/one.md", "One", "<p>See <a href=\"two.md\">two</a>.</p>");
        consumer.Seed("seeds/two.md", "Two");
        Output own = consumer.Build("-p:LetterpressStorage=Resource", "-v:d", "-p:LetterpressPress=Process").AssertSucceeded();
        Assert.Matches(@"the seeds are read by '.*/tools/net10\.0/[a-z0-9-]+/Letterpress\.Press\.dll'", own.Text.Replace('\\', '/'));
        Assert.Contains("read 2 of 2 seeds", own.Text, StringComparison.Ordinal);
        Assert.Equal(["One", "Two"], consumer.Run().AssertSucceeded().Lines);

        string results = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "letterpress", "App");
        byte[] blob = File.ReadAllBytes(Path.Combine(results, "articles.bin"));
        File.Delete(Path.Combine(results, "articles.bin"));
        Output again = consumer.Build("-p:LetterpressStorage=Resource", "-v:d", "-p:LetterpressPress=InProcess").AssertSucceeded();
        Assert.Contains("read 0 of 2 seeds", again.Text, StringComparison.Ordinal);
        Assert.Equal(blob, File.ReadAllBytes(Path.Combine(results, "articles.bin")));
        Assert.Empty(Directory.EnumerateFiles(results, "*.tmp", SearchOption.AllDirectories));

        Output none = consumer
            .Build("-p:LetterpressStorage=Resource", "-p:LetterpressPress=Process", "-p:_LetterpressPressFolder=none")
            .AssertFailed();
        Assert.Contains("error LP0902: The press that compiles the articles cannot be started", Assert.Single(none.Diagnostics("error")),
            StringComparison.Ordinal);
    }

    /// <summary>Loads what lies beside the task, and remembers what else was asked for.</summary>
    sealed class Host(string folder) : AssemblyLoadContext("MSBuild")
    {
        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, assemblyName.Name + ".dll");
            if (File.Exists(path))
            {
                return LoadFromAssemblyPath(path);
            }

            Asked.Add(assemblyName.Name!);
            return null;
        }
    }

    string[] Missing(string[] names, Dictionary<string, Version> host)
    {
        Dictionary<string, (Version Version, (string Name, Version Version)[] References)> ours = names.ToDictionary(
            static name => name,
            Read,
            StringComparer.Ordinal);

        // Of what the host has, it takes its own and no newer one; of what it has not, what lies beside, in the very version.
        return
        [
            .. from pair in ours
               from reference in pair.Value.References
               where host.TryGetValue(reference.Name, out Version? version)
                   ? reference.Version > version
                   : !ours.TryGetValue(reference.Name, out var bundled) || bundled.Version != reference.Version
               orderby pair.Key, reference.Name
               select $"{pair.Key}: {reference.Name} {reference.Version}",
        ];
    }

    (Version Version, (string Name, Version Version)[] References) Read(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream stream = archive.GetEntry(Folder + name + ".dll")!.Open();
        using MemoryStream image = new();
        stream.CopyTo(image);
        image.Position = 0;
        using PEReader reader = new(image);
        MetadataReader metadata = reader.GetMetadataReader();
        return (metadata.GetAssemblyDefinition().Version,
            [.. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (metadata.GetString(reference.Name), reference.Version))]);
    }
}
