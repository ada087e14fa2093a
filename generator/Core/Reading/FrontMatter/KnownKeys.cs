namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>
/// The one table of the keys that mean a member of the article, in the words of the tools that people write for. The first that states
/// a value is used. <see cref="KeyNames"/> says which keys are equal; a dot leads into nested keys.
/// </summary>
static class KnownKeys
{
    public static readonly string[] Title = ["title"];

    public static readonly string[] PublishedAt =
    [
        "date", "datePublished", "published", "publishedAt", "publishedDate", "publishedTime", "publishDate", "pubDate",
        "publicationDate", "date.published", "date.publish", "date.created", "created", "createdAt", "createdDate", "dateCreated",
        "creationDate",
    ];

    public static readonly string[] UpdatedAt =
    [
        "updated", "updatedAt", "updatedDate", "dateUpdated", "lastUpdated", "lastmod", "lastModified", "lastModifiedAt", "modified",
        "modifiedAt", "modifiedDate", "modDate", "dateModified", "date.updated", "date.modified", "lastUpdate", "lastUpdate.date",
    ];

    public static readonly string[] ExpiresAt =
    [
        "expires", "expiresAt", "expiresOn", "expiry", "expiryDate", "expirationDate", "unpublishDate",
    ];

    public static readonly string[] Draft = ["draft"];

    /// <summary>Where it is <c>false</c>, the article is a draft to Jekyll; else it is a time.</summary>
    public static readonly string[] Published = ["published"];

    /// <summary>Where it is <c>false</c>, search does not find the article.</summary>
    public static readonly string[] Search = ["search", "pagefind"];

    /// <summary>Where it is <c>true</c>, search does not find the article.</summary>
    public static readonly string[] SearchExclude = ["searchExclude", "search.exclude"];

    public static readonly string[] Authors = ["author", "authors"];

    /// <summary>Where the article was published first: a whole URL; anything else is not meant here.</summary>
    public static readonly string[] SourceUrl = ["from", "url", "source", "canonicalUrl", "canonical"];

    /// <summary>Where the article's page is in its own site.</summary>
    public static readonly string[] Permalink = ["permalink", "url", "path"];

    public static readonly string[] Aliases = ["aliases", "alias", "redirectFrom"];

    public static readonly string[] Tags = ["tags", "tag", "categories", "category", "taxonomies.tags", "taxonomies.categories"];

    /// <summary>Tags where there is none of <see cref="Tags"/>.</summary>
    public static readonly string[] Keywords = ["keywords"];

    /// <summary>An image of the article: a field, of which only the file is looked for.</summary>
    public static readonly string[] Images =
    [
        "image", "cover", "coverImage", "featuredImage", "featureImage", "heroImage", "headerImage", "ogImage", "socialImage", "thumbnail",
        "banner",
    ];

    /// <summary>The names that the property had before.</summary>
    public static readonly string[] FormerNames = ["formerly"];

    /// <summary>The keys whose values are lists, in a format that does not tell.</summary>
    public static readonly string[] Lists = [.. Authors, .. Aliases, .. Tags, .. Keywords, .. FormerNames];

    public static readonly string[] Language = ["lang", "language", "locale"];

    public static readonly string[] Excerpt = ["excerpt", "description", "summary"];

    /// <summary>
    /// Keys of which one in a seed, or in a nearer folder, replaces the others in the folders above. Tags and categories are not one key,
    /// since both are used.
    /// </summary>
    public static readonly KeyGroup[] Groups =
    [
        new(PublishedAt), new(UpdatedAt), new(ExpiresAt), new(Authors), new(["tags", "tag", "taxonomies.tags"]),
        new(["categories", "category", "taxonomies.categories"]), new(Language), new(Excerpt),
    ];

    public static readonly string[] Slug = ["slug"];

    public static readonly string[] Name = ["name"];

    public static readonly string[] Id = ["id"];

    /// <summary>What translations of one article have in common.</summary>
    public static readonly string[] TranslationKey = ["translationKey"];
}
