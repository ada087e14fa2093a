namespace Letterpress.Writing.Feeds;

/// <summary>What is known of the image that stands for an article, beside its URL.</summary>
readonly struct ArticleImage
{
    /// <summary>Gets the image of the body; the default where front matter states another one.</summary>
    public Image Image { get; init; }

    /// <summary>Gets the file beside the seed, if the URL is that at which the app serves it.</summary>
    public ArticleFile? Served { get; init; }
}
