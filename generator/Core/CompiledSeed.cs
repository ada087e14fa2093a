using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;

namespace Letterpress.Core;

/// <summary>A compiled seed: an article and its record, or diagnostics that say why there is none.</summary>
/// <param name="Article">Null where an error left the seed out; then the record and the spans are null too.</param>
sealed record CompiledSeed(ArticleModel? Article, EncodedRecord? Record, LinkSpans? Spans, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>The part of it that is kept between two builds.</summary>
    public StoredSeed ToStored() => new(
        Article is not null && Record is not null && Spans is not null
            ? new(ArticleSummary.Of(Article), PropertyDocumentation.Of(Article), Spans, Utf8.Bytes(Record.Text), Record.HeaderOffset)
            : null,
        Diagnostics);
}
