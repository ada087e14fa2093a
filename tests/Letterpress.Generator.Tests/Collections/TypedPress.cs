using System.Collections.Immutable;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>A project that declares types of front matter, with seeds that are written down in a test.</summary>
static class TypedPress
{
    const string Usings = """
        #nullable enable
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using System.Linq;
        using Letterpress;

        """;

    /// <summary>A seed of Markdown with front matter of YAML.</summary>
    public static SeedText Seed(string path, string yaml, string body = "Text.") => Press.Seed(path, $"---\n{yaml}\n---\n\n{body}\n");

    public static GeneratorRun Run(string code, params IReadOnlyList<SeedText> seeds) =>
        Run(code, ImmutableDictionary<string, string>.Empty, seeds);

    public static GeneratorRun Run(string code, IReadOnlyDictionary<string, string> properties, params IReadOnlyList<SeedText> seeds) =>
        Press.Run(seeds, properties, code: Usings + code);

    /// <summary>Compiles, and gives what the method <c>Test.Run</c> of the code returns.</summary>
    public static string Read(string code, params IReadOnlyList<SeedText> seeds)
    {
        GeneratorRun run = Run(code, seeds);
        Assert.Empty(Report(run));
        using LoadedAssembly loaded = run.Load();
        return Invoke(loaded);
    }

    /// <summary>The same from a resource: the generator sees the manifest of the seeds alone.</summary>
    public static string ReadResource(string code, params IReadOnlyList<SeedText> seeds)
    {
        (GeneratorRun run, byte[] blob) = RunResource(code, seeds);
        Assert.Empty(Report(run));
        using LoadedAssembly loaded = run.Load(ResourcePress.Resource(blob));
        return Invoke(loaded);
    }

    public static (GeneratorRun Run, byte[] Blob) RunResource(string code, params IReadOnlyList<SeedText> seeds)
    {
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(seeds);
        return (Run(code, ResourcePress.FileOf(ResourcePress.TextOf(manifest))), blob);
    }

    /// <summary>What is reported: id, file, line and column from 1, and the message.</summary>
    public static string[] Report(GeneratorRun run) =>
    [
        .. from diagnostic in run.Diagnostics
           let place = diagnostic.Location.GetLineSpan()
           let file = place.Path.Replace(Press.ProjectDirectory, "", StringComparison.Ordinal)
           let start = place.StartLinePosition
           orderby file, start, diagnostic.Id
           select FormattableString.Invariant($"{diagnostic.Id} {file}({start.Line + 1},{start.Character + 1}): ")
               + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
    ];

    static string Invoke(LoadedAssembly loaded) =>
        (string)loaded.Assembly.GetType("Test")!.GetMethod("Run")!.Invoke(null, null)!;
}
