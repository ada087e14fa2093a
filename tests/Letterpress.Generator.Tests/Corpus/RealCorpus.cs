using System.Buffers;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>The two thousand real seeds beside the checkout, pressed once for all the tests that look at them.</summary>
sealed class RealCorpus
{
    static readonly Lock s_lock = new();
    static RealCorpus? s_pressed;
    static RealCorpus? s_sample;

    RealCorpus(string folder, IEnumerable<SeedText> seeds)
    {
        Folder = folder;
        Seeds = [.. seeds];
        Run = Press.Run(Seeds, new Dictionary<string, string>(), folder);
        Loaded = new(Run);
    }

    /// <summary>Gets what writes URLs as the seed has them, for those who compare them with it.</summary>
    public static HtmlOptions HtmlAsInSeed { get; } = new() { ResolveUrls = false };

    /// <inheritdoc cref="HtmlAsInSeed"/>
    public static MarkdownOptions MarkdownAsInSeed { get; } = new() { ResolveUrls = false };

    public string Folder { get; }

    public SeedText[] Seeds { get; }

    public GeneratorRun Run { get; }

    public PressedArticles Loaded { get; }

    public RowList<Article> Articles => Loaded.Corpus.All;

    /// <summary>Where the seeds are missing, the test is skipped.</summary>
    public static RealCorpus Get()
    {
        string folder = Repository.Shared("corpus");
        lock (s_lock)
        {
            return s_pressed ??= new(
                folder,
                Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Press.SeedOf));
        }
    }

    /// <summary>
    /// Gets all seeds, in the short form every fourth, for tests that press them again: they are a corpus of their own, pressed once.
    /// </summary>
    public static RealCorpus GetSample()
    {
        RealCorpus all = Get();
        if (LongForm.IsOn)
        {
            return all;
        }

        lock (s_lock)
        {
            return s_sample ??= new(all.Folder, LongForm.AllOrEvery(4, all.Seeds));
        }
    }

    /// <summary>Group and name of the seed that a diagnostic is about: no word of its text.</summary>
    public string NameOf(Diagnostic diagnostic) => Path.GetRelativePath(Folder, diagnostic.Location.GetLineSpan().Path).Replace('\\', '/');

    public static string Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>
    /// Checks every article, in the short form every fourth, and names all that fail, with where they first differ, in one failure.
    /// </summary>
    public void AssertAll(Func<Article, string?> check)
    {
        List<string> failures = [];
        Parallel.ForEach(LongForm.AllOrEvery(4, Articles), article =>
        {
            if (check(article) is { } failure)
            {
                lock (failures)
                {
                    failures.Add($"{article.SeedPath}: {failure}");
                }
            }
        });
        failures.Sort(StringComparer.Ordinal);
        Assert.True(failures.Count == 0, $"{failures.Count} of {Articles.Count} articles:\n{string.Join("\n", failures.Take(50))}");
    }

    /// <summary>Where two texts part, with a little of what stands there; null where they do not.</summary>
    public static string? Difference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        int at = expected.AsSpan().CommonPrefixLength(actual);
        int from = Math.Max(0, at - 20);
        return $"expected …{Around(expected)}… but was …{Around(actual)}…";

        string Around(string text) =>
            text[Math.Min(from, text.Length)..Math.Min(at + 30, text.Length)].Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
