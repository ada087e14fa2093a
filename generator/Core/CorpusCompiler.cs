using System.Collections.Immutable;
using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Core.Search;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Indexing;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>From compiled seeds to their corpus: links, tables, names and diagnostics.</summary>
/// <remarks>The press compiles everything at once, into a resource. The generator calls each step, and caches its result.</remarks>
static partial class CorpusCompiler
{
    /// <summary>The name of the step that <see cref="AnchorLinks"/> is.</summary>
    public const string AnchoringLinks = "find the headings of links";

    /// <summary>The name of the step that writes the search index.</summary>
    public const string Indexing = "write the search index";

    const string Linking = "link the articles";

    /// <summary>Compiles all seeds into the blob of an embedded resource.</summary>
    /// <param name="seeds">Compiled.</param>
    /// <param name="repeated">See <see cref="RepeatedSeeds"/>.</param>
    /// <param name="defaults">With which the seeds were compiled.</param>
    /// <param name="options">Of the project.</param>
    /// <param name="output">Writable, seekable and empty; the blob is written to it.</param>
    /// <param name="positions">Those of an earlier build; null where there is none. Where the project has positions, it has those of this
    /// build afterwards.</param>
    /// <returns>What the generator must know of the blob.</returns>
    /// <exception cref="IOException">The blob cannot be written.</exception>
    public static CorpusManifest Compile(
        IReadOnlyList<StoredSeed> seeds, RepeatedSeeds repeated, DefaultsTree defaults, CompilerOptions options, Stream output,
        PositionsFile? positions = null)
    {
        StoredArticle[] articles = [.. seeds.Where(static seed => seed.Article is not null).Select(static seed => seed.Article!)];
        ArticleSummary[] summaries = Array.ConvertAll(articles, static article => article.Summary);
        LinkSpans[] spans = Array.ConvertAll(articles, static article => article.Spans);
        ArticleSummary[] drafts = [.. seeds.Select(static seed => seed.Draft).OfType<ArticleSummary>()];
        LinkedCorpus linked = Link(summaries, options);
        EquatableArray<string> unanchored = default;
        EquatableArray<LinkAnchor> linkAnchors = Steps.Run(
            AnchoringLinks,
            () => AnchorLinks(linked, Array.ConvertAll(spans, static one => one.Anchors), summaries),
            arguments =>
            {
                unanchored = arguments;
                return default;
            });
        EquatableArray<string> unplaced = default;
        EquatableArray<PositionModel> placed = Place(linked.Corpus, positions, arguments => unplaced = arguments);
        return EncodeOrEmpty(linked.Corpus with { LinkAnchors = linkAnchors, Positions = placed }, options, (corpus, excess) =>
        {
            output.SetLength(0);
            CorpusTables tables = Encode(corpus);
            EquatableArray<string> unindexed = default;
            byte[] searchIndex = Steps.Run<byte[]>(
                Indexing,
                () => Index(InOrder(articles, corpus, static article => article.Terms)),
                arguments =>
                {
                    unindexed = arguments;
                    return [];
                });
            string hash = CorpusBlob.Write(articles, corpus, tables.Places, tables.Shards.Count, tables.Texts, searchIndex, output);
            EquatableArray<string> failure = default;
            EquatableArray<NamedArticle> names = Steps.Run(
                "name the articles",
                () => Name(linked.Names, Array.ConvertAll(articles, static article => article.Documentation)),
                arguments =>
                {
                    failure = arguments;
                    return default;
                });
            IEnumerable<SeedDiagnostic> reported = Steps.Run<IReadOnlyList<SeedDiagnostic>>(
                "check the links", () => [.. Report(spans, summaries, linked, drafts)], static arguments => [Steps.Failure(arguments)]);
            EquatableArray<string>[] failures = [unanchored, unplaced, unindexed, failure];
            IEnumerable<SeedDiagnostic> failed = failures.Where(static one => one.Count > 0).Select(Steps.Failure);
            return new CorpusManifest(
                hash,
                tables.Shards.Count,
                names,
                seeds.SelectMany(static seed => seed.Diagnostics)
                    .Concat(reported).Concat(failed).Concat(excess).Concat(repeated.Diagnostics)
                    .Concat(defaults.Diagnostics).Concat(InheritedFaults.Gather(seeds.SelectMany(static seed => seed.Inherited)))
                    .ToEquatableArray())
            {
                Symbols = SymbolText.Of(Symbols(
                    linked.Names, Array.ConvertAll(articles, static article => article.Headings), linked.Corpus.Tags)),
                KeyLines = tables.KeyLines,
                Keys = KeysOf(corpus, summaries),
                Drafts = KeysOf(drafts),
                FrontMatter = InOrder(articles, corpus, static article => article.FrontMatter),
                FrontMatterSpans = InOrder(articles, corpus, static article => article.FrontMatterSpans),
            };
        });
    }

