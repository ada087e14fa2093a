using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Contract;

namespace Letterpress.Records;

/// <summary>Finds articles by key: one probe of the corpus' perfect hash, then a look at the article itself.</summary>
static unsafe class KeyLookup
{
    /// <summary>What a buffer on the stack holds; longer keys borrow from the pool.</summary>
    const int StackBytes = 1024;

    [SkipLocalsInit]
    public static bool TryFind(ArticleCorpus corpus, ReadOnlySpan<char> key, out Article article)
    {
        int most = Encoding.UTF8.GetMaxByteCount(key.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        int length = Encoding.UTF8.GetBytes(key, buffer);
        bool found = TryFind(corpus, buffer[..length], out article);
        Return(rented);
        return found;
    }

    public static bool TryFind(ArticleCorpus corpus, ReadOnlySpan<byte> key, out Article article) =>
        TryFindWord(corpus, key, out article) || TryFindUrl(corpus, key, out article);

    static bool TryFindWord(ArticleCorpus corpus, ReadOnlySpan<byte> word, out Article article) =>
        TryProbe(corpus, KeyHash.Of(KeyKind.Id, word), out article, out KeyKind kind)
            && kind <= KeyKind.Slug
            && (kind == KeyKind.Id ? article.Id : article.Slug).Equals(word)
        || Missing(out article);

    [SkipLocalsInit]
    static bool TryFindUrl(ArticleCorpus corpus, ReadOnlySpan<byte> url, out Article article)
    {
        int most = CanonicalUrl.MaxLength(url.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        bool found = CanonicalUrl.TryWrite(url, buffer, out int length)
            && TryFindCanonical(corpus, buffer[..length], out article)
            || Missing(out article);
        Return(rented);
        return found;
    }

    static bool TryFindCanonical(ArticleCorpus corpus, ReadOnlySpan<byte> url, out Article article)
    {
        if (TryProbe(corpus, KeyHash.Of(KeyKind.Url, url), out article, out KeyKind kind)
            && kind == KeyKind.Url
            && IsAt(article, url, number: default))
        {
            return true;
        }

        Span<byte> number = stackalloc byte[PublisherRules.MaxKeyLength];
        number = number[..PublisherRules.TryWriteKey(url, number)];
        return !number.IsEmpty
            && TryProbe(corpus, KeyHash.Of(KeyKind.PublisherNumber, number), out article, out kind)
            && kind == KeyKind.PublisherNumber
            && IsAt(article, url, number);
    }

    static bool TryProbe(ArticleCorpus corpus, ulong hash, out Article article, out KeyKind kind)
    {
        CorpusTables tables = corpus.Tables;
        article = default;
        kind = default;
        if (tables.SlotCount == 0)
        {
            return false;
        }

        int bucket = KeyHash.Bucket(hash, tables.BucketCount);
        int displacement = DigitReader.Two(tables.KeyBuckets + ((nint)bucket * CorpusLayout.BucketSize));
        byte* slot = tables.KeySlots + ((nint)KeyHash.Slot(hash, displacement, tables.SlotCount) * CorpusLayout.SlotSize);
        int number = DigitReader.Four(slot);
        if (number == 0)
        {
            return false;
        }

        article = corpus.ArticleAt(number - 1);
        kind = (KeyKind)DigitReader.One(slot + CorpusLayout.IndexSize);
        return true;
    }

    /// <summary>Whether an article was published at a URL, or where a number is given, under that number.</summary>
    [SkipLocalsInit]
    static bool IsAt(Article article, ReadOnlySpan<byte> url, ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> source = article.SourceUrl;
        int most = CanonicalUrl.MaxLength(source.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        bool isAt = false;
        if (CanonicalUrl.TryWrite(source, buffer, out int length))
        {
            Span<byte> own = stackalloc byte[PublisherRules.MaxKeyLength];
            isAt = number.IsEmpty
                ? url.SequenceEqual(buffer[..length])
                : number.SequenceEqual(own[..PublisherRules.TryWriteKey(buffer[..length], own)]);
        }

        Return(rented);
        return isAt;
    }

    static bool Missing(out Article article)
    {
        article = default;
        return false;
    }

    static void Return(byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
