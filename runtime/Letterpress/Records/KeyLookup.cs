using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Finds articles by key: one probe of the corpus' perfect hash, then a look at the article itself.</summary>
static unsafe class KeyLookup
{
    /// <summary>What a buffer on the stack holds; longer keys borrow from the pool.</summary>
    const int StackBytes = 1024;

    public static bool TryFind(ArticleCorpus corpus, ReadOnlySpan<char> key, out Article article)
    {
        bool isAscii = AsciiKey.TryHash(KeyKind.Id, key, out ulong hash);
        bool found = (isAscii && TryFindWord(corpus, hash, key, out article))
            || TryFindEncoded(corpus, key, mayBeWord: !isAscii, out article);
        GC.KeepAlive(corpus);
        return found;
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    static bool TryFindEncoded(ArticleCorpus corpus, ReadOnlySpan<char> key, bool mayBeWord, out Article article)
    {
        int most = Encoding.UTF8.GetMaxByteCount(key.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        int length = Encoding.UTF8.GetBytes(key, buffer);
        ReadOnlySpan<byte> encoded = buffer[..length];
        bool found = (mayBeWord && TryFindWord(corpus, encoded, out article)) || TryFindOther(corpus, encoded, out article);
        Return(rented);
        return found;
    }

    public static bool TryFind(ArticleCorpus corpus, ReadOnlySpan<byte> key, out Article article)
    {
        bool found = TryFindWord(corpus, key, out article) || TryFindOther(corpus, key, out article);
        GC.KeepAlive(corpus);
        return found;
    }

    /// <summary>A key that is neither an id nor a slug.</summary>
    static bool TryFindOther(ArticleCorpus corpus, ReadOnlySpan<byte> key, out Article article) => HasScheme(key)
        ? TryFindPlainUrl(corpus, key, out article) || TryFindUrl(corpus, key, out article) || TryFindPath(corpus, key, out article)
        : TryFindPath(corpus, key, out article) || TryFindUrl(corpus, key, out article);

    /// <summary>Whether a key is a URL with its scheme. No path of an article is, so that it need not be looked up first.</summary>
    static bool HasScheme(ReadOnlySpan<byte> key) => key.StartsWith("https://"u8) || key.StartsWith("http://"u8);

    static bool TryFindWord(ArticleCorpus corpus, ReadOnlySpan<byte> word, out Article article) =>
        TryProbe(corpus.Tables, KeyHash.Of(KeyKind.Id, word), out int number, out KeyKind kind)
            && kind <= KeyKind.Slug
            && IsCalled(article = corpus.ArticleAt(number), kind, word)
        || Missing(out article);

    static bool TryFindWord(ArticleCorpus corpus, ulong hash, ReadOnlySpan<char> word, out Article article)
    {
        if (TryProbe(corpus.Tables, hash, out int number, out KeyKind kind) && kind <= KeyKind.Slug)
        {
            article = corpus.ArticleAt(number);
            return (kind == KeyKind.Id ? article.Id : article.Slug).Equals(word) || Missing(out article);
        }

        return Missing(out article);
    }

    /// <summary>
    /// A path of the website that front matter states, an alias that is a word, or the path of an article. With a slash before it, it is
    /// a path of the website first.
    /// </summary>
    [SkipLocalsInit]
    static bool TryFindPath(ArticleCorpus corpus, ReadOnlySpan<byte> path, out Article article)
    {
        byte[]? rented = path.Length >= StackBytes ? ArrayPool<byte>.Shared.Rent(path.Length + 1) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        buffer[0] = (byte)'/';
        int length = AliasKey.WritePath(path, buffer[1..]);
        ReadOnlySpan<byte> onSite = buffer[..(1 + length)];
        ReadOnlySpan<byte> word = onSite[1..];

        // With '#' after the slash, it would be a publisher's number.
        bool canBeOnSite = !word.StartsWith((byte)'#');
        bool found = (canBeOnSite && path.StartsWith((byte)'/') && TryFindAlias(corpus, onSite, out article))
            || TryFindAlias(corpus, word, out article)
            || TryFindOwnPath(corpus, word, out article)
            || (canBeOnSite && TryFindAlias(corpus, onSite, out article));
        Return(rented);
        return found;
    }

    static bool TryFindOwnPath(ArticleCorpus corpus, ReadOnlySpan<byte> path, out Article article) =>
        TryProbe(corpus.Tables, KeyHash.Of(KeyKind.Path, path), out int number, out KeyKind kind)
            && kind == KeyKind.Path
            && (article = corpus.ArticleAt(number)).Path.Equals(path)
        || Missing(out article);

    /// <summary>A URL with its canonical form in it: what <see cref="TryFindUrl"/> looks up first, without writing that.</summary>
    static bool TryFindPlainUrl(ArticleCorpus corpus, ReadOnlySpan<byte> url, out Article article)
    {
        ReadOnlySpan<byte> canonical = PlainUrl.CanonicalIn(url);
        return !canonical.IsEmpty
            && TryProbe(corpus.Tables, KeyHash.Of(KeyKind.Url, canonical), out int index, out KeyKind kind)
            && kind == KeyKind.Url
            && IsAt(article = corpus.ArticleAt(index), url, canonical, number: default)
            || Missing(out article);
    }

    [SkipLocalsInit]
    static bool TryFindUrl(ArticleCorpus corpus, ReadOnlySpan<byte> url, out Article article)
    {
        int most = AliasKey.PrefixLength + CanonicalUrl.MaxLength(url.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        AliasKey.UrlPrefix.CopyTo(buffer);
        bool found = CanonicalUrl.TryWrite(url, buffer[AliasKey.PrefixLength..], out int length)
            && TryFindCanonical(corpus, url, buffer[..(AliasKey.PrefixLength + length)], out article)
            || Missing(out article);
        Return(rented);
        return found;
    }

    /// <summary>Looks the canonical URL after its prefix up as an alias.</summary>
    [SkipLocalsInit]
    static bool TryFindCanonical(ArticleCorpus corpus, ReadOnlySpan<byte> asked, ReadOnlySpan<byte> alias, out Article article)
    {
        ReadOnlySpan<byte> url = alias[AliasKey.PrefixLength..];
        if (TryProbe(corpus.Tables, KeyHash.Of(KeyKind.Url, url), out int index, out KeyKind kind)
            && kind == KeyKind.Url
            && IsAt(article = corpus.ArticleAt(index), asked, url, number: default))
        {
            return true;
        }

        Span<byte> buffer = stackalloc byte[AliasKey.PrefixLength + PublisherRules.MaxKeyLength];
        AliasKey.NumberPrefix.CopyTo(buffer);
        Span<byte> number = buffer[AliasKey.PrefixLength..];
        number = number[..PublisherRules.TryWriteKey(url, corpus.Tables.IdentityRules, number)];
        if (!number.IsEmpty
            && TryProbe(corpus.Tables, KeyHash.Of(KeyKind.PublisherNumber, number), out index, out kind)
            && kind == KeyKind.PublisherNumber
            && IsAt(article = corpus.ArticleAt(index), asked, url, number))
        {
            return true;
        }

        return TryFindAlias(corpus, alias, out article)
            || (!number.IsEmpty && TryFindAlias(corpus, buffer[..(AliasKey.PrefixLength + number.Length)], out article));
    }

    static bool TryFindAlias(ArticleCorpus corpus, ReadOnlySpan<byte> alias, out Article article)
    {
        CorpusTables tables = corpus.Tables;
        if (tables.Aliases.Count > 0
            && TryProbe(tables, KeyHash.Of(KeyKind.Alias, alias), out int number, out KeyKind kind)
            && kind == KeyKind.Alias)
        {
            AliasRow* row = tables.Aliases[number];
            if (corpus.Text(in row->Text).Equals(alias))
            {
                article = corpus.ArticleAt(row->Article.Value);
                return true;
            }
        }

        return Missing(out article);
    }

    /// <summary>The index is that of an article, or of an alias.</summary>
    static bool TryProbe(CorpusTables tables, ulong hash, out int index, out KeyKind kind)
    {
        index = -1;
        kind = default;
        if (tables.KeySlots.Count == 0)
        {
            return false;
        }

        ulong salted = KeyHash.Salted(hash, tables.KeySalt);
        int bucket = KeyHash.Bucket(salted, tables.KeyBuckets.Count - KeyHash.SaltRows);
        int displacement = tables.KeyBuckets[KeyHash.SaltRows + bucket]->Value;
        KeySlotRow* slot = tables.KeySlots[KeyHash.Slot(salted, displacement, tables.KeySlots.Count)];
        index = slot->Number.Value - 1;
        kind = (KeyKind)slot->Kind.Value;
        return index >= 0;
    }

    static bool IsCalled(Article article, KeyKind kind, ReadOnlySpan<byte> word) =>
        (kind == KeyKind.Id ? article.Id : article.Slug).Equals(word);

    /// <summary>
    /// Whether an article was published at a URL, given as it was asked for and in its canonical form, or where a number is given, under
    /// that number.
    /// </summary>
    [SkipLocalsInit]
    static bool IsAt(Article article, ReadOnlySpan<byte> asked, ReadOnlySpan<byte> url, ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> source = article.SourceUrl;
        if (source.SequenceEqual(asked) || (number.IsEmpty && PlainUrl.IsPlain(source, url)))
        {
            return true;
        }

        int most = CanonicalUrl.MaxLength(source.Length);
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        bool isAt = false;
        if (CanonicalUrl.TryWrite(source, buffer, out int length))
        {
            Span<byte> own = stackalloc byte[PublisherRules.MaxKeyLength];
            isAt = number.IsEmpty
                ? url.SequenceEqual(buffer[..length])
                : number.SequenceEqual(own[..PublisherRules.TryWriteKey(buffer[..length], article.Read.Tables.IdentityRules, own)]);
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
