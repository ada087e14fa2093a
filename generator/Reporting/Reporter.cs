using System.Collections.Immutable;
using Letterpress.Generator.Linking;
using Letterpress.Generator.Model;
using Letterpress.Generator.Naming;
using Letterpress.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Reporting;

/// <summary>Turns what went wrong into diagnostics of the compiler.</summary>
static class Reporter
{
    public static void Settings(SourceProductionContext context, EquatableArray<SettingProblem> problems)
    {
        foreach (SettingProblem problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.Setting, Location.None, problem.Property, Visible(problem.Value), problem.Wanted));
        }
    }

    /// <param name="version">Empty where it is new enough.</param>
    public static void Language(SourceProductionContext context, string version)
    {
        if (version.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LanguageVersion, Location.None, version, LanguageVersions.Lowest));
        }
    }

    public static void Repeated(SourceProductionContext context, RepeatedSeeds repeated)
    {
        foreach (RepeatedSeed seed in repeated.Seeds)
        {
            Report(context, DiagnosticIds.GivenTwice, seed.FilePath, default, new[] { seed.Path }.ToEquatableArray());
        }
    }

    public static void Seed(SourceProductionContext context, EquatableArray<SeedDiagnostic> diagnostics)
    {
        foreach (SeedDiagnostic diagnostic in diagnostics)
        {
            Report(context, diagnostic.Id, diagnostic.FilePath, diagnostic.Span, diagnostic.Arguments);
        }
    }

    /// <summary>What only the corpus knows, at the places that only the seeds know.</summary>
    public static void Corpus(SourceProductionContext context, ImmutableArray<LinkSites> sites, ImmutableArray<ArticleSummary> summaries, LinkedCorpus linked)
    {
        Dictionary<string, LinkSites> bySeed = sites.ToDictionary(static site => site.SeedPath, StringComparer.Ordinal);
        foreach (Conflict conflict in linked.Conflicts)
        {
            LinkSites site = bySeed[conflict.SeedPath];
            Report(context, conflict.DiagnosticId, site.FilePath, site.Identity, conflict.Arguments);
        }

        Dictionary<string, ArticleSummary> summaryOf = summaries.ToDictionary(static summary => summary.SeedPath, StringComparer.Ordinal);
        NearestArticles nearest = new(linked.Corpus.Articles);
        for (int index = 0; index < linked.Corpus.Articles.Count; index++)
        {
            CorpusArticle article = linked.Corpus.Articles[index];
            LinkSites site = bySeed[article.SeedPath];
            ArticleSummary summary = summaryOf[article.SeedPath];
            for (int i = 0; i < article.LinkTargets.Count; i++)
            {
                int target = summary.Links[i].Url.StartsWith("#", StringComparison.Ordinal) ? index : article.LinkTargets[i];
                if (target >= 0)
                {
                    CheckFragment(context, site, i, summary.Links[i].Url, bySeed[linked.Corpus.Articles[target].SeedPath]);
                }
                else if (summary.Links[i].IsReference)
                {
                    Report(context, DiagnosticIds.UnresolvedReference, site.FilePath, site.Links[i], new[] { summary.Links[i].Url, Hint(nearest.Find(index, summary.Links[i])) }.ToEquatableArray());
                }
            }
        }
    }

    static string Hint(string slug) => slug.Length == 0 ? "" : "; did you mean '" + slug + "'?";

    static void CheckFragment(SourceProductionContext context, LinkSites site, int link, string url, LinkSites target)
    {
        string fragment = Fragments.Of(url);
        if (fragment.Length > 0 && !Fragments.IsFound(fragment, target.Anchors))
        {
            Report(context, DiagnosticIds.UnknownFragment, site.FilePath, site.Links[link], new[] { fragment, target.SeedPath }.ToEquatableArray());
        }
    }

    static void Report(SourceProductionContext context, string id, string filePath, SeedSpan span, EquatableArray<string> arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.Of(id),
            Location.Create(filePath, new TextSpan(span.Start, span.Length), new LinePositionSpan(new(span.StartLine, span.StartColumn), new(span.EndLine, span.EndColumn))),
            [.. arguments.Select(static argument => (object)Visible(argument))]));

    /// <summary>Messages are printed to terminals: nothing in them may move a cursor or turn the text around.</summary>
    static string Visible(string text)
    {
        System.Text.StringBuilder visible = new();
        for (int i = 0; i < text.Length && visible.Length < 300; i++)
        {
            int length = Characters.VisibleLength(text, i);
            visible.Append(length == 0 ? FormattableString.Invariant($"\\u{(int)text[i]:X4}") : text.Substring(i, length));
            i += Math.Max(0, length - 1);
        }

        return visible.ToString();
    }
}
