namespace Letterpress.Keys;

/// <summary>
/// What a key is; keys of different kinds never meet in <see cref="KeyHash"/>, but ids and slugs, which share one name space.
/// </summary>
enum KeyKind
{
    Id = 0,
    Slug = 1,

    /// <summary>A URL in the form of <see cref="CanonicalUrl"/>.</summary>
    Url = 2,

    /// <summary>A publisher's number in the form of <see cref="PublisherRules"/>.</summary>
    PublisherNumber = 3,

    /// <summary>Another name in the form of <see cref="AliasKey"/>.</summary>
    Alias = 4,

    /// <summary>The path of an article, without slashes around it.</summary>
    Path = 5,
}

/// <summary>
/// A perfect hash by displacement (hash, displace and compress; Belazzougui, Botelho, Dietzfelbinger 2009): a key's
/// bucket states how far to displace its slot so that no two keys of the corpus share one.
/// </summary>
static class KeyHash
{
    /// <summary>FNV-1a (64 bit) over the kind of key and its UTF-8 bytes, then a finalizer, since FNV's high bits are weak.</summary>
    public static ulong Of(KeyKind kind, ReadOnlySpan<byte> key)
    {
        // Ids and slugs are one name space: who looks up a word cannot know which of the two it is.
        ulong hash = 14695981039346656037 ^ (kind <= KeyKind.Slug ? 0UL : (ulong)kind);
        hash *= 1099511628211;
        foreach (byte b in key)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return Mix(hash);
    }

    /// <summary>
    /// A hash as a corpus' table uses it. The salt depends on all keys of the corpus, so that nobody can choose keys that share a bucket.
    /// </summary>
    public static ulong Salted(ulong hash, int salt) => Mix(hash ^ ((ulong)salt * 0x9E3779B97F4A7C15));

    /// <summary>The salt of a table, from the first rows of its buckets.</summary>
    public static int Salt(int low, int high) => (high * SaltDigit) + low;

    /// <summary>How many rows of the table of buckets are the salt, lowest first.</summary>
    public const int SaltRows = 2;

    /// <summary>The numbers that one row of the salt can be.</summary>
    public const int SaltDigit = 4096;

    /// <summary>The bucket of a salted hash, from 0 to <paramref name="bucketCount"/> - 1.</summary>
    public static int Bucket(ulong hash, int bucketCount) => (int)(((hash >> 32) * (ulong)bucketCount) >> 32);

    /// <summary>The slot of a salted hash under its bucket's displacement, from 0 to <paramref name="slotCount"/> - 1.</summary>
    public static int Slot(ulong hash, int displacement, int slotCount) =>
        (int)(((Mix(hash + ((ulong)displacement * 0x9E3779B97F4A7C15)) & 0xFFFFFFFF) * (ulong)slotCount) >> 32);

    static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCD;
        x ^= x >> 33;
        x *= 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }
}
