using System.Text;
using Letterpress.Core.Text;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Builds the perfect hash by which articles are found; see <see cref="KeyHash"/>.</summary>
/// <remarks>What is added first wins where two keys are equal. The result depends on nothing but the keys and their order.</remarks>
sealed class KeyTableBuilder
{
    const int KeysPerBucket = 4;
    const int Displacements = TwoDigits.MaxValue + 1;

    /// <summary>Of four keys on average, a bucket has more by a chance of one to 10^18. Large buckets need many displacements.</summary>
    const int MaxInBucket = 40;

    /// <summary>How many salts are tried before the table becomes larger.</summary>
    const int SaltsForSize = 4;

    /// <summary>Salts that are tried at all.</summary>
    const int MaxSalts = 64;

    readonly HashSet<ulong> _hashes = [];
    readonly List<Key> _keys = [];

    /// <summary>How many keys are in the table: those that are not empty and not equal to an earlier one.</summary>
    public int Count => _keys.Count;

    /// <param name="article">The index of the article that the key names.</param>
    public void Add(KeyKind kind, string key, int article)
    {
        if (key.Length == 0)
        {
            return;
        }

        // Two different keys with one hash cannot be separated by displacement: there too the first wins, and since
        // whoever looks up compares with the article itself, the second is missing but never wrong.
        ulong hash = KeyHash.Of(kind, Utf8.Bytes(key));
        if (_hashes.Add(hash))
        {
            _keys.Add(new Key(hash, kind, article));
        }
    }

    /// <summary>The contents of <see cref="CorpusTable.KeyBuckets"/> and <see cref="CorpusTable.KeySlots"/>.</summary>
    public (string Buckets, string Slots) Build()
    {
        if (_keys.Count == 0)
        {
            return ("", "");
        }

        int salt = FirstSalt();
        int slotCount = _keys.Count + (_keys.Count / 4) + 1;
        for (int tried = 1; tried <= MaxSalts; tried++)
        {
            Key[][] buckets = Buckets(salt);
            if (buckets.All(static bucket => bucket.Length <= MaxInBucket))
            {
                int[] order = [.. Enumerable.Range(0, buckets.Length).OrderByDescending(bucket => buckets[bucket].Length)];
                int[] displacements = new int[buckets.Length];
                Key?[] slots = new Key?[slotCount];
                if (TryPlaceAll(buckets, order, displacements, slots))
                {
                    return (Write(salt, displacements), Write(slots));
                }
            }

            salt = (salt + 1) % Salts;
            slotCount = tried % SaltsForSize == 0 ? checked(slotCount + (slotCount / 4) + 1) : slotCount;
        }

        throw new EncodingLimitException("the number of salts that do not separate the keys", MaxSalts, MaxSalts - 1);
    }

    const int Salts = KeyHash.SaltDigit * KeyHash.SaltDigit;

    /// <summary>A salt that only all keys together determine: who writes a seed cannot choose keys that share a bucket.</summary>
    int FirstSalt()
    {
        ulong folded = 0;
        foreach (Key key in _keys)
        {
            folded = KeyHash.Salted(folded ^ key.Hash, 0);
        }

        return (int)(folded % Salts);
    }

    Key[][] Buckets(int salt)
    {
        int count = (_keys.Count + KeysPerBucket - 1) / KeysPerBucket;
        var buckets = new List<Key>[count];
        for (int i = 0; i < count; i++)
        {
            buckets[i] = [];
        }

        foreach (Key key in _keys)
        {
            Key salted = key with { Hash = KeyHash.Salted(key.Hash, salt) };
            buckets[KeyHash.Bucket(salted.Hash, count)].Add(salted);
        }

        return Array.ConvertAll(buckets, bucket => bucket.ToArray());
    }

    /// <summary>Largest first: small buckets find a place even when the table is nearly full.</summary>
    static bool TryPlaceAll(Key[][] buckets, int[] order, int[] displacements, Key?[] slots)
    {
        var taken = new List<int>();
        foreach (int bucket in order)
        {
            int displacement = 0;
            while (displacement < Displacements && !TryPlace(buckets[bucket], displacement, slots, taken))
            {
                displacement++;
            }

            if (displacement == Displacements)
            {
                return false;
            }

            displacements[bucket] = displacement;
        }

        return true;
    }

    static bool TryPlace(Key[] bucket, int displacement, Key?[] slots, List<int> taken)
    {
        taken.Clear();
        foreach (Key key in bucket)
        {
            int slot = KeyHash.Slot(key.Hash, displacement, slots.Length);
            if (slots[slot] is not null)
            {
                foreach (int mine in taken)
                {
                    slots[mine] = null;
                }

                return false;
            }

            slots[slot] = key;
            taken.Add(slot);
        }

        return true;
    }

    static string Write(int salt, int[] displacements)
    {
        StringBuilder table = new();
        table.AppendRow(new TwoDigits(salt % KeyHash.SaltDigit, "a salt"));
        table.AppendRow(new TwoDigits(salt / KeyHash.SaltDigit, "a salt"));
        foreach (int displacement in displacements)
        {
            table.AppendRow(new TwoDigits(displacement, "a displacement"));
        }

        return table.ToString();
    }

    static string Write(Key?[] slots)
    {
        StringBuilder table = new();
        foreach (Key? slot in slots)
        {
            table.AppendRow(new KeySlotRow
            {
                Number = new(slot is { } full ? full.Article + 1 : 0, "the number of articles"),
                Kind = new(slot is { } key ? (int)key.Kind : 0, "a kind of key"),
            });
        }

        return table.ToString();
    }

    readonly record struct Key(ulong Hash, KeyKind Kind, int Article);
}
