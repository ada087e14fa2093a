using System.Collections.Immutable;
using System.Text;
using Letterpress.Scale;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Benchmarks.Corpora;

/// <summary>A seed in memory, as the compiler hands it over.</summary>
sealed class Seed(string path, string text) : AdditionalText
{
    const string Folder = "/project/seeds/";

    readonly SourceText _source = SourceText.From(text, Encoding.UTF8);
    int _reads;

    public override string Path => path;

    public string Text => text;

    /// <summary>How often the generator asked for the text.</summary>
    public int Reads => _reads;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return _source;
    }

    public static Seed Of(int number, int count, int titleEdition = 0, int bodyEdition = 0) =>
        new(Folder + SeedWriter.PathOf(number), SeedWriter.Write(number, count, titleEdition, bodyEdition));

    /// <summary>A seed with any text, below the folder of the seeds.</summary>
    public static Seed Of(string path, string text) => new(Folder + path, text);

    public static ImmutableArray<Seed> Corpus(int count) => [.. Enumerable.Range(0, count).Select(i => Of(i, count))];

    /// <summary>The real seeds beside the checkout; none where they are missing.</summary>
    public static ImmutableArray<Seed> Real() => Shared.Folder("corpus") is not { } folder
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static file => new Seed(file, File.ReadAllText(file)))];
}
