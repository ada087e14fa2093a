using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Pressing;
using Letterpress.Tool.Building;
using Letterpress.Tool.Editing;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Checking;

/// <summary>
/// Writes suggestions into seeds: of each diagnostic that has exactly one, and whose URL is at exactly one place. The seeds are compiled
/// with them first: a suggestion that leaves its diagnostic, or brings another one, is not written.
/// </summary>
sealed class SuggestionFixes(CorpusBuild build, Surroundings surroundings)
{
    /// <summary>A fragment that many links have is reported at the first of them: each round has the next.</summary>
    const int MaxRounds = 1_000;

    /// <summary>Writes what can be written, and says so.</summary>
    /// <returns>The seeds as they are then.</returns>
    public BuiltCorpus Apply(BuiltCorpus corpus, CancellationToken cancellation)
    {
        HashSet<Fault> refused = [];
        for (int round = 0; round < MaxRounds; round++)
        {
            Fix[] fixes = [.. Fixes(corpus, refused)];
            if (fixes.Length == 0)
            {
                return corpus;
            }

            Dictionary<string, byte[]> changed = Changed(fixes);
            BuiltCorpus after = build.Run(corpus.Workspace, BuildAim.Articles, cancellation, changed);
            HashSet<Fault> before = [.. corpus.Diagnostics.Select(Fault.Of)];
            HashSet<string> worse = [.. after.Diagnostics.Where(one => !before.Contains(Fault.Of(one)) && !IsConsequence(one, fixes))
                .Select(static one => one.FilePath)];
            HashSet<(Fault, SeedSpan)> left = [.. after.Diagnostics.Select(static one => (Fault.Of(one), one.Span))];
            Fix[] refusedNow = [.. fixes.Where(fix =>
                worse.Contains(fix.Diagnostic.FilePath) || left.Contains((Fault.Of(fix.Diagnostic), fix.Diagnostic.Span)))];
            if (refusedNow.Length == 0)
            {
                Write(fixes, changed);
                corpus = after;
            }

            refused.UnionWith(refusedNow.Select(static fix => Fault.Of(fix.Diagnostic)));
        }

        return corpus;
    }

    /// <summary>A link that now leads to a seed may have a fragment that this seed lacks: only then can anybody know.</summary>
    static bool IsConsequence(SeedDiagnostic after, IEnumerable<Fix> fixes) =>
        after.Id is DiagnosticIds.UnknownFragment or DiagnosticIds.InsertedFragment
        && fixes.Any(fix => fix.Diagnostic.Id == DiagnosticIds.DeadLink && fix.Diagnostic.FilePath == after.FilePath
            && fix.Diagnostic.Span.StartLine == after.Span.StartLine);

    static IEnumerable<Fix> Fixes(BuiltCorpus corpus, HashSet<Fault> refused)
    {
        Dictionary<string, string> files = corpus.Specified.Files.ToDictionary(
            static file => file.FilePath, static file => file.FullPath, StringComparer.Ordinal);
        Dictionary<string, SeedText?> texts = new(StringComparer.Ordinal);
        foreach (SeedDiagnostic diagnostic in corpus.Diagnostics)
        {
            if (Suggestion.Of(diagnostic) is not { } suggestion || refused.Contains(Fault.Of(diagnostic))
                || !files.TryGetValue(diagnostic.FilePath, out string? path) || !corpus.Workspace.IsInScope(path))
            {
                continue;
            }

            if (!texts.TryGetValue(path, out SeedText? text))
            {
                texts.Add(path, text = SeedCache.ReadAll(path) is { } bytes ? SeedText.Of(bytes) : null);
            }

            if (text is not null && UrlPlaces.Find(text.Text, diagnostic.Span, suggestion.Written) is >= 0 and int place)
            {
                yield return new(path, diagnostic, suggestion, text, new(place, suggestion.Written.Length, suggestion.Replacement));
            }
        }
    }

    static Dictionary<string, byte[]> Changed(IEnumerable<Fix> fixes) => fixes.GroupBy(static fix => fix.Path, StringComparer.Ordinal)
        .ToDictionary(
            static group => group.Key,
            static group => group.First().Text.With(group.Select(static fix => fix.Edit).Distinct()).ToBytes(),
            StringComparer.Ordinal);

    void Write(Fix[] fixes, Dictionary<string, byte[]> changed)
    {
        foreach (IGrouping<string, Fix> file in fixes.GroupBy(static fix => fix.Path, StringComparer.Ordinal))
        {
            SeedText.Replace(file.Key, file.First().Text.ToBytes(), changed[file.Key]);
            Report(file);
        }
    }

    void Report(IEnumerable<Fix> fixes)
    {
        foreach (Fix fix in fixes)
        {
            surroundings.Error.WriteLine(FormattableString.Invariant(
                $"{surroundings.ShortPath(fix.Path)}({fix.Diagnostic.Span.StartLine + 1},{fix.Diagnostic.Span.StartColumn + 1}): fixed ")
                + $"{fix.Diagnostic.Id}: '{MessageText.Visible(fix.Suggestion.Written)}' is "
                + $"'{MessageText.Visible(fix.Suggestion.Replacement)}' now");
        }
    }

    /// <summary>A diagnostic but for its place and for what its message counts.</summary>
    readonly record struct Fault(string Id, string FilePath, string Argument)
    {
        public static Fault Of(SeedDiagnostic diagnostic) =>
            new(diagnostic.Id, diagnostic.FilePath, diagnostic.Arguments.Count > 0 ? diagnostic.Arguments[0] : "");
    }

    sealed record Fix(string Path, SeedDiagnostic Diagnostic, Suggestion Suggestion, SeedText Text, TextEdit Edit);
}
