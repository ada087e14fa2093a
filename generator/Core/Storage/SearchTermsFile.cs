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
    public static byte[] Write(string blobHash, IReadOnlyDictionary<string, SeedTerms> terms)
    {
        using MemoryStream stream = new(HeaderSize + terms.Sum(static seed => SizeOf(seed.Key, seed.Value)));
        using BinaryWriter writer = new(stream);
        writer.Write(new byte[HeaderSize]);
        writer.Write(terms.Count);
        StoredSeedWriter seeds = new(writer);
        foreach (KeyValuePair<string, SeedTerms> seed in terms)
        {
            seeds.Write(seed.Key);
            seeds.Write(seed.Value);
        }

        writer.Flush();
        byte[] bytes = stream.ToArray();
        Utf8.Bytes(blobHash).CopyTo(bytes, 0);
        HashOf(bytes).CopyTo(bytes, HashSize);
        return bytes;
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

    /// <summary>At least what is written, so that nothing is copied to make room: these are many megabytes.</summary>
    static int SizeOf(string path, SeedTerms terms) => (2 * path.Length) + terms.Buckets.Length + terms.Words.Length + 32;

    static byte[] HashOf(byte[] bytes)
    {
        using SHA256 sha = SHA256.Create();
        return sha.ComputeHash(bytes, HeaderSize, bytes.Length - HeaderSize);
    }
}
