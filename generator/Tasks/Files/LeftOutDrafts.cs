using System.Text;
using Letterpress.Core;

namespace Letterpress.Tasks.Files;

/// <summary>Finds out which seeds are drafts that the build leaves out: a file to which only they lead is not published.</summary>
/// <param name="options">With which seeds are compiled.</param>
/// <param name="defaults">Of the folders.</param>
sealed class LeftOutDrafts(SeedOptions options, DefaultsTree defaults)
{
    /// <summary>The parts of keys that make a seed a draft.</summary>
    static readonly string[] s_keys = ["draft", "publish"];

    /// <summary>All that the answers depend on but the seeds.</summary>
    public string Hash => options.LeavesOutDrafts ? SeedCache.HashText(defaults.Hash) : "";

    /// <param name="seed">The bytes of the file.</param>
    public bool Has(SeedFile file, byte[] seed, CancellationToken cancellation) =>
        options.LeavesOutDrafts && (defaults.HashAbove(file.FilePath).Length > 0 || MayBeDraft(seed))
        && SeedCompiler.Compile(defaults.Of(SeedCache.SeedOf(file, seed)), options, cancellation).Draft is not null;

    /// <summary>Most seeds need not be compiled to know it.</summary>
    static bool MayBeDraft(byte[] seed)
    {
        string text = Encoding.ASCII.GetString(seed);
        return s_keys.Any(key => text.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
