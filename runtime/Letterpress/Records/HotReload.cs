using System.Reflection.Metadata;

[assembly: MetadataUpdateHandler(typeof(Letterpress.Records.HotReload))]

namespace Letterpress.Records;

/// <summary>Gives the corpora of the process their new bytes when code was edited while it runs.</summary>
static class HotReload
{
    static readonly Lock s_lock = new();
    static readonly List<WeakReference<ArticleCorpus>> s_corpora = [];

    // Optimized code forgets the handle from which it took an address, and goes on reading: so what was replaced lives some edits longer.
    static readonly ArticleCorpus?[] s_replaced = new ArticleCorpus?[64];
    static int s_replacedCount;

    /// <summary>The first snapshot of a corpus, which from then on follows edits.</summary>
    public static CorpusSnapshot Begin(ArticleCorpus corpus, ref CorpusSnapshot? snapshot)
    {
        lock (s_lock)
        {
            if (snapshot is null)
            {
                snapshot = CorpusSnapshot.Take(corpus, null);
                s_corpora.Add(new(corpus));
            }

            return snapshot;
        }
    }

    /// <summary>Keeps what an edit has replaced for those who are reading it at this moment.</summary>
    public static void Keep(CorpusSnapshot replaced)
    {
        lock (s_lock)
        {
            s_replaced[s_replacedCount++ % s_replaced.Length] = replaced;
        }
    }

    /// <summary>Called by name, by whoever edits the process, after the new code is in place and before anything is shown again.</summary>
    /// <param name="types">What was edited; unknown where null. Comparing bytes is more exact.</param>
    public static void ClearCache(Type[]? types)
    {
        _ = types;
        lock (s_lock)
        {
            s_corpora.RemoveAll(static reference => !reference.TryGetTarget(out _));
            foreach (WeakReference<ArticleCorpus> reference in s_corpora)
            {
                if (reference.TryGetTarget(out ArticleCorpus? corpus))
                {
                    corpus.TakeSnapshot();
                }
            }
        }
    }
}
