namespace Letterpress.Http;

/// <summary>The entity tag of a page that the app writes.</summary>
static class PageTag
{
    /// <summary>Joins what is known of an article with what the app says of its page.</summary>
    /// <param name="known">The article.</param>
    /// <param name="version">Any text: it may be secret, or have a quotation mark.</param>
    public static Representation With(Representation known, string version)
    {
        string entityTag = $"{known.EntityTag?[..^1]}-{TextHash.Of(8, version)}\"";
        return new(known.Article, known.ContentType, entityTag, known.Modified, known.Length, known.Link);
    }
}
