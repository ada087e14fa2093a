using System.Runtime.InteropServices;
using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Reads an index in place, see <see cref="IndexHeader"/>. Damaged bytes give an exception, never a read outside.</summary>
readonly ref struct SearchIndex
{
    readonly ReadOnlySpan<byte> _bytes;
    readonly IndexHeader _header;

    public SearchIndex(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _header = MemoryMarshal.Read<IndexHeader>(bytes);
    }

    public int BucketBits => (int)_header.BucketBits.Value;

    public int ArticleCount => (int)_header.ArticleCount.Value;

    /// <summary>How many articles have mostly words with spaces between them.</summary>
    public int SpacedCount => (int)_header.SpacedCount.Value;

    public double AverageLength => Math.Max(1.0, (double)_header.TotalLength.Value / Math.Max(1, ArticleCount));

    /// <summary>For each article the code of its length.</summary>
    public unsafe ReadOnlySpan<byte> LengthCodes => _bytes.Slice(sizeof(IndexHeader), ArticleCount);

    public WordList Words => new(
        _bytes[(int)_header.WordGroupsOffset.Value..(int)_header.WordsOffset.Value],
        _bytes[(int)_header.WordsOffset.Value..],
        (int)_header.WordCount.Value);

    /// <summary>Whether all texts have the plain form of a term, and those in its bucket.</summary>
    public bool IsPlain(uint hash, TermForm form)
    {
        int bit = Bucket(hash) * IndexLayout.FormBits;
        int forms = _bytes[(int)_header.FormsOffset.Value + (bit >> 3)] >> (bit & 7);
        return (forms & (form == TermForm.Ideographs ? IndexLayout.FormBit(TokenKind.Gram) : IndexLayout.FormMask)) == 0;
    }

    /// <summary>The articles that have a term, and those that have another one in the same bucket.</summary>
    public PostingList List(uint hash)
    {
        int bucket = Bucket(hash);
        ReadOnlySpan<byte> offset = _bytes.Slice((int)_header.GroupsOffset.Value + (bucket / IndexLayout.BucketsPerGroup * 4), 4);
        ReadOnlySpan<byte> group = _bytes[((int)_header.ListsOffset.Value + MemoryMarshal.Read<int>(offset))..];
        int index = 0;
        int wanted = bucket % IndexLayout.BucketsPerGroup;
        long before = 0;
        ListShape list = default;
        for (int i = 0; i < IndexLayout.BucketsPerGroup; i++)
        {
            int count = Number.Read(group, ref index);
            if (i <= wanted)
            {
                before += list.Length;
                list = new(count, ArticleCount);
            }
        }

        return new(group.Slice(index), before, list);
    }

    int Bucket(uint hash) => (int)((ulong)hash >> (32 - BucketBits));
}
