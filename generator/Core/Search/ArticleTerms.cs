using Letterpress.Indexing;

namespace Letterpress.Core.Search;

/// <summary>The terms of one article of a corpus.</summary>
sealed record ArticleTerms(string SeedPath, SeedTerms Terms);
