using System.Text;
using Letterpress.Core.Identity;

namespace Letterpress.Core.Files;

/// <summary>
/// The names under which files are published: the file's own, as far as every server and browser takes it as it is, and the hash.
/// </summary>
static class AssetNames
{
    const int MaxLength = 60;

    public static string Of(string path, string hash)
    {
        string name = LinkPath.NameOf(path);
        int dot = name.LastIndexOf('.');
        StringBuilder stem = new();
        foreach (char c in name.Substring(0, Math.Min(dot, MaxLength)))
        {
            bool isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
            _ = isPlain ? stem.Append(c) : stem.Length > 0 && stem[stem.Length - 1] != '-' ? stem.Append('-') : stem;
        }

        string plain = stem.ToString().Trim('-');
        return (plain.Length > 0 ? plain + "." : "") + hash + name.Substring(dot).ToLowerInvariant();
    }
}
