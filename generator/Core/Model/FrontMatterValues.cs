namespace Letterpress.Core.Model;

/// <summary>What the front matter of a seed says, for typed collections: values without their places.</summary>
/// <param name="Title">Of the article, whatever part of the seed states it.</param>
/// <param name="PublishedAt">Of the article, whatever part of the seed states it.</param>
/// <param name="Nodes">All values, each before those in it; keys in the seed's order.</param>
sealed record FrontMatterValues(string SeedPath, string Title, Timestamp? PublishedAt, EquatableArray<FrontNode> Nodes)
{
    /// <summary>The paths of the files of defaults above the seed, the nearest first.</summary>
    public EquatableArray<string> Defaults { get; init; }
}

/// <summary>A value of front matter.</summary>
/// <param name="Key">As written; empty of an item of a list.</param>
/// <param name="Text">Its characters; empty of a list and of nested keys.</param>
/// <param name="Size">How many nodes it is, with those in it.</param>
/// <param name="Source">The text of the article's record of which it is a piece; see <see cref="Layout.TextSource"/>.</param>
/// <param name="Offset">Where in that text it starts, in bytes.</param>
readonly record struct FrontNode(FrontKind Kind, string Key, string Text, int Size, int Source, int Offset)
{
    /// <summary>0 for a value of the seed itself; otherwise its file in <see cref="FrontMatterValues.Defaults"/>, from 1.</summary>
    public int Origin { get; init; }
}

/// <summary>The source spans of <see cref="FrontMatterValues"/>, apart from them, so that what only moves regenerates nothing.</summary>
/// <param name="End">The line that closes the front matter; where there is none, the line with the title.</param>
/// <param name="Keys">Of each node its key; of an item of a list the item.</param>
/// <param name="Values">Of each node its value.</param>
sealed record FrontMatterSpans(
    string FilePath, string SeedPath, SeedSpan End, EquatableArray<SeedSpan> Keys, EquatableArray<SeedSpan> Values)
{
    /// <summary>The files of defaults above the seed, the nearest first, as diagnostics name them.</summary>
    public EquatableArray<string> Defaults { get; init; }

    /// <summary>See <see cref="FrontNode.Origin"/>; empty where the seed inherits nothing.</summary>
    public EquatableArray<int> Origins { get; init; }

    /// <summary>See <see cref="Origins"/>.</summary>
    public static EquatableArray<int> OriginsOf(FrontMatterValues values) => values.Nodes.Any(static node => node.Origin > 0)
        ? values.Nodes.Select(static node => node.Origin).ToEquatableArray()
        : default;

    /// <summary>Of a node; -1 for the end of the front matter.</summary>
    public int OriginOf(int node) => node < 0 || Origins.Count == 0 ? 0 : Origins[node];
}

/// <summary>The names of an article by which front matter of others refers to it, in the order of the corpus.</summary>
sealed record ArticleKeys(
    string SeedPath, string Identifier, string Slug, string Id, string Path, EquatableArray<string> Aliases)
{
    /// <summary>See <see cref="CorpusArticle.FormerNames"/>.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>See <see cref="ArticleModel.IsDraft"/>.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What people write in place of a name; no reference leads there.</summary>
    public string Title { get; init; } = "";

    public ArticleName Name => new(SeedPath, Identifier) { FormerNames = FormerNames, IsDraft = IsDraft };
}
