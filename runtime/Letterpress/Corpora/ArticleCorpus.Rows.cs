using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

// What the tables say of an article.
public abstract unsafe partial class ArticleCorpus
{
    internal Utf8Text SlugOf(int index) => Text(in Row(index)->Slug);

    internal Utf8Text PathOf(int index) => Text(in Row(index)->Path);

    internal RowList<Tag> TagsOf(int index)
    {
        ArticleRow* row = Row(index);
        return new(Range(Tables.ArticleTags, in row[0].FirstTag, in row[1].FirstTag));
    }

    internal RowSource ReferencesOf(int index)
    {
        ArticleRow* row = Row(index);
        return Range(Tables.References, in row[0].FirstReference, in row[1].FirstReference);
    }

    internal RowSource ReferencedByOf(int index)
    {
        ArticleRow* row = Row(index);
        return Range(Tables.ReferencedBy, in row[0].FirstReferencedBy, in row[1].FirstReferencedBy);
    }

    internal RowList<Article> RelatedTo(int index)
    {
        ArticleRow* row = Row(index);
        return new(Range(Tables.Related, in row[0].FirstRelated, in row[1].FirstRelated));
    }

    internal RowList<Article> TranslationsOf(int index)
    {
        ArticleRow* row = Row(index);
        return new(Range(Tables.Translations, in row[0].FirstTranslation, in row[1].FirstTranslation));
    }

    internal double RankOf(int index) => Row(index)->Rank.Value / (double)CorpusLayout.RankOne;

    internal int ComponentOf(int index) => Row(index)->Component.Value;

    /// <summary>The rows of a table to which a row of another points.</summary>
    /// <param name="table">That other table.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="end">The same column of the next row: where its rows start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RowSource Range<TRow>(in TableRows<TRow> table, in FiveDigits first, in FiveDigits end)
        where TRow : unmanaged => RowSource.OfTable(this, in table, first.Value, end.Value);

    internal RowList<Link> BacklinksOf(int index)
    {
        ArticleRow* row = Row(index);
        return new(Range(Tables.Backlinks, in row[0].FirstBacklink, in row[1].FirstBacklink));
    }

    internal int LinkTargetOf(int index, int link) => Tables.LinkTargets[Row(index)->FirstLinkTarget.Value + link]->Value;

    /// <summary>A piece of <see cref="CorpusTable.Texts"/>.</summary>
    internal Utf8Text Text(in TableSlice slice)
    {
        (int offset, int length) = slice.Place;
        return new Utf8Text(this, Tables.Texts.Range(offset, offset + length), length);
    }

    /// <summary>The row of an article that was located; there is one after it, to which its ranges extend.</summary>
    ArticleRow* Row(int index) => Articles.Row(index);
}
