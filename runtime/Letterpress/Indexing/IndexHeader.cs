using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress.Indexing;

/// <summary>
/// The first bytes of a search index. They are followed by the length code of each article, by the offset of each group of buckets, by
/// <see cref="IndexLayout.FormBits"/> for each bucket, by the lists, by the offset of each group of words, and by the words. Offsets are
/// of four bytes.
/// </summary>
/// <remarks>
/// A group of buckets starts with the number of articles of each list. The lists follow bit by bit, the low bits of a byte first, and each
/// list as its <see cref="ListShape"/> says; the group ends with a whole byte. After the last group are <see cref="Padding"/> zeros.
/// A word is a byte for the bytes that it shares with the word before it, a byte for the length of the rest, and the rest.
/// Numbers are of seven bits a byte, low ones first; the highest bit says that there are more.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct IndexHeader
{
    /// <summary>How many words are found by one offset; the first of them shares no bytes.</summary>
    public const int WordsPerGroup = 16;

    /// <summary>Longer words are not in the list of words.</summary>
    public const int MaxWordLength = 40;

    /// <summary>Bits are read eight bytes at a time.</summary>
    public const int Padding = 8;

    public required FourBytes ArticleCount;

    /// <summary>How many of the articles have mostly words with spaces between them.</summary>
    public required FourBytes SpacedCount;
    public required FourBytes BucketBits;

    /// <summary>Of all articles together, as far as codes say it.</summary>
    public required FourBytes TotalLength;
    public required FourBytes GroupsOffset;
    public required FourBytes FormsOffset;
    public required FourBytes ListsOffset;
    public required FourBytes WordGroupsOffset;
    public required FourBytes WordsOffset;
    public required FourBytes WordCount;
}
