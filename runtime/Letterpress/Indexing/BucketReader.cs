namespace Letterpress.Indexing;

/// <summary>Goes through <see cref="SeedTerms.Buckets"/>.</summary>
struct BucketReader(byte[] buckets)
{
    int _index;

    public int Bucket { get; private set; } = -1;

    public int Code { get; private set; }

    /// <summary>Whether a text has another form of a term than the plain one.</summary>
    public bool HasOtherForm { get; private set; }

    public bool Next()
    {
        if (_index == buckets.Length)
        {
            return false;
        }

        int value = Number.Read(buckets, ref _index);
        Bucket += 1 + (value >> IndexLayout.SeedBits);
        Code = value & IndexLayout.FrequencyMask;
        HasOtherForm = (value & IndexLayout.OtherForm) != 0;
        return true;
    }
}
