using Letterpress.Tokens;

namespace Letterpress.Core.Search;

/// <summary>Goes through <see cref="SeedTerms.Buckets"/>.</summary>
struct BucketReader(byte[] buckets)
{
    int _index;

    public int Bucket { get; private set; } = -1;

    public int Code { get; private set; }

    public bool Next()
    {
        if (_index == buckets.Length)
        {
            return false;
        }

        int value = 0;
        byte next;
        int shift = 0;
        do
        {
            next = buckets[_index++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        Bucket += 1 + (value >> IndexLayout.FrequencyBits);
        Code = value & IndexLayout.FrequencyMask;
        return true;
    }
}
