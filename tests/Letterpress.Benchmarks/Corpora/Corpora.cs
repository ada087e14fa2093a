using System.Collections.Concurrent;
using Letterpress.Benchmarks.Peers;

namespace Letterpress.Benchmarks.Corpora;

/// <summary>The corpora on which reading is measured, each compiled once a process.</summary>
static class Corpora
{
    public const string Written = "written";
    public const string Real = "real seeds";

    static readonly ConcurrentDictionary<string, ReadableCorpus> s_known = new(StringComparer.Ordinal);

    /// <summary>The real seeds too, where they lie beside the checkout.</summary>
    public static IEnumerable<string> Names { get; } = Scope.IsCheck || Seed.Real().IsEmpty ? [Written] : [Written, Real];

    public static ReadableCorpus Of(string name) =>
        s_known.GetOrAdd(name, static name => new(name == Real ? [.. Seed.Real()] : [.. Seed.Corpus(Scope.WrittenArticles)], name));
}

/// <summary>One corpus in every form.</summary>
sealed class ReadableCorpus
{
    public ReadableCorpus(Seed[] seeds, string name)
    {
        Seeds = seeds;
        Pressed = Press.Load(seeds, name);
        Handles = [.. Pressed.All];
        Objects = new(CorpusObject.Copy(Pressed));
        FlatBuffer = FlatArticles.Write(Objects.Articles);
        Flat = FlatArticles.Read(FlatBuffer);
    }

    public Seed[] Seeds { get; }

    public ArticleCorpus Pressed { get; }

    public Article[] Handles { get; }

    public CorpusObject Objects { get; }

    public byte[] FlatBuffer { get; }

    public FlatArticles.Rows Flat { get; }
}
