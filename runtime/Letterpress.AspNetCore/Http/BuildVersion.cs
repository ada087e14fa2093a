using System.Reflection;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;

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
        var text = new StringBuilder();
        Assembly?[] assemblies =
            [corpus.GetType().Assembly, Assembly.GetEntryAssembly(), typeof(Article).Assembly, typeof(BuildVersion).Assembly];
        foreach (Assembly? assembly in assemblies)
        {
            text.Append(assembly?.ManifestModule.ModuleVersionId).Append('\n');
        }

        text.Append(Environment.Version).Append('\n');
        foreach (string option in options)
        {
            text.Append(option.Length).Append(' ').Append(option);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
