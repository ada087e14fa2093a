using System.Reflection;
using System.Runtime.CompilerServices;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Reload;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>Threads that read the same articles for the first time, at once, in load contexts that come and go at once.</summary>
public class RacingContextTests(ITestOutputHelper output)
{
    const int Threads = 4;
    const int ContextsAtOnce = 4;

    static readonly SeedText[] s_seeds =
    [
        .. Enumerable.Range(0, 40).Select(static i => Press.Archive(
            $"{i}.txt",
            $"Title {i}",
            $"<p>Text of {i}, see <a href=\"https://example.com/{(i * 7) % 40}.txt\">another</a>.</p>",
            time: 1_700_000_000_000 + i)),
    ];

    [Theory]
    [InlineData(UnloadSession.Kind.Literal, 134)]
    [InlineData(UnloadSession.Kind.EditableLiteral, 133)]
    [InlineData(UnloadSession.Kind.Resource, 133)]
    public void Threads_race_for_the_first_read(UnloadSession.Kind kind, int inLongForm)
    {
        byte[] image = ImageOf(kind);
        string expected = TextOf(image);
        int count = LongForm.Or(inLongForm, 12);
        List<WeakReference> contexts = [];
        for (int done = 0; done < count; done += ContextsAtOnce)
        {
            contexts.AddRange(Race(image, expected, Math.Min(ContextsAtOnce, count - done)));
        }

        for (int i = 0; contexts.Exists(static context => context.IsAlive) && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        output.WriteLine($"{contexts.Count} contexts of {Threads} threads");
        Assert.Equal((count, 0), (contexts.Count, contexts.Count(static context => context.IsAlive)));
    }

    /// <summary>Half of the threads read articles, the others the corpus: both look for its bytes first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static List<WeakReference> Race(byte[] image, string expected, int count)
    {
        LoadedAssembly[] assemblies = [.. Enumerable.Range(0, count).Select(_ => new LoadedAssembly(image))];
        using Barrier start = new(count * Threads);
        List<string> faults = [];
        Thread[] threads =
        [
            .. assemblies.SelectMany(assembly => Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                string? fault = Fault(assembly.Assembly, number, expected);
                if (fault is not null)
                {
                    lock (faults)
                    {
                        faults.Add(fault);
                    }
                }
            }))),
        ];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Array.ForEach(assemblies, static assembly => assembly.Dispose());
        return [.. assemblies.Select(static assembly => assembly.Alive)];
    }

    static string? Fault(Assembly assembly, int number, string expected)
    {
        try
        {
            ArticleCorpus corpus = CorpusOf(assembly);
            string found = number % 2 == 0 ? new Moment(corpus).Written : corpus.Find("https://example.com/3.txt").Title.ToString();
            corpus.Verify();
            return found == (number % 2 == 0 ? expected : "Title 3") ? null : found;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string TextOf(byte[] image)
    {
        using LoadedAssembly assembly = new(image);
        return new Moment(CorpusOf(assembly.Assembly)).Written;
    }

    static ArticleCorpus CorpusOf(Assembly assembly) =>
        (ArticleCorpus)assembly.GetType("Articles")!.GetProperty("Corpus")!.GetValue(null)!;

    static byte[] ImageOf(UnloadSession.Kind kind)
    {
        if (kind != UnloadSession.Kind.Resource)
        {
            string reload = kind == UnloadSession.Kind.EditableLiteral ? "true" : "false";
            return Press.Run(s_seeds, new Dictionary<string, string> { ["LetterpressHotReload"] = reload }).Compile();
        }

        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(s_seeds);
        return ResourcePress.RunOf(ResourcePress.TextOf(manifest)).Compile(ResourcePress.Resource(blob));
    }
}
