using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Indexing;
using Letterpress.Search;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

public sealed class PostingListTests
{
    /// <summary>A word in few articles, in half of them and in all: each has a form of its own.</summary>
    [Fact]
    public void A_list_has_its_articles_with_their_frequencies() => Gen.Select(
        Gen.Int[1, 600].SelectMany(static count => Gen.Int[0, count].SelectMany(few => Gen.Int[0, Math.Max(1, few)].Array[count])),
        Gen.Int[0, 3]).Sample(
            static (numbers, most) =>
            {
                int[] counts = [.. numbers.Select(number => number <= most ? 1 + (number % 3) : 0)];
                MemoryIndex index = new(counts.Select(static count =>
                    new MemoryArticle("", "en", string.Concat(Enumerable.Repeat("ink ", count)) + "paper")));
                float[] scores = new float[counts.Length];
                SearchIndex read = new(index.Bytes);
                PostingList list = read.List(FoldedWord.Hash("ink"u8));
                list.AddTo(scores, read.LengthCodes, 2, Frequencies());
                Assert.Equal(counts.Count(static count => count > 0), list.Count);
                Assert.Equal(
                    counts.Select(static count => count == 0 ? 0f : 2 * IndexLayout.Frequency(IndexLayout.FrequencyCode(count))), scores);
            },
            iter: LongForm.Or(2_000, 200));

    /// <summary>Bytes of anything are an exception or a wrong list, never a read outside.</summary>
    [Fact]
    public void Damaged_bytes_are_no_read_outside() => Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Sample(
        static (place, value) =>
        {
            byte[] bytes = [.. s_known.Bytes];
            bytes[place % bytes.Length] = value;
            try
            {
                SearchIndex read = new(bytes);
                if (read.ArticleCount <= bytes.Length)
                {
                    read.List(FoldedWord.Hash("ink"u8)).AddTo(new float[read.ArticleCount], read.LengthCodes, 1, Frequencies());
                }
            }
            catch (Exception damage) when (damage is ArgumentException or IndexOutOfRangeException or OverflowException)
            {
            }
        },
        iter: LongForm.Or(20_000, 2_000));

    static readonly MemoryIndex s_known = new(Enumerable.Range(0, 100).Select(static i => new MemoryArticle("", "en", $"ink {i}")));

    static float[] Frequencies() =>
        [.. Enumerable.Range(0, 256 << IndexLayout.FrequencyBits).Select(static i => IndexLayout.Frequency(i & IndexLayout.FrequencyMask))];
}
