using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Which articles of a corpus are to be shown at an instant, in two numbers: the tables have the times.</summary>
/// <param name="FirstPublished">The first article that is published, by its index; all after it are, those without a time too.</param>
/// <param name="ExpiredCount">How many rows of <see cref="CorpusTable.Expiries"/> are articles that have expired.</param>
readonly unsafe record struct ArticleSchedule(int FirstPublished, int ExpiredCount)
{
    /// <summary>Whether all articles are to be shown.</summary>
    public bool IsAll => FirstPublished == 0 && ExpiredCount == 0;

    /// <summary>Milliseconds since the year 1, UTC, as records have them; the rest of one is cut off.</summary>
    public static long MillisecondsOf(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMillisecond;

    public static ArticleSchedule Of(ArticleCorpus corpus, DateTimeOffset instant)
    {
        (ArticleCorpus Corpus, long Milliseconds) at = (corpus, MillisecondsOf(instant));
        return new(
            Bisection.First(
                corpus.Count, at, static (at, article) => at.Corpus.ArticleAt(article).IsLaterThan(at.Milliseconds)),
            Bisection.First(
                corpus.Tables.Expiries.Count, at, static (at, row) => at.Corpus.Tables.Expiries[row]->ExpiresAt.Value <= at.Milliseconds));
    }

    /// <summary>What is to be shown by both.</summary>
    public ArticleSchedule And(ArticleSchedule other) =>
        new(Math.Max(FirstPublished, other.FirstPublished), Math.Max(ExpiredCount, other.ExpiredCount));

    /// <summary>Whether an article is to be shown.</summary>
    public bool Shows(ArticleCorpus corpus, int article) =>
        article >= FirstPublished
        && (ExpiredCount == 0 || !corpus.ArticleAt(article).IsExpiredBy(corpus.Tables.Expiries[ExpiredCount - 1]->ExpiresAt.Value));

    /// <summary>The position after another of the next article that is to be shown; -1 is before the first. The list has one.</summary>
    public int PositionAfter<TPlaces>(in TPlaces places, int position)
        where TPlaces : struct, IArticlePlaces
    {
        position++;
        while (!IsAll && !Shows(places.Corpus, places.ArticleAt(position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position of an article by its place among those that are to be shown, which was checked.</summary>
    public int PositionOf<TPlaces>(in TPlaces places, int place)
        where TPlaces : struct, IArticlePlaces
    {
        int position = IsAll ? place : -1;
        for (int i = 0; i <= place && !IsAll; i++)
        {
            position = PositionAfter(in places, position);
        }

        return position;
    }

    /// <summary>How many of the articles that are to be shown are so by another too.</summary>
    /// <param name="places">The articles.</param>
    /// <param name="count">How many of them are to be shown.</param>
    /// <param name="other">The other.</param>
    public int CountShown<TPlaces>(in TPlaces places, int count, ArticleSchedule other)
        where TPlaces : struct, IArticlePlaces
    {
        int shown = 0;
        int position = -1;
        for (int i = 0; i < count; i++)
        {
            position = PositionAfter(in places, position);
            shown += other.Shows(places.Corpus, places.ArticleAt(position)) ? 1 : 0;
        }

        return shown;
    }

    /// <summary>How many of the articles in a range of indices have expired.</summary>
    public int CountExpired(ArticleCorpus corpus, int first, int end)
    {
        int count = 0;
        for (int i = 0; i < ExpiredCount; i++)
        {
            int article = corpus.Tables.Expiries[i]->Article.Value;
            count += article >= first && article < end ? 1 : 0;
        }

        return count;
    }
}
