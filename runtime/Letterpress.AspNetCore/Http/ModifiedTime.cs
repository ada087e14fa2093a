namespace Letterpress.Http;

/// <summary>The value of <c>Last-Modified</c>, which has whole seconds.</summary>
static class ModifiedTime
{
    /// <summary>When an article was last changed, else when it was published; null where its seed states no time.</summary>
    public static DateTimeOffset? Of(Article article)
    {
        DateTimeOffset? time = article.UpdatedAt > article.PublishedAt ? article.UpdatedAt : article.PublishedAt ?? article.UpdatedAt;
        return time is { } value ? new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero) : null;
    }
}
