using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>Replaces in a manifest what edited seeds state; the rest of it stays.</summary>
static class ManifestEditor
{
    /// <summary>What is reported by linking; everything else is reported by the seed alone.</summary>
    static readonly HashSet<string> s_ofCorpus = new(StringComparer.Ordinal)
    {
        DiagnosticIds.UnresolvedReference, DiagnosticIds.UnknownFragment, DiagnosticIds.InsertedFragment, DiagnosticIds.DeadLink,
        DiagnosticIds.LinkToDraft, DiagnosticIds.FormerNameTaken,
        DiagnosticIds.Duplicate, DiagnosticIds.NameShared, DiagnosticIds.RepeatedSeed,
    };

    /// <returns>The manifest that linking all seeds would give, but with the old hash; null where that cannot be known.</returns>
    public static CorpusManifest? Edit(this CorpusManifest manifest, IReadOnlyCollection<EditedSeed> edits)
    {
        Dictionary<string, EditedSeed> byPath = edits.ToDictionary(static edit => edit.New.Documentation.SeedPath, StringComparer.Ordinal);
        int named = manifest.Articles.Count(article => byPath.ContainsKey(article.Documentation.SeedPath));
        if (named < edits.Count)
        {
            // A seed that is left out has no article.
            return null;
        }

        EquatableArray<NamedArticle> articles = manifest.Articles.Select(Edit).ToEquatableArray();
        return EditDiagnostics(manifest.Diagnostics, edits) is { } diagnostics
            ? manifest with
            {
                Articles = articles,
                Diagnostics = diagnostics,
                FrontMatter = manifest.FrontMatter.Select(values =>
                    byPath.TryGetValue(values.SeedPath, out EditedSeed? edit) ? edit.New.FrontMatter ?? values : values).ToEquatableArray(),
                FrontMatterSpans = manifest.FrontMatterSpans.Select(spans =>
                    byPath.TryGetValue(spans.SeedPath, out EditedSeed? edit) ? edit.New.FrontMatterSpans ?? spans : spans)
                    .ToEquatableArray(),
            }
            : null;

        NamedArticle Edit(NamedArticle article) => byPath.TryGetValue(article.Documentation.SeedPath, out EditedSeed? edit)
            ? article with { Documentation = edit.New.Documentation }
            : article;
    }

    static EquatableArray<SeedDiagnostic>? EditDiagnostics(
        EquatableArray<SeedDiagnostic> diagnostics, IReadOnlyCollection<EditedSeed> edits)
    {
        ILookup<string, EditedSeed> byFile = edits.ToLookup(static edit => edit.New.Spans.FilePath, StringComparer.Ordinal);
        Dictionary<string, int> replaced = edits.ToDictionary(
            static edit => edit.New.Documentation.SeedPath, static _ => 0, StringComparer.Ordinal);
        SeedDiagnostic?[] edited = [.. diagnostics];
        for (int i = 0; i < edited.Length; i++)
        {
            if (byFile[diagnostics[i].FilePath].FirstOrDefault() is { } edit)
            {
                string seed = edit.New.Documentation.SeedPath;
                edited[i] = s_ofCorpus.Contains(diagnostics[i].Id) ? edit.Moved(diagnostics[i])
                    : replaced[seed] < edit.Diagnostics.Count ? edit.Diagnostics[replaced[seed]++] : null;
            }
        }

        return edited.All(static diagnostic => diagnostic is not null)
            && edits.All(edit => replaced[edit.New.Documentation.SeedPath] == edit.Diagnostics.Count)
            ? edited.Select(static diagnostic => diagnostic!).ToEquatableArray()
            : null;
    }
}
