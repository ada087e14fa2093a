namespace Letterpress;

/// <summary>Where a <see cref="Link"/> leads.</summary>
public enum LinkKind : byte
{
    /// <summary>Out of the corpus.</summary>
    External = 0,

    /// <summary>To an article of the corpus; see <see cref="Link.TryGetTarget"/>.</summary>
    Article = 1,

    /// <summary>To what its seed or its publisher's URL calls an article, but the corpus does not hold.</summary>
    ArticleUnresolved = 2,

    /// <summary>To a place in the same article (<c>#…</c>).</summary>
    Fragment = 3,

    /// <summary>To a mailbox (<c>mailto:</c>).</summary>
    Mail = 4,

    /// <summary>To a telephone (<c>tel:</c>, <c>sms:</c>).</summary>
    Phone = 5,
}
