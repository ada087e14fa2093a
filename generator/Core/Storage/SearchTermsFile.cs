using System.Security.Cryptography;
using Letterpress.Core.Text;
using Letterpress.Indexing;

namespace Letterpress.Core.Storage;

/// <summary>
/// The terms of all articles in one file: an edit of a few seeds merges all terms again, and to take them from the cache would read all of
/// its files.
/// </summary>
/// <remarks>The hash of the blob that has their index (32 digits), that of the rest (32 bytes), then path and terms of each.</remarks>
static class SearchTermsFile
{
    const int HashSize = 32;
    const int HeaderSize = 2 * HashSize;

    /// <param name="blobHash">In hexadecimal digits.</param>
    /// <param name="terms">By seed path.</param>
    /// <param name="output">Readable, seekable and empty.</param>
    public static void Write(string blobHash, IReadOnlyDictionary<string, SeedTerms> terms, Stream output)
    {
        using BinaryWriter writer = new(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(new byte[HeaderSize]);
        writer.Write(terms.Count);
        StoredSeedWriter seeds = new(writer);
        foreach (KeyValuePair<string, SeedTerms> seed in terms)
        {
            seeds.Write(seed.Key);
            seeds.Write(seed.Value);
        }

        writer.Flush();
        output.Position = HeaderSize;
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(output);
        output.Position = 0;
        writer.Write(Utf8.Bytes(blobHash));
        writer.Write(hash);
    }

    /// <returns>By seed path; null where the bytes are damaged, or of another blob.</returns>
    public static Dictionary<string, SeedTerms>? Read(byte[] bytes, string blobHash)
    {
        if (bytes.Length < HeaderSize || !Bytes.HasAt(bytes, 0, Utf8.Bytes(blobHash)) || !Bytes.HasAt(bytes, HashSize, HashOf(bytes)))
        {
            return null;
        }

        using BinaryReader reader = new(new MemoryStream(bytes, HeaderSize, bytes.Length - HeaderSize));
        Dictionary<string, SeedTerms> terms = new(StringComparer.Ordinal);
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            terms.Add(StoredSeedReader.ReadText(reader), StoredSeedReader.ReadTerms(reader) ?? SeedTerms.None);
        }

        return terms;
    }

    static byte[] HashOf(byte[] bytes)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes, HeaderSize, bytes.Length - HeaderSize);
    }
}
