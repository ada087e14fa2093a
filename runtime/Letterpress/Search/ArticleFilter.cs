using Letterpress.Records;
using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The articles that a search may find, by its options and by the phrases of its query.</summary>
ref struct ArticleFilter
{
    readonly ArticleCorpus _corpus;
    int _first;
    int _end;
    bool _hasSet;
    ArticleSet _set;

    public ArticleFilter(ArticleCorpus corpus, in SearchOptions options)
    {
        _corpus = corpus;
        _end = corpus.Count;
        LimitTime(options);
        if (options.Tag is { } tag)
        {
            Keep(tag);
        }

        if (options.Language is { Length: > 0 } language)
        {
            Keep(language);
        }
    }

    public readonly SearchFilter Filter => new(_first, Math.Max(_first, _end), _hasSet ? _set.Bits : default);

    /// <summary>Leaves the articles that have all terms of all phrases: their texts show whether these stand side by side.</summary>
    public void KeepPhrases(scoped SearchIndex index, scoped ReadOnlySpan<QueryTerm> terms, scoped ReadOnlySpan<byte> query)
    {
        foreach (ref readonly QueryTerm term in terms)
        {
            if (term.Phrase > 0 && !term.IsExcluded && !IsOneIdeograph(term, query))
            {
                Set();
                ArticleSet having = new(_corpus.Count, isFull: false);
                index.List(term.Hash).AddTo(having.Bits);
                _set.Intersect(having);
                having.Dispose();
            }
        }
    }

    public readonly void Dispose() => _set.Dispose();

    /// <summary>Articles are ordered by time, newest first; those without a time come last.</summary>
    void LimitTime(in SearchOptions options)
    {
        if (options.AsOf is { } instant)
        {
            ArticleSchedule schedule = ArticleSchedule.Of(_corpus, instant);
            _first = options.IncludeUnpublished ? 0 : schedule.FirstPublished;
            for (int i = 0; i < schedule.ExpiredCount; i++)
            {
                Set().Remove(ExpiringArticle(_corpus, i));
            }
        }

        if (options.To is { } to)
        {
            _first = Math.Max(_first, FirstBefore(ArticleSchedule.MillisecondsOf(to)));
        }

        if (options.From is { } || options.To is { })
        {
            // Those without a time have 0.
            _end = FirstBefore(Math.Max(1, ArticleSchedule.MillisecondsOf(options.From.GetValueOrDefault())));
        }
    }

    readonly int FirstBefore(long milliseconds) => Bisection.First(
        _corpus.Count,
        (Corpus: _corpus, Milliseconds: milliseconds),
        static (at, article) => at.Corpus.ArticleAt(article).IsLaterThan(at.Milliseconds - 1));

    static unsafe int ExpiringArticle(ArticleCorpus corpus, int row) => corpus.Tables.Expiries[row]->Article.Value;

    void Keep(Tag tag)
    {
        RowList<Article> articles = tag.Articles;
        if (articles.Count > 0 && !articles.Rows.IsOf(_corpus) && ReferenceEquals(articles.Rows.Corpus.Owner, _corpus.Owner))
        {
            // Under hot reload a tag that was taken before an edit is found by its name.
            articles = _corpus.TryFindTag(tag.Name.Utf8, out Tag now) ? now.Articles : default;
        }

        if (articles.Count == 0 || !articles.Rows.IsOf(_corpus))
        {
            _end = 0;
            return;
        }

        ArticleSet having = new(_corpus.Count, isFull: false);
        for (int i = 0; i < articles.Count; i++)
        {
            having.Add(articles.Rows.Index(i));
        }

        Set().Intersect(having);
        having.Dispose();
    }

    void Keep(string range)
    {
        ArticleLanguages languages = _corpus.Languages;
        ArticleSet wanted = new(languages.Count, isFull: false);
        for (int number = 0; number < languages.Count; number++)
        {
            if (ArticleLanguages.IsWithin(languages.At(_corpus, number).Utf8, range))
            {
                wanted.Add(number);
            }
        }

        ArticleSet set = Set();
        for (int article = _first; article < _end; article++)
        {
            if (!wanted.Has(languages.NumberOf(article)))
            {
                set.Remove(article);
            }
        }

        wanted.Dispose();
    }

    /// <summary>Whether a term is one character, with the marks on it: within a run of a body the index does not have it.</summary>
    static unsafe bool IsOneIdeograph(in QueryTerm term, ReadOnlySpan<byte> query)
    {
        if (term.Kind is not (TokenKind.Gram or TokenKind.Single))
        {
            return false;
        }

        fixed (byte* start = query)
        {
            Utf8Bytes text = new(start, query.Length);
            int index = term.Start;
            _ = text.CodePoint(ref index);
            while (index < term.End)
            {
                if (!text.Read(ref index).IsIgnoredInWords)
                {
                    return false;
                }
            }
        }

        return true;
    }

    ArticleSet Set()
    {
        if (!_hasSet)
        {
            _set = new(_corpus.Count, isFull: true);
            _hasSet = true;
        }

        return _set;
    }
}
