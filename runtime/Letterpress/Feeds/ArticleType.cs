namespace Letterpress;

/// <summary>What kind of text the articles of a website are: types of schema.org.</summary>
public enum ArticleType
{
    /// <summary><c>Article</c>: any article.</summary>
    Article,

    /// <summary><c>BlogPosting</c>: a post of a blog.</summary>
    BlogPosting,

    /// <summary><c>NewsArticle</c>: a report of news.</summary>
    NewsArticle,

    /// <summary><c>TechArticle</c>: instructions and documentation.</summary>
    TechArticle,
}
