using System.Text;
using Letterpress.Core.Storage;

namespace Letterpress.Tasks;

/// <summary>The image and the digest of an earlier build, found unharmed.</summary>
sealed class EarlierResults
{
    /// <summary>More edits at once are seldom, and linking all seeds costs little more then.</summary>
    const int MostEdits = 64;

    /// <summary>An image that is edited is held in memory.</summary>
    const int MostBytes = 1 << 30;

    readonly byte[] _image;
    readonly byte[] _digest;

    EarlierResults(byte[] image, byte[] digest, int[] changed)
    {
        _image = image;
        _digest = digest;
        Changed = changed;
    }

    /// <summary>The seeds that are others than those from which the results were made.</summary>
    public int[] Changed { get; }

    /// <returns>Null where the results are not those that were made, or too much has changed.</returns>
    public static EarlierResults? TryRead(PressStamp stamp, string imagePath, string digestPath, int[] changed)
    {
        try
        {
            // One handle for both: another build may put its own file there in between.
            using FileStream image = File.OpenRead(imagePath);
            byte[] digest = File.ReadAllBytes(digestPath);
            if (changed.Length > MostEdits || (changed.Length > 0 && image.Length > MostBytes) || !stamp.VouchesFor(image, digest))
            {
                return null;
            }

            return new(changed.Length > 0 ? ReadAll(image) : [], digest, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <returns>Writes the edited image, and tells its digest; null where both must be made from all seeds.</returns>
    public Func<Stream, CorpusDigest>? Edited(IReadOnlyCollection<SeedEdit> edits)
    {
        using StreamReader text = new(new MemoryStream(_digest), Encoding.UTF8);
        return DigestText.Parse(text.ReadToEnd())?.Edited(edits) is { } digest
            && ImageEdit.Of(_image, [.. digest.Articles.Select(static article => article.Headline.SeedPath)], edits) is { } image
            ? output => digest with { Hash = image.Write(output) }
            : null;
    }

    static byte[] ReadAll(FileStream file)
    {
        byte[] bytes = new byte[file.Length];
        file.Position = 0;
        int read;
        for (int filled = 0; filled < bytes.Length && (read = file.Read(bytes, filled, bytes.Length - filled)) > 0; filled += read)
        {
        }

        return bytes;
    }
}
