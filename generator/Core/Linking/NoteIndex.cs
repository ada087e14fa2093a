using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>Finds the note that a wiki link names, as note-taking programs do: letter case does not matter.</summary>
/// <remarks>
/// By the path from the linking note's folder; by the end of the path, where the note with the shortest path wins; by title; by alias;
/// by what remains of the name in a URL.
/// </remarks>
sealed class NoteIndex
{
    const int MaxEnd = 8;

    readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byEnd = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byTitle = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byAlias = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _bySlug = new(StringComparer.Ordinal);

    /// <param name="byPath">The articles in the order of their paths: the first has a name that several have.</param>
    public NoteIndex(ArticleSummary[] articles, int[] byPath)
    {
        foreach (int i in byPath.OrderBy(i => articles[i].SeedPath.Count(static c => c == '/')))
        {
            ArticleSummary article = articles[i];
            string file = LinkPath.WithoutExtension(Fold(article.SeedPath));
            AddPath(file, i);
            AddPath(ArticlePath.WithoutIndex(file), i);
            Add(_byTitle, Fold(article.Title), i);
            Add(_bySlug, Identifiers.Slug(LinkPath.NameOf(file)), i);
            foreach (string alias in article.Aliases.Where(static alias => !alias.StartsWith("/", StringComparison.Ordinal)))
            {
                Add(_byAlias, Fold(alias), i);
            }
        }
    }

    /// <param name="name">The name or path of a note, without fragment; empty for the note itself.</param>
    /// <returns>The index of the article, or -1.</returns>
    public int Find(ArticleSummary source, string name)
    {
        string wanted = Fold(LinkPath.Resolve("", name));
        string path = LinkPath.WithoutExtension(wanted);
        string beside = LinkPath.WithoutExtension(LinkPath.Resolve(LinkPath.FolderOf(Fold(source.SeedPath)), Fold(name)));
        return path.Length == 0 ? -1
            : _byPath.TryGetValue(beside, out int article) || _byEnd.TryGetValue(path, out article)
                || _byTitle.TryGetValue(wanted, out article) || _byAlias.TryGetValue(wanted, out article)
                || _bySlug.TryGetValue(Identifiers.Slug(LinkPath.NameOf(path)), out article)
            ? article
            : -1;
    }

    /// <summary>The names that a wiki link may write in more than one way have one form.</summary>
    static string Fold(string text) => Spaces.Fold(Identifiers.Normalize(text)).ToLowerInvariant();

    static void Add(Dictionary<string, int> index, string key, int article)
    {
        if (key.Length > 0 && !index.ContainsKey(key))
        {
            index.Add(key, article);
        }
    }

    void AddPath(string path, int article)
    {
        Add(_byPath, path, article);
        int start = path.Length;
        for (int count = 0; count < MaxEnd && start > 0; count++)
        {
            start = path.LastIndexOf('/', start - 1) is >= 0 and int slash ? slash : 0;
            Add(_byEnd, path.Substring(start == 0 ? 0 : start + 1), article);
        }
    }
}
