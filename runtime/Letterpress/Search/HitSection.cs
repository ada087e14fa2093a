namespace Letterpress.Search;

/// <summary>The section in which a block stands.</summary>
static class HitSection
{
    /// <param name="article">The article.</param>
    /// <param name="block">The index of the block; -1 where none has anything of the query.</param>
    public static Section Of(Article article, int block)
    {
        RowList<Heading> headings = article.Headings;
        RowList<Section> sections = article.Sections;
        if (sections.Count == 0)
        {
            return default;
        }

        int before = Records.Bisection.First(
            headings.Count, (Headings: headings, Block: block), static (wanted, i) => wanted.Headings[i].Block.Index <= wanted.Block);
        return sections[Math.Max(0, before - 1 + sections.Count - headings.Count)];
    }
}
