
using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>Changes a digest where seeds were edited, instead of making it anew.</summary>
static class ManifestEditor
{
    /// <summary>What linking reports; all else a seed says of itself.</summary>
    static readonly HashSet<string> s_ofCorpus = new(StringComparer.Ordinal)
    {
        DiagnosticIds.UnresolvedReference, DiagnosticIds.UnknownFragment, DiagnosticIds.Duplicate, DiagnosticIds.RepeatedSeed,
    };

    /// <returns>What linking all seeds would give, but for the hash of the image; null where that cannot be told.</returns>
    public static CorpusManifest? Edit(this CorpusManifest manifest, IReadOnlyCollection<EditedSeed> edits)
    {
        Dictionary<string, EditedSeed> byPath = edits.ToDictionary(static edit => edit.New.Documentation.SeedPath, StringComparer.Ordinal);
        EquatableArray<NamedArticle> articles = manifest.Articles
            .Select(article => byPath.TryGetValue(article.Documentation.SeedPath, out EditedSeed? edit) ? article with { Documentation = edit.New.Documentation } : article).ToEquatableArray();
        return Edit(manifest.Diagnostics, edits) is { } diagnostics ? manifest with { Articles = articles, Diagnostics = diagnostics } : null;
    }

    static EquatableArray<SeedDiagnostic>? Edit(EquatableArray<SeedDiagnostic> diagnostics, IReadOnlyCollection<EditedSeed> edits)
    {
        ILookup<string, EditedSeed> byFile = edits.ToLookup(static edit => edit.New.Spans.FilePath, StringComparer.Ordinal);
        Dictionary<string, int> replaced = edits.ToDictionary(static edit => edit.New.Documentation.SeedPath, static _ => 0, StringComparer.Ordinal);
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

        return edited.All(static diagnostic => diagnostic is not null) && edits.All(edit => replaced[edit.New.Documentation.SeedPath] == edit.Diagnostics.Count)
            ? edited.Select(static diagnostic => diagnostic!).ToEquatableArray()
            : null;
    }
}