    /// <summary>Settles order, names, links, tags and graph of the articles.</summary>
    /// <returns>Where this fails by an error of ours, a corpus without articles, and the error (LP0901) at the first seed.</returns>
    public static LinkedCorpus Link(IReadOnlyCollection<ArticleSummary> summaries, CompilerOptions options)
    {
        LinkedCorpus linked;
        try
        {
            if (summaries.Count > 0)
            {
                Steps.Enter(Linking);
            }

            linked = CorpusLinker.Link(summaries, options.ClassName, options.Duplicates);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && summaries.Count > 0)
        {
            Conflict failure = new(DiagnosticIds.Internal, summaries.First().SeedPath, Steps.Arguments(Linking, exception));
            linked = new(Empty(options), new[] { failure }.ToEquatableArray());
        }

        return linked with
        {
            Corpus = linked.Corpus with
            {
                IdentityRules = options.Seeds.Rules.Table,
                Search = options.Search,
                Layout = options.Layout,
            },
        };
    }

    /// <summary>The links that name headings of other articles as another tool does.</summary>
    public static EquatableArray<LinkAnchor> AnchorLinks(
        LinkedCorpus linked, IReadOnlyCollection<ArticleAnchors> anchors, IReadOnlyCollection<ArticleSummary> summaries) =>
        FragmentLinks.AnchorsOf(linked.Corpus, anchors, summaries);

    /// <summary>The tables of a corpus whose records are literals.</summary>
    public static CorpusTables CompileTables(CorpusModel corpus, CompilerOptions options)
    {
        return EncodeOrEmpty(corpus, options, static (encodable, excess) => Encode(encodable) with { Diagnostics = excess });
    }

    /// <summary>The search index of a corpus.</summary>
    /// <param name="terms">Of each article, in the order of the corpus; of none where the project has no search.</param>
    /// <returns>No bytes where there are no terms.</returns>
    public static byte[] Index(IReadOnlyList<SeedTerms> terms) => terms.Count == 0 ? [] : IndexBuilder.Build(terms);

    /// <summary>The search index of a corpus whose records are literals.</summary>
    /// <param name="terms">In any order; at least those of the corpus, or none.</param>
    public static byte[] Index(CorpusModel corpus, IReadOnlyCollection<ArticleTerms> terms)
    {
        Dictionary<string, SeedTerms> bySeed =
            terms.ToDictionary(static one => one.SeedPath, static one => one.Terms, StringComparer.Ordinal);
        return Index(terms.Count == 0 ? [] : [.. corpus.Articles.Select(article => bySeed[article.SeedPath])]);
    }

    /// <summary>As <see cref="Index(IReadOnlyList{SeedTerms})"/>; null where this fails by an error of ours.</summary>
    public static byte[]? TryIndex(IReadOnlyList<SeedTerms> terms) =>
        Steps.Run<byte[]?>(Indexing, () => Index(terms), static _ => null);

    /// <summary>Joins identifiers with the documentation of their properties.</summary>
    /// <param name="names">In the order of the corpus, which the result has too.</param>
    /// <param name="documentation">In any order.</param>
    public static EquatableArray<NamedArticle> Name(
        EquatableArray<ArticleName> names, IReadOnlyCollection<PropertyDocumentation> documentation)
    {
        Dictionary<string, PropertyDocumentation> bySeed = documentation.ToDictionary(static one => one.SeedPath, StringComparer.Ordinal);
        return names.Select(name => new NamedArticle(name.Identifier, bySeed[name.SeedPath])
        {
            FormerNames = name.FormerNames,
            IsDraft = name.IsDraft,
        }).ToEquatableArray();
    }

    /// <summary>Names the headings and tags of a corpus.</summary>
    /// <param name="names">In the order of the corpus.</param>
    /// <param name="headings">In any order.</param>
    /// <param name="tags">In the order of the corpus.</param>
    public static CorpusSymbols Symbols(
        EquatableArray<ArticleName> names, IReadOnlyCollection<HeadingNames> headings, EquatableArray<TagModel> tags)
    {
        Dictionary<string, EquatableArray<string>> bySeed =
            headings.ToDictionary(static one => one.SeedPath, static one => one.Names, StringComparer.Ordinal);
        return new(
            names.Select(name => bySeed[name.SeedPath]).ToEquatableArray(),
            SymbolNames.OfTags(tags),
            tags.Select(tag => tag.Articles.All(article => names[article].IsDraft) ? tag.Articles[0] : -1).ToEquatableArray());
    }

