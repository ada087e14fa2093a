extern alias core;

using System.Runtime.InteropServices;
using core::Letterpress.Core.Storage;
using Letterpress.Tests.Damage;

namespace Letterpress.Tests.Search;

/// <summary>A corpus that is compiled from the texts of seeds, as that of a project with a resource is, with its search index.</summary>
static unsafe class SeedCorpus
{
    /// <param name="seeds">The path of each, which says its format, such as <c>seeds/ink.md</c>, and its text.</param>
    public static ArticleCorpus Of(params (string Path, string Text)[] seeds)
    {
        (byte[] blob, CorpusManifest manifest) = SmallCorpus.Compile(seeds);

        // Never freed: tests keep handles.
        byte* memory = (byte*)NativeMemory.Alloc((nuint)blob.Length);
        blob.CopyTo(new Span<byte>(memory, blob.Length));
        return new DamagedCorpus(new(memory, blob.Length), manifest.Hash, manifest.ShardCount, isVerified: true);
    }
}
