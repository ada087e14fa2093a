extern alias core;
using System.Text;
using core::Letterpress.Core.Encoding;
using core::Letterpress.Keys;
using core::Letterpress.Layout;

namespace Letterpress.Tests;

public sealed class KeyTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(1_000)]
    [InlineData(300_000)]
    public void Every_key_has_a_slot_of_its_own(int count)
    {
        string[] keys = [.. Enumerable.Range(0, count).Select(i => $"key-{i}")];
        (string buckets, string slots) = Build(keys);
        Assert.InRange(slots.Length / CorpusLayout.SlotSize, count, (count * 1.6) + 2);
        Assert.Equal((count + 3) / 4, buckets.Length / CorpusLayout.BucketSize);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i, Find(buckets, slots, keys[i]));
        }
    }

    [Fact]
    public void The_table_depends_on_the_keys_alone()
    {
        string[] keys = [.. Enumerable.Range(0, 5000).Select(i => $"{i * 31}")];
        Assert.Equal(Build(keys), Build(keys));
    }

    [Fact]
    public void Equal_keys_name_the_first_article()
    {
        (string buckets, string slots) = Build(["a", "b", "a"]);
        Assert.Equal(0, Find(buckets, slots, "a"));
    }

    static (string Buckets, string Slots) Build(string[] keys)
    {
        var builder = new KeyTableBuilder();
        for (int i = 0; i < keys.Length; i++)
        {
            builder.Add(KeyKind.Slug, keys[i], i);
        }

        return builder.Build();
    }

    static int Find(string buckets, string slots, string key)
    {
        ulong hash = KeyHash.Of(KeyKind.Id, Encoding.UTF8.GetBytes(key));
        int bucket = KeyHash.Bucket(hash, buckets.Length / CorpusLayout.BucketSize);
        int displacement = Number(buckets, bucket * CorpusLayout.BucketSize, CorpusLayout.BucketSize);
        int slot = KeyHash.Slot(hash, displacement, slots.Length / CorpusLayout.SlotSize);
        return Number(slots, slot * CorpusLayout.SlotSize, CorpusLayout.IndexSize) - 1;
    }

    static int Number(string digits, int start, int count) =>
        Enumerable.Range(0, count).Sum(i => (digits[start + i] - Digits.Zero) << (i * Digits.BitsPerDigit));
}