    /// <summary>Selects the headings and tags that have a property.</summary>
    /// <param name="names">In the order of the corpus.</param>
    /// <param name="isUsed">Whether the code of the project names a symbol.</param>
    public static SymbolSet Select(
        EquatableArray<ArticleName> names, CorpusSymbols symbols, WantedNames wanted, Func<string, bool> isUsed) =>
        new SymbolSelection(isUsed, CompilerOptions.PropertyLimit).Of(names, symbols, wanted);

    /// <summary>The names of a resource's headings and tags.</summary>
    /// <param name="text">See <see cref="CorpusManifest.Symbols"/>.</param>
    public static CorpusSymbols Symbols(string text) => SymbolText.Parse(text);

    /// <summary>By what front matter refers to the articles, in the order of the corpus.</summary>
    public static EquatableArray<ArticleKeys> KeysOf(CorpusModel corpus, IEnumerable<ArticleSummary> summaries)
    {
        ILookup<string, string> titles = summaries.ToLookup(
            static summary => summary.SeedPath, static summary => summary.Title, StringComparer.Ordinal);
        return corpus.Articles.Select(article =>
            new ArticleKeys(article.SeedPath, article.Identifier, article.Slug, article.Id, article.Path, article.Aliases)
            {
                FormerNames = article.FormerNames,
                IsDraft = article.IsDraft,
                Title = titles[article.SeedPath].First(),
            }).ToEquatableArray();
    }

    /// <summary>By what front matter refers to drafts that are left out, by path.</summary>
    public static EquatableArray<ArticleKeys> KeysOf(IEnumerable<ArticleSummary> drafts) =>
        drafts.OrderBy(static draft => draft.SeedPath, StringComparer.Ordinal).Select(static draft => new ArticleKeys(
            draft.SeedPath, draft.NameCandidate, draft.SlugCandidate, draft.Id, draft.Path, draft.Aliases)
        {
            IsDraft = true,
        }).ToEquatableArray();

    /// <summary>What is wrong only because of the other seeds.</summary>
    /// <param name="drafts">Those that are left out.</param>
    public static IEnumerable<SeedDiagnostic> Report(
        IReadOnlyCollection<LinkSpans> spans,
        IReadOnlyCollection<ArticleSummary> summaries,
        LinkedCorpus linked,
        IReadOnlyCollection<ArticleSummary> drafts) => CorpusReport.Of(spans, summaries, linked, drafts);

    /// <summary>The snapshots of a corpus that was compiled into a blob.</summary>
    /// <param name="blob">All of it.</param>
    /// <param name="manifest">The blob's own.</param>
    /// <returns>Null where the corpus is larger than its tables can say, and so has no articles.</returns>
    public static SnapshotSet? Snapshots(byte[] blob, CorpusManifest manifest) => SnapshotSet.Of(blob, manifest);

    /// <summary>
    /// Encodes a corpus. One that is too large becomes an empty one and an error (LP0502): the class is still there, so that this is the
    /// only error.
    /// </summary>
    static T EncodeOrEmpty<T>(CorpusModel corpus, CompilerOptions options, Func<CorpusModel, EquatableArray<SeedDiagnostic>, T> encode)
    {
        try
        {
            return encode(corpus, default);
        }
        catch (EncodingLimitException exception)
        {
            return encode(Empty(options), CorpusLimits.Of(exception, corpus.Articles.Count));
        }
        catch (Exception exception) when (
            exception is not (OperationCanceledException or IOException or UnauthorizedAccessException) && corpus.Articles.Count > 0)
        {
            EquatableArray<string> failure = Steps.Arguments("encode the articles", exception);
            return encode(Empty(options), new[] { Steps.Failure(failure) }.ToEquatableArray());
        }
    }

    static EquatableArray<T> InOrder<T>(StoredArticle[] articles, CorpusModel corpus, Func<StoredArticle, T?> select)
        where T : class, IEquatable<T>
    {
        Dictionary<string, StoredArticle> bySeed = articles.ToDictionary(
            static article => article.Summary.SeedPath, StringComparer.Ordinal);
        return corpus.Articles.Select(article => select(bySeed[article.SeedPath])).OfType<T>().ToEquatableArray();
    }

    static CorpusTables Encode(CorpusModel corpus)
    {
        if (corpus.Articles.Count > 0)
        {
            Steps.Enter("encode the articles");
        }

        (IReadOnlyList<string> shards, RecordPlace[] places) = ShardPlan.PlacesOf(corpus.SeedPaths);
        return new(shards, places, TableEncoder.Encode(corpus, places), default) { KeyLines = KeyLines.Of(corpus) };
    }

    static CorpusModel Empty(CompilerOptions options) => CorpusLinker.Link(ImmutableArray<ArticleSummary>.Empty, options.ClassName).Corpus;
}
