using System.Globalization;
using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>Names of generated files and of the members in them: pure functions of a seed's relative path.</summary>
static class HintNames
{
    /// <summary>The maximum length of the readable part; the hash distinguishes longer names.</summary>
    public const int MaxReadableLength = 40;

    const string Nameless = "seed";

    /// <summary>A hint name without its <c>.g.cs</c>, such as <c>gutenberg-bible.3fa2c1d0</c>.</summary>
    /// <remarks>
    /// Only <c>a-z</c>, <c>0-9</c>, single <c>-</c> and one <c>.</c>, so that Roslyn takes it and no file system folds
    /// two names into one. The hash is of the whole path as it is written: <c>A.txt</c> and <c>a.txt</c> differ.
    /// </remarks>
    public static string ForSeed(string relativePath) => Readable(relativePath, '-') + "." + Hash(relativePath);

    /// <summary>A C# identifier of the same parts, such as <c>Seed_gutenberg_bible_3fa2c1d0</c>.</summary>
    public static string MemberFor(string relativePath) => "Seed_" + Readable(relativePath, '_') + "_" + Hash(relativePath);

    static string Hash(string relativePath) =>
        StableHash.Folded(relativePath).ToString("x8", CultureInfo.InvariantCulture);

    static string Readable(string relativePath, char separator)
    {
        int start = relativePath.LastIndexOfAny(['/', '\\']) + 1;
        int end = relativePath.LastIndexOf('.');
        if (end <= start)
        {
            end = relativePath.Length;
        }

        var name = new StringBuilder(MaxReadableLength);
        bool separate = false;
        for (int i = start; i < end; i++)
        {
            char c = relativePath[i];
            if (c is >= 'A' and <= 'Z')
            {
                c = (char)(c | 0x20);
            }

            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                separate = name.Length > 0;
                continue;
            }

            if (name.Length + (separate ? 1 : 0) >= MaxReadableLength)
            {
                break;
            }

            if (separate)
            {
                name.Append(separator);
                separate = false;
            }

            name.Append(c);
        }

        return name.Length == 0 ? Nameless : name.ToString();
    }
}
