using Letterpress.Layout;

namespace Letterpress.Core.Model;

/// <summary>The part of an article that the rest of the corpus depends on.</summary>
/// <remarks>Small, since all of them are collected; a change of the text alone does not change it.</remarks>
/// <param name="PublishedAt">Unix milliseconds; null where the seed states no time.</param>
sealed record ArticleSummary(
    string SeedPath,
    string Id,
    string SlugCandidate,
    bool IsSlugExplicit,
    string NameCandidate,
    long? PublishedAt,
    LinkKeys Keys,
    EquatableArray<string> Tags,
    EquatableArray<LinkSummary> Links)
{
    /// <summary>See <see cref="ArticleModel.Aliases"/>.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>See <see cref="ArticleModel.Path"/>.</summary>
    public string Path { get; init; } = "";

    /// <summary>On one line: wiki links name articles by it.</summary>
    public string Title { get; init; } = "";

    /// <summary>See <see cref="ArticleModel.NameLanguage"/>.</summary>
    public string Language { get; init; } = "";

    /// <summary>See <see cref="ArticleModel.Language"/>.</summary>
    public string ShownLanguage { get; init; } = "";

    /// <summary>See <see cref="ArticleModel.TranslationKey"/>.</summary>
    public string TranslationKey { get; init; } = "";

    /// <summary>See <see cref="ArticleModel.IsNameExplicit"/>.</summary>
    public bool IsNameExplicit { get; init; }

    /// <summary>See <see cref="ArticleModel.Permalink"/>.</summary>
    public string Permalink { get; init; } = "";

    /// <summary>See <see cref="ArticleModel.FormerNames"/>.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>See <see cref="ArticleModel.IsDraft"/>.</summary>
    public bool IsDraft { get; init; }

    /// <summary>See <see cref="ArticleModel.IsSearched"/>.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>Unix milliseconds; see <see cref="ArticleModel.ExpiresAt"/>.</summary>
    public long? ExpiresAt { get; init; }

    /// <summary>Whether the article has no URL of its own: its links are those of the website whose source the seeds are.</summary>
    public bool IsLocal => Keys.Url.Length == 0;

    public static ArticleSummary Of(ArticleModel article) => new(
        article.SeedPath,
        article.Id,
        article.SlugCandidate,
        article.IsSlugExplicit,
        article.NameCandidate,
        article.PublishedAt?.UnixMilliseconds,
        article.Keys,
        article.Tags,
        article.Links.Select(static link => new LinkSummary(link.Kind, link.Keys, link.Url, link.Form, link.SitePath)).ToEquatableArray())
    {
        Aliases = article.Aliases,
        Path = article.Path,
        Title = article.Title,
        Language = article.NameLanguage,
        ShownLanguage = article.Language,
        TranslationKey = article.TranslationKey,
        IsNameExplicit = article.IsNameExplicit,
        Permalink = article.Permalink,
        FormerNames = article.FormerNames,
        IsDraft = article.IsDraft,
        IsSearched = article.IsSearched,
        ExpiresAt = article.ExpiresAt?.UnixMilliseconds,
    };
}

/// <param name="Url">As written.</param>
/// <param name="SitePath">See <see cref="LinkModel.SitePath"/>.</param>
readonly record struct LinkSummary(WrittenLinkKind Kind, LinkKeys Keys, string Url, LinkForm Form, string SitePath)
{
    /// <summary>Whether the seed says that the link leads to an article: then a missing target is reported.</summary>
    public bool IsReference => Kind == WrittenLinkKind.Article;
}
