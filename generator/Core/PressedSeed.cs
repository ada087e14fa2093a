using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading;

namespace Letterpress.Core;

/// <summary>What became of one seed: an article and its record, or diagnostics that say why not.</summary>
/// <param name="Article">Null where an error left the seed out; then <paramref name="Record"/> and <paramref name="Sites"/> are null too.</param>
sealed record PressedSeed(ArticleModel? Article, EncodedRecord? Record, LinkSites? Sites, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>Reads and encodes a seed. No exception leaves it but cancellation: a bad seed costs one article and one diagnostic.</summary>
    public static PressedSeed Press(Seed seed, string defaultLanguage, CancellationToken cancellation, ProjectRules? rules = null)
    {
        SeedReport report = new(seed);
        if (!seed.IsReadable)
        {
            report.Add(DiagnosticIds.Unreadable, new(0, 0), seed.Path);
            return new(null, null, null, report.Diagnostics);
        }

        try
        {
            (ArticleModel? article, LinkSites? sites) = SeedReader.Read(seed, defaultLanguage, report, cancellation);
            article = article is null ? null : ArticleIdentity.Complete(article, rules ?? ProjectRules.None);
            if (article is not null)
            {
                NameLimits.Check(article);
            }

            return new(article, article is null ? null : RecordEncoder.Encode(article), sites, report.Diagnostics);
        }
        catch (SeedLimitException exception)
        {
            report.Add(DiagnosticIds.BeyondLimits, new(exception.Position, 1), exception.Message);
        }
        catch (EncodingLimitException exception)
        {
            report.Add(DiagnosticIds.BeyondLimits, new(0, 1), exception.Message + "; split the seed into several");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report.Add(DiagnosticIds.Internal, new(0, 1), exception.GetType().Name, Explain(exception));
        }

        return new(null, null, null, report.Diagnostics);
    }

    /// <summary>When two packages bundle a library, the compiler loads only one version of it: say which.</summary>
    static string Explain(Exception exception) => exception is MissingMemberException or TypeLoadException
        ? exception.Message + " (" + SeedReader.ParserVersion + " were loaded)"
        : exception.Message;
}
