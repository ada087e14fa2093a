using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator;

/// <summary>Seeds in, C# out: the whole pipeline on one screen.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ArticleGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Settings.Read(options.GlobalOptions));
        var tooOld = context.ParseOptionsProvider.Select(static (options, _) => LanguageVersions.TooOld(options));
        var target = settings.Combine(tooOld).Select(static (pair, _) => new Target(pair.Left.Namespace, pair.Left.ClassName, pair.Left.IsPublic, IsHollow: pair.Right.Length > 0, pair.Left.MaxProperties));
        var language = settings.Select(static (s, _) => s.DefaultLanguage);
        var rules = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Settings.IdentitiesOf(options.GlobalOptions))
            .Select(static (text, _) => ProjectRules.Parse(text))
            .WithTrackingName(TrackingNames.Rules);

        // Each seed by itself: text to article to record.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => Seeds.IsSeed(pair.Left, pair.Right));
        var repeated = files.Select(static (pair, _) => SeedFile.Of(pair.Left, pair.Right)).Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RepeatedSeeds.TextOf(options.GlobalOptions)))
            .Select(static (all, _) => RepeatedSeeds.Among(all.Left, all.Right));
        var seeds = files.Combine(repeated)
            .Where(static pair => !pair.Right.IsSuperfluous(pair.Left.Left))
            .Select(static (pair, _) => pair.Left)
            .Select(static (pair, cancellation) => Seeds.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Seeds);
        var pressed = seeds.Combine(language).Combine(rules)
            .Select(static (all, cancellation) => PressedSeed.Press(all.Left.Left, all.Left.Right, cancellation, all.Right))
            .WithTrackingName(TrackingNames.Pressed);
        var articles = pressed.Where(static seed => seed.Article is not null).Select(static (seed, _) => seed.Article!).WithTrackingName(TrackingNames.Articles);
        var records = pressed.Where(static seed => seed.Record is not null).Select(static (seed, _) => seed.Record!).WithTrackingName(TrackingNames.Records);
        var sites = pressed.Where(static seed => seed.Sites is not null).Select(static (seed, _) => seed.Sites!);

        // All of them together: only small projections are collected.
        var summaries = articles.Select(static (article, _) => ArticleSummary.Of(article)).WithTrackingName(TrackingNames.Summaries);
        var graph = summaries.Collect().Combine(target).Combine(rules)
            .Select(static (all, _) => Guard.Link(all.Left.Left, summaries => CorpusLinker.Link(summaries, all.Left.Right.ClassName)).With(all.Right))
            .WithTrackingName(TrackingNames.Graph);
        var names = graph.Select(static (linked, _) => linked.Names);
        var headlines = articles.Select(static (article, _) => Headline.Of(article)).WithTrackingName(TrackingNames.Headlines);

        // Hot reload adds to what a debuggable assembly holds, so only so much of it can be edited.
        var style = target.Combine(settings.Select(static (s, _) => s.IsEditable)).Combine(records.Collect().Select(static (all, _) => all.Sum(static record => (long)record.Text.Length) <= Target.MaxEditable))
            .Select(static (all, _) => all.Left.Left with { IsEditable = all.Left.Right && all.Right });

        // Few seeds: a file each, which reads like the article. Many: a bounded number of files.
        var isSolo = records.Collect().Select(static (all, _) => ShardPlan.IsSolo(all.Length));
        var solo = records.Combine(isSolo).Where(static pair => pair.Right).Select(static (pair, _) => ShardPlan.Solo(pair.Left));
        var dealt = records.Collect().SelectMany(static (all, _) => ShardPlan.IsSolo(all.Length) ? [] : ShardPlan.Deal(all));

        // Read before the compiler ran, in place of all that is above: the records lie in a resource.
        var digest = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => Digests.IsDigest(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => Digests.Read(pair.Left, cancellation))
            .WithTrackingName(TrackingNames.Digest)
            .Collect().Select(static (all, _) => all.FirstOrDefault());
        var image = digest.Select(static (digest, _) => digest is null ? default : (digest.Hash, digest.ShardCount));
        var named = names.Combine(headlines.Collect()).Combine(digest.Select(static (digest, _) => digest?.Articles))
            .Select(static (all, _) => NamedHeadline.All(all.Left.Left, all.Left.Right, all.Right));

        // Seeds that the digest stands for, where the compiler is a host of hot reload: no edit reaches a resource, so the app must be built again.
        var watched = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => Digests.IsWatched(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => Digests.Mark(pair.Left, cancellation))
            .Collect().Select(static (all, _) => Digests.MarkOf(all));

        // Code.
        context.RegisterSourceOutput(target, static (output, target) => Add(output, target, "", ArticlesEmitter.Surface(target)));
        context.RegisterSourceOutput(graph.Combine(image).Combine(style), Guard.Output<((LinkedCorpus Linked, (string? Hash, int ShardCount) Image) Left, Target Target)>(
            static (output, all) => AddCorpus(output, all.Target, all.Left.Linked.Corpus, all.Left.Image)));
        context.RegisterSourceOutput(watched.Combine(target), static (output, pair) => AddWatched(output, pair.Right, pair.Left));
        context.RegisterSourceOutput(named.Combine(target), Guard.Output<(EquatableArray<NamedHeadline> Named, Target Target)>(
            static (output, pair) => Add(output, pair.Target, ".Properties", ArticlesEmitter.Properties(pair.Target, pair.Named))));
        context.RegisterSourceOutput(solo.Combine(style), AddRecords);
        context.RegisterSourceOutput(dealt.Combine(style), AddRecords);

        // Diagnostics, apart from code, so that one that moves regenerates nothing, and a severity that changes reads no seed.
        var severities = context.AdditionalTextsProvider
            .Where(EditorConfig.IsOne)
            .Select(EditorConfig.Read)
            .Collect().Select(static (files, _) => new Severities(files))
            .WithTrackingName(TrackingNames.Severities);
        var faults = pressed.Select(static (seed, _) => seed.Diagnostics).Where(static diagnostics => diagnostics.Count > 0);
        context.RegisterSourceOutput(settings.Select(static (s, _) => s.Problems), Reporter.Settings);
        context.RegisterSourceOutput(tooOld, Reporter.Language);
        context.RegisterSourceOutput(repeated.Combine(severities), Reporter.Repeated);
        context.RegisterSourceOutput(rules.Select(static (r, _) => r.Problems), Reporter.Settings);
        context.RegisterSourceOutput(faults.Combine(severities), static (output, pair) => Reporter.Seeds(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(digest.Select(static (digest, _) => digest?.Diagnostics ?? default).Combine(severities), static (output, pair) => Reporter.Seeds(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(sites.Collect().Combine(summaries.Collect()).Combine(graph).Combine(severities),
            Guard.Output<(((ImmutableArray<LinkSites> Sites, ImmutableArray<ArticleSummary> Summaries) Left, LinkedCorpus Linked) Left, Severities Severities)>(
                static (output, all) => Reporter.Seeds(output, CorpusReport.Of(all.Left.Left.Sites, all.Left.Left.Summaries, all.Left.Linked), all.Severities)));
    }

    static void Add(SourceProductionContext output, Target target, string part, IndentedWriter source) =>
        output.AddSource(target.ClassName + part + ".g.cs", source.ToSourceText());

    static void AddCorpus(SourceProductionContext output, Target target, CorpusModel corpus, (string? Hash, int ShardCount) image)
    {
        if (image.Hash is { } hash && !target.IsHollow)
        {
            Add(output, target, ".Corpus", ArticlesEmitter.Resource(target, hash, image.ShardCount));
            return;
        }

        try
        {
            Reporter.Seeds(output, CorpusLimits.OfLiterals(corpus.Articles.Count, target.MaxProperties));
            Add(output, target, ".Corpus", ArticlesEmitter.Tables(target, corpus));
        }
        catch (EncodingLimitException exception)
        {
            // The class stays, so that this is the only error.
            Reporter.Seeds(output, CorpusLimits.Of(exception, corpus.Articles.Count));
            Add(output, target, ".Corpus", ArticlesEmitter.Tables(target, CorpusLinker.Link(System.Collections.Immutable.ImmutableArray<ArticleSummary>.Empty, target.ClassName).Corpus));
        }
    }

    static void AddWatched(SourceProductionContext output, Target target, string? mark)
    {
        if (mark is not null && !target.IsHollow)
        {
            Add(output, target, ".Watched", ArticlesEmitter.Watched(target, mark));
        }
    }

    static void AddRecords(SourceProductionContext output, (Shard Shard, Target Target) pair)
    {
        if (!pair.Target.IsHollow)
        {
            output.AddSource(pair.Shard.HintName + ".g.cs", ArticlesEmitter.Records(pair.Target, pair.Shard).ToSourceText());
        }
    }
}
