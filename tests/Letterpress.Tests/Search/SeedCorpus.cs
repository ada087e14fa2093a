extern alias core;

using System.Runtime.InteropServices;
using core::Letterpress.Core.Storage;
using Letterpress.Tests.Damage;
using SearchPolicy = core::Letterpress.Layout.SearchPolicy;

namespace Letterpress.Tests.Search;

/// <summary>A corpus that is compiled from the texts of seeds, as that of a project with a resource is, with its search index.</summary>
static unsafe class SeedCorpus
{
    /// <param name="seeds">The path of each, which says its format, such as <c>seeds/ink.md</c>, and its text.</param>
    public static ArticleCorpus Of(params (string Path, string Text)[] seeds) => Of(SearchPolicy.Full, seeds);

    /// <param name="search">What is searched.</param>
    /// <param name="seeds">The path of each, and its text.</param>
    public static ArticleCorpus Of(SearchPolicy search, params (string Path, string Text)[] seeds)
    {
        (byte[] blob, CorpusManifest manifest) = SmallCorpus.Compile(seeds, search);

        // Never freed: tests keep handles.
        byte* memory = (byte*)NativeMemory.Alloc((nuint)blob.Length);
        blob.CopyTo(new Span<byte>(memory, blob.Length));
        return new DamagedCorpus(new(memory, blob.Length), manifest.Hash, manifest.ShardCount, isVerified: true);
    }
}
