namespace Letterpress.Layout;

/// <summary>What a link is as far as its seed can tell; whether its target is in the corpus only the corpus knows.</summary>
enum WrittenLinkKind
{
    /// <summary>An absolute or relative URL that may or may not be an article's.</summary>
    External = 0,

    /// <summary>A link that says it leads to an article: <c>rel="ArticleRef"</c>, or a publisher's article address.</summary>
    Article = 1,

    /// <summary><c>#…</c>: a place in the same article.</summary>
    Fragment = 2,

    /// <summary><c>mailto:</c></summary>
    Mail = 3,

    /// <summary><c>tel:</c> or <c>sms:</c></summary>
    Phone = 4,
}
