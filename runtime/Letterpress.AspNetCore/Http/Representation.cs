using System.Globalization;

namespace Letterpress.Http;

/// <summary>What the header fields of a response say of an article in one format, or of a list of articles.</summary>
/// <param name="article">The article; <c>default</c> of a list.</param>
/// <param name="contentType">The media type, with its character set.</param>
/// <param name="entityTag">The tag with its quotation marks; null where the bytes may change while the app runs.</param>
/// <param name="modified">When it was last changed, in whole seconds; null where that is not known.</param>
/// <param name="length">How many bytes it has; null where that is not known before they are written.</param>
/// <param name="link">The header field <c>Link</c>, which names the page of which a twin is another form; null for none.</param>
sealed class Representation(
    Article article, string contentType, string? entityTag, DateTimeOffset? modified, long? length, string? link)
{
    /// <summary>What is not known before it is written.</summary>
    public static Representation Unknown(string contentType) => new(default, contentType, null, null, null, null);

    public Article Article { get; } = article;

    public string ContentType { get; } = contentType;

    public string? EntityTag { get; } = entityTag;

    /// <summary>The tag of what is the same to a reader, though perhaps not byte for byte.</summary>
    public string? WeakEntityTag { get; } = entityTag is null ? null : "W/" + entityTag;

    public DateTimeOffset? Modified { get; } = modified;

    public string? ModifiedText { get; } = modified?.ToString("R", CultureInfo.InvariantCulture);

    public long? Length { get; } = length;

    public string? Link { get; } = link;

    /// <summary>See <see cref="Routing.Publication.HiddenTranslationsOf"/>.</summary>
    public ulong HiddenTranslations { get; init; }
}
