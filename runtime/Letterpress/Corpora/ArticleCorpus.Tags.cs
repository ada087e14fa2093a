namespace Letterpress;

/// <content>What finds tags.</content>
public abstract unsafe partial class ArticleCorpus
{
    /// <summary>Finds a tag by its name or its slug; looks at each tag in turn, and allocates nothing.</summary>
    /// <param name="name">The <see cref="Tag.Name"/> or the <see cref="Tag.Slug"/>; upper and lower case differ. A name comes before
    /// another tag's slug.</param>
    /// <param name="tag">The tag, or <c>default</c>.</param>
    /// <returns>False where no article has such a tag.</returns>
    public bool TryFindTag(ReadOnlySpan<char> name, out Tag tag) => TryFindTag(new WantedText(name), out tag);

    /// <summary>Finds a tag by its name or its slug in UTF-8; looks at each tag in turn, and allocates nothing.</summary>
    /// <param name="name">The <see cref="Tag.Name"/> or the <see cref="Tag.Slug"/>; upper and lower case differ. A name comes before
    /// another tag's slug.</param>
    /// <param name="tag">The tag, or <c>default</c>.</param>
    /// <returns>False where no article has such a tag.</returns>
    public bool TryFindTag(ReadOnlySpan<byte> name, out Tag tag) => TryFindTag(new WantedText(name), out tag);

    bool TryFindTag(scoped WantedText wanted, out Tag tag)
    {
        bool found = false;
        tag = default;
        foreach (Tag candidate in Tags)
        {
            if (wanted.Is(candidate.Name))
            {
                tag = candidate;
                return true;
            }

            if (!found && wanted.Is(candidate.Slug))
            {
                tag = candidate;
                found = true;
            }
        }

        return found;
    }

    /// <summary>A text in one of two encodings.</summary>
    readonly ref struct WantedText
    {
        readonly ReadOnlySpan<byte> _utf8;
        readonly ReadOnlySpan<char> _utf16;

        public WantedText(ReadOnlySpan<byte> utf8) => _utf8 = utf8;

        public WantedText(ReadOnlySpan<char> utf16) => _utf16 = utf16;

        public bool Is(Utf8Text text) => _utf8.IsEmpty ? text.Equals(_utf16) : text.Equals(_utf8);
    }
}
