using System.Reflection;
using System.Reflection.Metadata;

namespace Letterpress.Http;

/// <summary>What all pages of an app depend on: its code, the libraries', and its options.</summary>
static class BuildVersion
{
    /// <summary>Whether code and articles may change while the app runs: then nothing is known of what clients have.</summary>
    public static bool CanChange => MetadataUpdater.IsSupported;

    /// <summary>Computes a part of entity tags that differs between two builds of an app, and two settings of options.</summary>
    /// <remarks>
    /// A deterministic build gives the same assemblies the same ids. Links, and so the bytes of a page, depend on other articles too:
    /// those are in the corpus' assembly.
    /// </remarks>
    public static string Compute(ArticleCorpus corpus, params ReadOnlySpan<string> options)
    {
        Assembly?[] assemblies =
            [corpus.GetType().Assembly, Assembly.GetEntryAssembly(), typeof(Article).Assembly, typeof(BuildVersion).Assembly];
        return TextHash.Of(
            8,
            [.. assemblies.Select(static one => $"{one?.ManifestModule.ModuleVersionId}"), Environment.Version.ToString(), .. options]);
    }
}
