
using Letterpress.Core.Linking;
using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>Changes a digest where seeds were edited, instead of making it anew.</summary>
static class DigestEdit
{
    /// <summary>What linking reports; all else a seed says of itself.</summary>
    static readonly HashSet<string> s_ofCorpus = new(StringComparer.Ordinal)
    {
        DiagnosticIds.UnresolvedReference, DiagnosticIds.UnknownFragment, DiagnosticIds.Duplicate, DiagnosticIds.GivenTwice,
    };

    /// <returns>What linking all seeds would give, but for the hash of the image; null where that cannot be told.</returns>
    public static CorpusDigest? Edited(this CorpusDigest digest, IReadOnlyCollection<SeedEdit> edits)
    {
        Dictionary<string, SeedEdit> byPath = edits.ToDictionary(static edit => edit.New.Headline.SeedPath, StringComparer.Ordinal);
        EquatableArray<NamedHeadline> articles = digest.Articles
            .Select(article => byPath.TryGetValue(article.Headline.SeedPath, out SeedEdit? edit) ? article with { Headline = edit.New.Headline } : article).ToEquatableArray();
        return Edited(digest.Diagnostics, edits) is { } diagnostics ? digest with { Articles = articles, Diagnostics = diagnostics } : null;
    }

    static EquatableArray<SeedDiagnostic>? Edited(EquatableArray<SeedDiagnostic> diagnostics, IReadOnlyCollection<SeedEdit> edits)
    {
        ILookup<string, SeedEdit> byFile = edits.ToLookup(static edit => edit.New.Sites.FilePath, StringComparer.Ordinal);
        Dictionary<string, int> replaced = edits.ToDictionary(static edit => edit.New.Headline.SeedPath, static _ => 0, StringComparer.Ordinal);
        SeedDiagnostic?[] edited = [.. diagnostics];
        for (int i = 0; i < edited.Length; i++)
        {
            if (byFile[diagnostics[i].FilePath].FirstOrDefault() is { } edit)
            {
                string seed = edit.New.Headline.SeedPath;
                edited[i] = s_ofCorpus.Contains(diagnostics[i].Id) ? edit.Moved(diagnostics[i])
                    : replaced[seed] < edit.Diagnostics.Count ? edit.Diagnostics[replaced[seed]++] : null;
            }
        }

        return edited.All(static diagnostic => diagnostic is not null) && edits.All(edit => replaced[edit.New.Headline.SeedPath] == edit.Diagnostics.Count)
            ? edited.Select(static diagnostic => diagnostic!).ToEquatableArray()
            : null;
    }
}
