using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>Which articles a list has: a sitemap names no other as a translation, such as one that is not published yet.</summary>
/// <remarks>The bits are those of the first corpus that has translations; lists of several are rare, and are searched.</remarks>
readonly struct ListedArticles<T> : IDisposable
    where T : IReadOnlyList<Article>
{
    const int BitsOfWord = 64;

    readonly T _articles;
    readonly ArticleCorpus? _corpus;
    readonly ulong[]? _bits;

    /// <param name="articles">The list, of which nothing is kept where no article has a translation.</param>
    public ListedArticles(T articles)
    {
        _articles = articles;
        ArticleCursor<T> all = new(articles);
        while (_bits is null && all.MoveNext())
        {
            if (all.Current.Translations.Count > 0)
            {
                _corpus = all.Current.Corpus;
                int words = (_corpus.Count / BitsOfWord) + 1;
                _bits = ArrayPool<ulong>.Shared.Rent(words);
                _bits.AsSpan(0, words).Clear();
            }
        }

        ArticleCursor<T> listed = new(articles);
        while (_bits is not null && listed.MoveNext())
        {
            if (ReferenceEquals(listed.Current.Corpus, _corpus))
            {
                _bits[listed.Current.Index / BitsOfWord] |= 1UL << (listed.Current.Index % BitsOfWord);
            }
        }
    }

    /// <summary>Whether an article of the list has a translation, listed or not.</summary>
    public bool HasTranslations => _bits is not null;

    /// <summary>Whether the list has an article, of a corpus that has translations.</summary>
    public bool Has(Article article)
    {
        if (ReferenceEquals(article.Corpus, _corpus))
        {
            return (_bits![article.Index / BitsOfWord] >> (article.Index % BitsOfWord) & 1) != 0;
        }

        ArticleCursor<T> all = new(_articles);
        while (all.MoveNext())
        {
            if (all.Current == article)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_bits is not null)
        {
            ArrayPool<ulong>.Shared.Return(_bits);
        }
    }
}
