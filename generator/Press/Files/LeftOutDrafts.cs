using System.Text;
using Letterpress.Core;
using Letterpress.Core.Text;

namespace Letterpress.Pressing.Files;

/// <summary>Finds out which seeds are drafts that the build leaves out: a file to which only they lead is not published.</summary>
sealed class LeftOutDrafts
{
    /// <summary>The parts of keys that make a seed a draft.</summary>
    static readonly string[] s_keys = ["draft", "publish"];

    readonly SeedOptions _options;
    readonly DefaultsTree _defaults;

    LeftOutDrafts(SeedOptions options, DefaultsTree defaults)
    {
        _options = options;
        _defaults = defaults;
        Hash = options.LeavesOutDrafts ? ContentHash.Of(defaults.Hash) : "";
    }

    /// <summary>All that the answers depend on but the seeds.</summary>
    public string Hash { get; }

    /// <param name="options">With which seeds are compiled.</param>
    /// <param name="files">The seeds, and the files of defaults, which are read only where drafts are left out.</param>
    public static LeftOutDrafts Of(SeedOptions options, IEnumerable<SeedFile> files) => new(
        options,
        options.LeavesOutDrafts ? SeedCache.ReadDefaults(files.Where(static file => file.IsDefaults)) : DefaultsTree.None);

    /// <param name="seed">The bytes of the file.</param>
    public bool Has(SeedFile file, byte[] seed) =>
        _options.LeavesOutDrafts && (_defaults.HashAbove(file.FilePath).Length > 0 || MayBeDraft(seed))
        && SeedCompiler.IsDraft(_defaults.Of(SeedCache.SeedOf(file, seed)));

    /// <summary>The front matter of most seeds need not be read to know it.</summary>
    static bool MayBeDraft(byte[] seed)
    {
        string text = Encoding.ASCII.GetString(seed);
        return s_keys.Any(key => text.IndexOf(key, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
