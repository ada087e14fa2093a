using Letterpress.Writing;

namespace Letterpress;

/// <summary>How <see cref="Article.WriteMarkdown(System.Buffers.IBufferWriter{byte}, MarkdownOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles.</remarks>
public sealed class MarkdownOptions
{
    /// <inheritdoc cref="HtmlOptions.ArticleUrl"/>
    public ArticleUrlTemplate? ArticleUrl
    {
        get => Urls.ArticleUrl;
        init => Urls.ArticleUrl = value;
    }

    /// <inheritdoc cref="HtmlOptions.ImageUrl"/>
    public ImageUrlTemplate? ImageUrl
    {
        get => Urls.ImageUrl;
        init => Urls.ImageUrl = value;
    }

    /// <inheritdoc cref="HtmlOptions.UseOriginalImages"/>
    public bool UseOriginalImages
    {
        get => Urls.UsesOriginalImages;
        init => Urls.UsesOriginalImages = value;
    }

    /// <inheritdoc cref="HtmlOptions.ResolveUrls"/>
    public bool ResolveUrls
    {
        get => Urls.ResolvesUrls;
        init => Urls.ResolvesUrls = value;
    }

    /// <inheritdoc cref="HtmlOptions.BaseUrl"/>
    public Uri? BaseUrl
    {
        get => Urls.BaseUrl;
        init => Urls.SetBaseUrl(value, nameof(value));
    }

    /// <inheritdoc cref="HtmlOptions.HeadingOffset"/>
    public int HeadingOffset
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -5);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 5);
            field = value;
        }
    }

    /// <inheritdoc cref="HtmlOptions.OmitTitle"/>
    public bool OmitTitle { get; init; }

    /// <summary>What output without options has.</summary>
    internal static MarkdownOptions Default { get; } = new();

    internal UrlSettings Urls { get; } = new();
}
