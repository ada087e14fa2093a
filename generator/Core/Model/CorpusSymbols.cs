namespace Letterpress.Core.Model;

/// <summary>The C# identifiers of an article's headings, in reading order. Each is there once.</summary>
sealed record HeadingNames(string SeedPath, EquatableArray<string> Names);

/// <summary>The C# identifiers of all headings and tags.</summary>
/// <param name="Headings">Of each article, in the order of the corpus; in reading order.</param>
/// <param name="Tags">In the order of the corpus. Each is there once.</param>
/// <param name="TagDrafts">Of each tag that only drafts have the first of these articles; -1 of others.</param>
sealed record CorpusSymbols(
    EquatableArray<EquatableArray<string>> Headings, EquatableArray<string> Tags, EquatableArray<int> TagDrafts);

/// <summary>For which headings and tags the generated class has a property.</summary>
enum SymbolPolicy
{
    /// <summary>For those that the code of the project names.</summary>
    Used,

    All,

    None,
}

/// <summary>Which classes of symbols are wanted.</summary>
[Flags]
enum SymbolKinds
{
    None = 0,
    Headings = 1,
    Tags = 2,
}

/// <summary>What code names of headings and tags.</summary>
/// <param name="Articles">Those whose class of headings is named: it is there, if empty, so that the compiler says what is gone.</param>
/// <param name="HasTags">Whether the class of tags is named; see <paramref name="Articles"/>.</param>
readonly record struct WantedNames(SymbolKinds Kinds, EquatableArray<string> Articles, bool HasTags);

/// <summary>A member: its name, and the index of the heading in its article or of the tag.</summary>
/// <param name="Draft">Of a tag that only drafts have the path of a seed; else empty.</param>
readonly record struct Symbol(string Name, int Index, string Draft);

/// <summary>The headings of one article that have a property.</summary>
/// <param name="Name">The identifier of the article.</param>
/// <param name="Index">The index of the article.</param>
/// <param name="Draft">The path of its seed where that is a draft; else empty.</param>
sealed record ArticleSymbols(string Name, int Index, EquatableArray<Symbol> Headings, string Draft);

/// <summary>The headings and tags that have a property.</summary>
/// <param name="Articles">By name.</param>
/// <param name="Tags">By name.</param>
/// <param name="HasTags">Whether there is a class for tags; it may be empty.</param>
sealed record SymbolSet(EquatableArray<ArticleSymbols> Articles, EquatableArray<Symbol> Tags, bool HasTags)
{
    public bool IsEmpty => Articles.Count == 0 && !HasTags;
}
