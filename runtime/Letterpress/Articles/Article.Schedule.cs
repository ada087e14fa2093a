using Letterpress.Records;

namespace Letterpress;

/// <content>When the article is to be shown.</content>
public readonly unsafe partial struct Article
{
    /// <summary>Whether the article is to be shown at an instant: it is published, and has not expired.</summary>
    /// <remarks>
    /// An article without a time is published from the beginning. <see cref="ArticleLists.AsOf"/> gives all that are to be shown.
    /// </remarks>
    /// <param name="instant">The instant, such as now; its offset does not matter.</param>
    /// <returns>False of <c>default(Article)</c>.</returns>
    public bool IsPublished(DateTimeOffset instant) =>
        !IsDefault && Header->PublishedAt.Value.Milliseconds <= ArticleSchedule.MillisecondsOf(instant) && !IsExpired(instant);

    /// <summary>Whether <see cref="Expires"/> is an instant or before it.</summary>
    /// <param name="instant">The instant, such as now; its offset does not matter.</param>
    /// <returns>False where the article does not expire.</returns>
    public bool IsExpired(DateTimeOffset instant) => IsExpiredBy(ArticleSchedule.MillisecondsOf(instant));

    /// <param name="milliseconds">Since the year 1, UTC.</param>
    internal bool IsExpiredBy(long milliseconds) =>
        Header->ExpiresAt.Value.Milliseconds is > 0 and var expires && expires <= milliseconds;

    /// <inheritdoc cref="IsExpiredBy"/>
    internal bool IsLaterThan(long milliseconds) => Header->PublishedAt.Value.Milliseconds > milliseconds;
}
