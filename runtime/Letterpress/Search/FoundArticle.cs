namespace Letterpress.Search;

/// <summary>An article that a query found.</summary>
/// <param name="Article">Its index in the corpus.</param>
/// <param name="Score">What the ranking is by.</param>
/// <param name="Block">The index of the block that has most of the query; -1 where none has any, or the article was not checked.</param>
readonly record struct FoundArticle(int Article, float Score, int Block);
