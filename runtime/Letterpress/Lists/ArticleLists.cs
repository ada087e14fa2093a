using Letterpress.Records;

namespace Letterpress;

/// <summary>Looks for articles in lists of articles: in all of a corpus, in those of a tag, in references.</summary>
/// <remarks>No method allocates. An article of another corpus, or <c>default</c>, is in no list, and is newer or older than none.</remarks>
public static class ArticleLists
{
    /// <summary>Gets the place of an article in a list.</summary>
    /// <param name="articles">The list, in any order.</param>
    /// <param name="article">The article.</param>
    /// <returns>From 0; -1 if the list does not have the article.</returns>
    public static int IndexOf(this RowList<Article> articles, Article article) =>
        AreOfOneCorpus(articles, article) ? articles.Rows.Find(article.Index) : -1;

    /// <summary>Gets the article of a list that is the next newer than another: the one before it in <see cref="Tag.Articles"/>.</summary>
    /// <param name="articles">The list, in any order.</param>
    /// <param name="article">An article, which need not be in the list.</param>
    /// <returns>The last of those in the list that come before <paramref name="article"/> in <see cref="ArticleCorpus.All"/>; null if
    /// none does.</returns>
    public static Article? NewerThan(this RowList<Article> articles, Article article) =>
        AreOfOneCorpus(articles, article) ? At(articles, articles.Rows.NextBelow(article.Index)) : null;

    /// <summary>Gets the article of a list that is the next older than another: the one after it in <see cref="Tag.Articles"/>.</summary>
    /// <param name="articles">The list, in any order.</param>
    /// <param name="article">An article, which need not be in the list.</param>
    /// <returns>The first of those in the list that come after <paramref name="article"/> in <see cref="ArticleCorpus.All"/>, where
    /// articles without a time come last; null if none does.</returns>
    public static Article? OlderThan(this RowList<Article> articles, Article article) =>
        AreOfOneCorpus(articles, article) ? At(articles, articles.Rows.NextAbove(article.Index)) : null;

    /// <summary>Gets the articles of a list that are to be shown at an instant: those that are published, and have not expired.</summary>
    /// <remarks>
    /// <para>An article is published from its <see cref="Article.PublishedAt"/> on; without a time it always is. It has expired from its
    /// <see cref="Article.Expires"/> on. So a program that asks with the time of the clock publishes on schedule.</para>
    /// <para>In <see cref="ArticleCorpus.All"/>, <see cref="Tag.Articles"/> and references, the published ones are found by binary search.
    /// Where expired ones are left out, an index counts from the start of the list: <c>foreach</c> is faster.</para>
    /// </remarks>
    /// <param name="articles">The list, in any order, which stays.</param>
    /// <param name="instant">The instant, such as now; its offset does not matter.</param>
    /// <returns>A list of the same kind; an empty one of an empty list.</returns>
    public static RowList<Article> AsOf(this RowList<Article> articles, DateTimeOffset instant) =>
        articles.Count == 0 ? articles : new(articles.Rows.On(ArticleSchedule.Of(articles.Rows.Corpus, instant)));

    static bool AreOfOneCorpus(RowList<Article> articles, Article article) =>
        articles.Count > 0 && !article.IsDefault && articles.Rows.IsOf(article.Read);

    static Article? At(RowList<Article> articles, int index) => index < 0 ? null : articles.Rows.Corpus.ArticleAt(index);
}
