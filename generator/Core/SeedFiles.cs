using Letterpress.Core.Encoding;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>
/// Adds to a compiled seed what is known of the files beside it: a step of its own, so that an edit of a file reads no seed.
/// </summary>
static class SeedFiles
{
    /// <returns>The same instance where it leads to no file, or nothing is known.</returns>
    public static CompiledSeed Find(CompiledSeed seed, FileFacts facts)
    {
        if (seed.Article is null || seed.Queries.Count == 0 || facts.IsEmpty)
        {
            return seed;
        }

        FileAnswer[] answers = [.. seed.Queries.Select(facts.Find)];
        IEnumerable<SeedDiagnostic> problems = answers
            .Select((answer, i) => new SeedDiagnostic(
                answer.Problem, seed.Spans?.FilePath ?? "", seed.Queries[i].Span, answer.Arguments))
            .Where(static diagnostic => diagnostic.Id.Length > 0);
        CompiledSeed found = seed with
        {
            Answers = answers.ToEquatableArray(),
            Diagnostics = seed.Diagnostics.Concat(problems).ToEquatableArray(),
        };
        ArticleFiles files = FilesOf(seed.Queries, answers);
        return files.Files.Count == 0
            ? found
            : Encode(found, seed.Article with { Files = files, ContentHash = HashOf(seed.Article, files) });
    }

    static CompiledSeed Encode(CompiledSeed seed, ArticleModel article)
    {
        try
        {
            return seed with { Article = article, Record = RecordEncoder.Encode(article) };
        }
        catch (EncodingLimitException exception)
        {
            SeedDiagnostic limit = new(
                DiagnosticIds.BeyondLimits, seed.Spans!.FilePath, seed.Spans.Identity,
                new[] { exception.Message + "; split the seed into several" }.ToEquatableArray());
            return new(null, null, null, seed.Diagnostics.Append(limit).ToEquatableArray())
            {
                Inherited = seed.Inherited,
                Queries = seed.Queries,
                Answers = seed.Answers,
            };
        }
    }

    static ArticleFiles FilesOf(EquatableArray<FileQuery> queries, FileAnswer[] answers)
    {
        FileModel[] files =
        [
            .. answers.Select(static answer => answer.File).OfType<FileModel>().GroupBy(static file => file.Path, StringComparer.Ordinal)
                .Select(static group => group.First()).OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        Dictionary<string, int> indices = Enumerable.Range(0, files.Length).ToDictionary(i => files[i].Path, StringComparer.Ordinal);
        return new(
            files.ToEquatableArray(),
            queries.Select((query, i) => (query.Url, answers[i].File)).Where(static one => one.File is not null)
                .Select(one => new FileUrl(one.Url, indices[one.File!.Path])).ToEquatableArray());
    }

    /// <summary>What is written from an article is another one when a file changes.</summary>
    static string HashOf(ArticleModel article, ArticleFiles files) => ContentHash.Of(string.Join(
        "\n", files.Files.Select(static file => file.Path + " " + file.Hash + " " + file.Url).Prepend(article.ContentHash)));
}
