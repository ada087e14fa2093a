namespace Letterpress.Records;

/// <summary>Articles by their positions, of which a list may skip some.</summary>
interface IArticlePlaces
{
    ArticleCorpus Corpus { get; }

    /// <summary>The index of the article at a position.</summary>
    int ArticleAt(int position);
}
