using System.Buffers.Binary;

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
    const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>A hash of 64 bits of the kind of a key and its UTF-8 bytes, eight at a time.</summary>
    /// <remarks>
    /// The length is hashed too, so that the bytes of the last step may be such as were hashed before. What is left to mix is mixed with
    /// the salt.
    /// </remarks>
    public static ulong Of(KeyKind kind, ReadOnlySpan<byte> key)
    {
        ulong hash = Begin(kind, key.Length);
        if (key.Length <= sizeof(ulong))
        {
            return Step(hash, LastBytes(key));
        }

        if (key.Length <= 2 * sizeof(ulong))
        {
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(key));
            return Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(key.Slice(key.Length - sizeof(ulong))));
        }

        for (ReadOnlySpan<byte> rest = key; rest.Length > sizeof(ulong); rest = rest.Slice(sizeof(ulong)))
        {
            hash = Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        return Step(hash, BinaryPrimitives.ReadUInt64LittleEndian(key.Slice(key.Length - sizeof(ulong))));
    }

    /// <summary>The hash before any of the bytes.</summary>
    /// <remarks>Ids and slugs are one name space: who looks up a word cannot know which of the two it is.</remarks>
    public static ulong Begin(KeyKind kind, int length) => Step(((ulong)length << 8) | (kind <= KeyKind.Slug ? 0UL : (ulong)kind), 0);

    /// <summary>The last eight bytes, or all of a shorter key.</summary>
    static ulong LastBytes(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(key.Slice(key.Length - sizeof(ulong)));
        }

        if (key.Length >= sizeof(uint))
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(key)
                | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(key.Slice(key.Length - sizeof(uint))) << 32);
        }

        return key.IsEmpty ? 0 : key[0] | ((ulong)key[key.Length / 2] << 8) | ((ulong)key[key.Length - 1] << 16);
    }

    /// <summary>A multiplication by an odd number, and its high bits, which depend on all bits, taken to the low ones.</summary>
    /// <remarks>Both can be undone, so that different bytes have different hashes.</remarks>
    public static ulong Step(ulong hash, ulong bytes)
    {
        hash = (hash ^ bytes) * Odd;
        return hash ^ (hash >> 32);
    }

    /// <summary>
    /// A hash as a corpus' table uses it. The salt depends on all keys of the corpus, so that nobody can choose keys that share a bucket.
    /// </summary>
    public static ulong Salted(ulong hash, int salt) => Mix(hash ^ ((ulong)salt * Odd));

    /// <summary>The salt of a table, from the first rows of its buckets.</summary>
    public static int Salt(int low, int high) => (high * SaltDigit) + low;

    /// <summary>How many rows of the table of buckets are the salt, lowest first.</summary>
    public const int SaltRows = 2;

    /// <summary>The numbers that one row of the salt can be.</summary>
    public const int SaltDigit = 4096;

    /// <summary>The bucket of a salted hash, from 0 to <paramref name="bucketCount"/> - 1.</summary>
    public static int Bucket(ulong hash, int bucketCount) => (int)(((hash >> 32) * (ulong)bucketCount) >> 32);

    /// <summary>The slot of a salted hash under its bucket's displacement, from 0 to <paramref name="slotCount"/> - 1.</summary>
    public static int Slot(ulong hash, int displacement, int slotCount)
    {
        // Adding alone would move all keys of a bucket alike.
        ulong displaced = hash + ((ulong)displacement * Odd);
        return (int)(((((displaced ^ (displaced >> 32)) * Odd) >> 32) * (ulong)slotCount) >> 32);
    }

    static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCD;
        x ^= x >> 33;
        x *= 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }
}
