using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Storage;

/// <summary>What is kept of a seed between two builds: all that linking, naming and reporting need, and its record.</summary>
/// <param name="Article">Null where an error left the seed out.</param>
sealed record StoredSeed(StoredArticle? Article, EquatableArray<SeedDiagnostic> Diagnostics)
{
    public static StoredSeed Of(PressedSeed seed) => new(
        seed is { Article: { } article, Record: { } record, Sites: { } sites }
            ? new(ArticleSummary.Of(article), Headline.Of(article), sites, Utf8.Bytes(record.Text), record.HeaderOffset)
            : null,
        seed.Diagnostics);
}

/// <param name="Record">See <see cref="Layout.RecordLayout"/>.</param>
/// <param name="HeaderOffset">How many bytes of the record lie before its header.</param>
sealed record StoredArticle(ArticleSummary Summary, Headline Headline, LinkSites Sites, byte[] Record, int HeaderOffset);
