namespace Letterpress.Writing.Feeds;

/// <summary>The articles of a feed, enumerated without allocation.</summary>
/// <param name="articles">The list.</param>
/// <param name="maxCount">How many articles there are at most.</param>
/// <param name="needsTime">Articles without a time are left out.</param>
struct FeedArticles<T>(T articles, int maxCount, bool needsTime)
    where T : IReadOnlyList<Article>
{
    ArticleCursor<T> _articles = new(articles);
    int _count;

    /// <param name="articles">The list.</param>
    /// <param name="options">At most as many articles as they allow.</param>
    /// <param name="needsTime">Articles without a time are left out.</param>
    public FeedArticles(T articles, FeedOptions options, bool needsTime)
        : this(articles, options.MaxCount ?? int.MaxValue, needsTime)
    {
    }

    public readonly Article Current => _articles.Current;

    public readonly FeedArticles<T> GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_count < maxCount && _articles.MoveNext())
        {
            if (!needsTime || ArticleFacts.Updated(Current) is not null)
            {
                _count++;
                return true;
            }
        }

        return false;
    }
}
