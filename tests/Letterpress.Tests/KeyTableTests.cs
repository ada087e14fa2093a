extern alias core;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        Assert.InRange(slots.Length / Unsafe.SizeOf<KeySlotRow>(), count, (count * 1.6) + 2);
        Assert.Equal(count == 0 ? 0 : ((count + 3) / 4) + KeyHash.SaltRows, buckets.Length / Unsafe.SizeOf<TwoDigits>());
        KeyTable table = new(buckets, slots);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i, table.Find(keys[i]));
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
        Assert.Equal(0, new KeyTable(buckets, slots).Find("a"));
    }

    /// <summary>The hash of a key is public, so that anybody can write ten thousand aliases that share a bucket of it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keys_that_are_chosen_for_one_bucket_take_no_more_room(bool isSalted)
    {
        const int Count = 2_000;
        string[] keys =
        [
            .. Enumerable.Range(0, int.MaxValue).Select(i => $"key-{i}").Where(key =>
            {
                ulong hash = KeyHash.Of(KeyKind.Slug, Encoding.UTF8.GetBytes(key));
                return KeyHash.Bucket(isSalted ? KeyHash.Salted(hash, 1) : hash, Count / 4) == 7;
            }).Take(Count),
        ];

        (string buckets, string slots) = Build(keys);

        Assert.InRange(slots.Length / Unsafe.SizeOf<KeySlotRow>(), Count, Count * 1.6);
        KeyTable table = new(buckets, slots);
        Assert.Equal(Enumerable.Range(0, Count), keys.Select(table.Find));
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

    sealed class KeyTable(string buckets, string slots)
    {
        readonly byte[] _buckets = Encoding.ASCII.GetBytes(buckets);
        readonly byte[] _slots = Encoding.ASCII.GetBytes(slots);

        public int Find(string key)
        {
            ReadOnlySpan<TwoDigits> rows = MemoryMarshal.Cast<byte, TwoDigits>(_buckets);
            ReadOnlySpan<TwoDigits> buckets = rows[KeyHash.SaltRows..];
            ReadOnlySpan<KeySlotRow> slots = MemoryMarshal.Cast<byte, KeySlotRow>(_slots);
            ulong hash = KeyHash.Salted(
                KeyHash.Of(KeyKind.Id, Encoding.UTF8.GetBytes(key)), KeyHash.Salt(rows[0].Value, rows[1].Value));
            int displacement = buckets[KeyHash.Bucket(hash, buckets.Length)].Value;
            return slots[KeyHash.Slot(hash, displacement, slots.Length)].Number.Value - 1;
        }
    }
}
