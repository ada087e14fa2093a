using Letterpress.Core.Encoding;
using Letterpress.Core.Files;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Guards;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Search;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>From the text of one seed to its article and record: read, identify, encode.</summary>
static class SeedCompiler
{
    /// <summary>The versions of the parsers that the host loaded: those of another package, where two packages bundle them.</summary>
    public static string ParserVersion => SeedReader.ParserVersion;

    /// <summary>Compiles a seed that has no defaults; see <see cref="Compile(SeedInput, SeedOptions, CancellationToken)"/>.</summary>
    public static CompiledSeed Compile(Seed seed, SeedOptions options, CancellationToken cancellation) =>
        Compile(DefaultsTree.None.Of(seed), options, cancellation);

    /// <summary>
    /// Compiles a seed. Throws nothing but <see cref="OperationCanceledException"/>: a bad seed costs one article and one diagnostic.
    /// </summary>
    public static CompiledSeed Compile(SeedInput input, SeedOptions options, CancellationToken cancellation)
    {
        Seed seed = input.Seed;
        SeedReport report = new(seed, input.Inherited.Files);
        if (seed.Failure.Count > 0)
        {
            report.Add(DiagnosticIds.Internal, new(0, 0), [.. seed.Failure]);
            return new(null, null, null, report.Diagnostics);
        }

        if (!seed.IsReadable)
        {
            report.Add(DiagnosticIds.Unreadable, new(0, 0), seed.Path);
            return new(null, null, null, report.Diagnostics);
        }

        try
        {
            if (SeedReader.Read(seed, input.Inherited, options.DefaultLanguage, options.RequiresDate, report, cancellation) is { } read)
            {
                ArticleModel article = ArticleIdentity.Resolve(read.Article, options.Rules, options.Roots);
                if (options.LeavesOutDrafts && article.IsDraft)
                {
                    return LeftOut(article, read.DraftProblem, new(seed, input.Inherited.Files));
                }

                NameLimits.Check(article);
                (FrontMatterValues? values, FrontMatterSpans? valueSpans) = options.ListsValues ? read.ListValues(report) : default;
                EncodedRecord record = RecordEncoder.Encode(article);
                return new(article, record, read.Spans, report.Diagnostics)
                {
                    Terms = options.Indexed == SearchPolicy.None
                        ? null
                        : RecordTerms.Of(record, article.Tags, article.IsSearched ? options.Indexed : SearchPolicy.None),
                    Inherited = report.Inherited,
                    FrontMatter = values,
                    FrontMatterSpans = valueSpans,
                    Summary = ArticleSummary.Of(article),
                    Documentation = PropertyDocumentation.Of(article),
                    Headings = SymbolNames.OfHeadings(article),
                    Queries = FileQueries.Of(article, read.Files, options.Roots),
                };
            }
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
            report.Add(DiagnosticIds.Internal, new(0, 1), exception.GetType().Name, Steps.Explain(exception));
        }

        return new(null, null, null, report.Diagnostics) { Inherited = report.Inherited };
    }

    /// <summary>Whether the front matter of a seed says that it is a draft, with that of its folders; nothing else is read.</summary>
    /// <returns>False for a seed that cannot be read.</returns>
    public static bool IsDraft(SeedInput input)
    {
        try
        {
            return SeedReader.IsDraft(input.Seed, input.Inherited, new(input.Seed, input.Inherited.Files));
        }
        catch (Exception)
        {
            // Whoever compiles the seed reports it.
            return false;
        }
    }

    /// <summary>A draft that is no article of this build. What is wrong with it is reported where it is one, except for its key.</summary>
    /// <param name="report">Empty.</param>
    static CompiledSeed LeftOut(ArticleModel draft, FrontMatterProblem? problem, SeedReport report)
    {
        problem?.Report(report);
        return new(null, null, null, report.Diagnostics)
        {
            Draft = ArticleSummary.Of(draft) with { Links = default, Tags = default },
            Inherited = report.Inherited,
        };
    }
}
