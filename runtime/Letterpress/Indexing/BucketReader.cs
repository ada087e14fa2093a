namespace Letterpress.Indexing;

/// <summary>Goes through <see cref="SeedTerms.Buckets"/>.</summary>
struct BucketReader(byte[] buckets)
{
    int _index;

    public int Bucket { get; private set; } = -1;

    public int Code { get; private set; }

    /// <summary>See <see cref="IndexLayout.FormBit"/>.</summary>
    public int Forms { get; private set; }

    public bool Next()
    {
        if (_index == buckets.Length)
        {
            return false;
        }

        int value = Number.Read(buckets, ref _index);
        Bucket += 1 + (value >> IndexLayout.SeedBits);
        Code = value & IndexLayout.FrequencyMask;
        Forms = (value >> IndexLayout.FrequencyBits) & IndexLayout.FormMask;
        return true;
    }
}
