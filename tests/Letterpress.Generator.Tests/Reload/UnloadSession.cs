using System.Buffers;
using System.Runtime.CompilerServices;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>
/// Cached addresses are sound because every handle holds the corpus, whose type holds its assembly. Runs in a process of its own,
/// <see cref="SessionTests"/>: hundreds of collections take a second where little is alive, and ten where all the other tests' data is.
/// </summary>
public class UnloadSession
{
    const string Body = "<p>First. <a href=\"https://example.com/two.txt\">Two</a></p>";

    static readonly SeedText[] s_seeds =
    [
        Press.Archive("one.txt", "One", Body),
        Press.Archive("two.txt", "Two", "<p>Second.</p>", time: 1_600_000_000_000),
    ];

    static readonly Kind[] s_kinds = Enum.GetValues<Kind>();

    public enum Kind
    {
        Literal,
        EditableLiteral,
        Resource,
    }

    [EditableFact]
    public void A_corpus_that_was_read_is_unloaded() => Assert.All(s_kinds, static kind => AssertDies(ReadAndUnload(kind)));

    [EditableFact]
    public void Any_handle_keeps_what_it_reads() => Assert.All(s_kinds, static kind =>
    {
        AssertStaysWhileHeld(kind, static corpus => corpus, static corpus => corpus.Find("one").PlainText.ToString(), "First. Two");
        AssertStaysWhileHeld(kind, static corpus => corpus.All, static list => string.Join(' ', list), "One Two");
        AssertStaysWhileHeld(
            kind,
            static corpus => corpus[0],
            static article => $"{article.PlainText} {article.References[0].PlainText}",
            "First. Two Second.");
        AssertStaysWhileHeld(kind, static corpus => corpus[0].Title, static title => title.ToString(), "One");
        AssertStaysWhileHeld(
            kind,
            static corpus => corpus[0].Blocks[0].Runs[1],
            static run => run.Link!.Value.Target!.Value.Title.ToString(),
            "Two");
        AssertStaysWhileHeld(kind, static corpus => corpus.Graph, static graph => graph.ByRank[0].Title.ToString(), "Two");
    });

    /// <summary>Optimized code forgets a handle once it has read its last field: what it writes then must be there still.</summary>
    [EditableFact]
    public void What_is_being_written_stays() => Assert.All(s_kinds, static kind =>
    {
        AssertStaysWhileHeld(
            kind,
            static corpus => corpus[0],
            static article => Written(article.WriteText),
            "First. Two [1]\n\n[1] https://example.com/two.txt\n");
        AssertStaysWhileHeld(kind, static corpus => corpus[1], static article => Written(article.WriteHtml), "<p>Second.</p>\n");
        AssertStaysWhileHeld(kind, static corpus => corpus[1], static article => Written(article.WriteMarkdown), "Second.\n");
        AssertStaysWhileHeld(
            kind,
            static corpus => corpus.Graph,
            static graph => Written(graph.WriteMermaid),
            "flowchart LR\n  n0[\"One\"]\n  n1[\"Two\"]\n  n0 --> n1\n");
    });

    static string Written(Action<IBufferWriter<byte>> write)
    {
        CollectingWriter writer = new();
        write(writer);
        return System.Text.Encoding.UTF8.GetString(writer.Written.WrittenSpan);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void AssertStaysWhileHeld<T>(Kind kind, Func<ArticleCorpus, T> take, Func<T, string> read, string expected)
    {
        AssertDies(ReadLater(kind, take, read, expected));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference ReadLater<T>(Kind kind, Func<ArticleCorpus, T> take, Func<T, string> read, string expected)
    {
        (T handle, WeakReference alive) = TakeAndUnload(kind, take);
        Collect();
        Assert.Equal(expected, read(handle));
        return alive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static (T Handle, WeakReference Alive) TakeAndUnload<T>(Kind kind, Func<ArticleCorpus, T> take)
    {
        using PressedArticles articles = Load(kind);
        return (take(articles.Corpus), articles.Alive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference ReadAndUnload(Kind kind)
    {
        using PressedArticles articles = Load(kind);
        Assert.NotEmpty(new Moment(articles.Corpus).Written);
        return articles.Alive;
    }

    static PressedArticles Load(Kind kind)
    {
        if (kind != Kind.Resource)
        {
            return new(Press.Run(
                s_seeds,
                new Dictionary<string, string> { ["LetterpressHotReload"] = kind == Kind.EditableLiteral ? "true" : "false" }));
        }

        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(s_seeds);
        return new(ResourcePress.RunOf(ResourcePress.TextOf(manifest)), ResourcePress.Resource(blob));
    }

    static void AssertDies(WeakReference alive)
    {
        for (int i = 0; alive.IsAlive && i < 20; i++)
        {
            Collect();
        }

        Assert.False(alive.IsAlive);
    }

    /// <summary>Collects all that can be, before each piece.</summary>
    sealed class CollectingWriter : IBufferWriter<byte>
    {
        public ArrayBufferWriter<byte> Written { get; } = new();

        public void Advance(int count) => Written.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Collect();
            return Written.GetMemory(sizeHint);
        }

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            Collect();
            return Written.GetSpan(sizeHint);
        }
    }

    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
