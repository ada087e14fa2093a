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
        long milliseconds = MillisecondsOf(instant);
        (int first, int end) = (0, corpus.Count);
        while (first < end)
        {
            int middle = (int)(((uint)first + (uint)end) / 2);
            (first, end) = corpus.ArticleAt(middle).IsLaterThan(milliseconds) ? (middle + 1, end) : (first, middle);
        }

        TableRows<ExpiryRow> expiries = corpus.Tables.Expiries;
        (int expired, int last) = (0, expiries.Count);
        while (expired < last)
        {
            int middle = (int)(((uint)expired + (uint)last) / 2);
            (expired, last) = expiries[middle]->ExpiresAt.Value <= milliseconds ? (middle + 1, last) : (expired, middle);
        }

        return new(first, expired);
    }

    /// <summary>What is to be shown by both.</summary>
    public ArticleSchedule And(ArticleSchedule other) =>
        new(Math.Max(FirstPublished, other.FirstPublished), Math.Max(ExpiredCount, other.ExpiredCount));

    /// <summary>Whether an article is to be shown.</summary>
    public bool Shows(ArticleCorpus corpus, int article) =>
        article >= FirstPublished
        && (ExpiredCount == 0 || !corpus.ArticleAt(article).IsExpiredBy(corpus.Tables.Expiries[ExpiredCount - 1]->ExpiresAt.Value));

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
