namespace Letterpress;

/// <summary>How much of each article a feed has.</summary>
public enum FeedContent
{
    /// <summary>The excerpt, and the whole body as HTML.</summary>
    Full,

    /// <summary>The excerpt.</summary>
    Excerpt,

    /// <summary>Title, URL, times, authors and tags only.</summary>
    None,
}
