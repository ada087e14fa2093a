namespace Letterpress.Writing.Feeds;

/// <summary>The articles of a feed, enumerated without allocation.</summary>
/// <param name="articles">The list.</param>
/// <param name="maxCount">How many articles there are at most.</param>
/// <param name="needsTime">Articles without a time are left out.</param>
struct FeedArticles<T>(T articles, int maxCount, bool needsTime)
    where T : IReadOnlyList<Article>
{
    int _index = -1;
    int _count;

    public Article Current { get; private set; }

    public readonly FeedArticles<T> GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_count < maxCount && ++_index < articles.Count)
        {
            Current = articles[_index];
            if (!Current.IsDefault && (!needsTime || ArticleFacts.Updated(Current) is not null))
            {
                _count++;
                return true;
            }
        }

        return false;
    }
}
