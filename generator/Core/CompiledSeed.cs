using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;
using Letterpress.Indexing;

namespace Letterpress.Core;

/// <summary>A compiled seed: an article and its record, or diagnostics that say why there is none.</summary>
/// <param name="Article">Null where an error left the seed out; then the record and the spans are null too.</param>
sealed record CompiledSeed(ArticleModel? Article, EncodedRecord? Record, LinkSpans? Spans, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>What is wrong with values that it inherits, in the files that have them; see <see cref="InheritedFaults"/>.</summary>
    public EquatableArray<SeedDiagnostic> Inherited { get; init; }

    /// <summary>What search finds the article by; null where there is none, or the project has no search.</summary>
    public SeedTerms? Terms { get; init; }

    /// <summary>What linking needs of the article; null where there is none.</summary>
    public ArticleSummary? Summary { get; init; }

    /// <summary>What the article's property says; null where there is none.</summary>
    public PropertyDocumentation? Documentation { get; init; }

    /// <summary>The identifiers of its headings; null where there is none.</summary>
    public HeadingNames? Headings { get; init; }

    /// <summary>What typed collections read; null without an article, or <see cref="SeedOptions.ListsValues"/>.</summary>
    public FrontMatterValues? FrontMatter { get; init; }

    /// <summary>The spans of <see cref="FrontMatter"/>.</summary>
    public FrontMatterSpans? FrontMatterSpans { get; init; }

    /// <summary>The draft that the seed is, without links and tags, where the project leaves drafts out: there is no article.</summary>
    public ArticleSummary? Draft { get; init; }

    /// <summary>Where files may be to which it leads.</summary>
    public EquatableArray<FileQuery> Queries { get; init; }

    /// <summary>What was known of those files.</summary>
    public EquatableArray<FileAnswer> Answers { get; init; }

    /// <summary>The part of it that is kept between two builds.</summary>
    public StoredSeed ToStored() => new(
        Record is not null && Spans is not null && Summary is not null && Documentation is not null && Headings is not null
            ? new(Summary, Documentation, Headings, Spans, Utf8.Bytes(Record.Text), Record.HeaderOffset)
            {
                FrontMatter = FrontMatter,
                FrontMatterSpans = FrontMatterSpans,
                Terms = Terms,
            }
            : null,
        Diagnostics)
    {
        Draft = Draft,
        Inherited = Inherited,
        Files = Queries.Select((query, i) => new AnsweredQuery(
            query with { Span = default }, i < Answers.Count ? Answers[i] : FileAnswer.None)).ToEquatableArray(),
    };
}
