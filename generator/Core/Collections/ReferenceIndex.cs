using Letterpress.Core.Identity;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;

namespace Letterpress.Core.Collections;

/// <summary>Finds the articles that front matter names: by slug, id, path or alias, or by a path from the seed.</summary>
sealed class ReferenceIndex
{
    readonly IReadOnlyList<ArticleKeys> _articles;
    readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    readonly Dictionary<string, NearTexts> _near = new(StringComparer.Ordinal);

    public ReferenceIndex(IReadOnlyList<ArticleKeys> articles)
    {
        _articles = articles;
        Add(static article => [article.Slug]);
        Add(static article => [article.Id]);
        Add(static article => [article.Path]);
        Add(static article => article.Aliases);
        Add(static article => [article.Identifier]);
        for (int i = 0; i < articles.Count; i++)
        {
            _byPath[articles[i].SeedPath] = i;
            _byPath[LinkPath.WithoutExtension(articles[i].SeedPath)] = i;
        }
    }

    /// <summary>The index of an article; -1 where the corpus has none of that name.</summary>
    /// <param name="seedPath">Of the seed that has the reference.</param>
    public int Find(string reference, string seedPath)
    {
        string name = Clean(reference);
        string path = LinkPath.ToSeed(seedPath, name);
        bool isRelative = name.StartsWith(".", StringComparison.Ordinal);
        return !isRelative && _byKey.TryGetValue(name, out int found) ? found
            : _byPath.TryGetValue(path, out found) || _byPath.TryGetValue(LinkPath.WithoutExtension(path), out found) ? found
            : _byKey.TryGetValue(LinkPath.ToName(name), out found) || _byKey.TryGetValue("/" + LinkPath.ToName(name), out found) ? found
            : -1;
    }

    /// <summary>The slug of the article whose slug, id, path, alias or title is nearest to a reference; empty where none is near.</summary>
    /// <param name="collection">The collection whose articles can be meant; empty for all articles.</param>
    /// <param name="members">The indices of its articles.</param>
    public string Nearest(string reference, string collection, IEnumerable<int> members)
    {
        if (!_near.TryGetValue(collection, out NearTexts? near))
        {
            _near.Add(collection, near = new());
            foreach (int i in members)
            {
                foreach (string name in NamesOf(_articles[i]).Distinct(StringComparer.Ordinal))
                {
                    near.Add(name, i);
                }
            }
        }

        string written = Clean(reference).ToLowerInvariant();
        int found = near.Find(LinkPath.NameOf(written)).First;
        found = found < 0 ? near.Find(written).First : found;
        return found < 0 ? "" : _articles[found].Slug;
    }

    static IEnumerable<string> NamesOf(ArticleKeys article) =>
        article.Aliases.Append(article.Path).Select(LinkPath.NameOf).Concat([article.Slug, article.Id, article.Title])
            .Select(static name => name.ToLowerInvariant());

    /// <summary>Obsidian writes references as links to notes.</summary>
    static string Clean(string reference)
    {
        string name = reference.Trim();
        if (name.StartsWith("[[", StringComparison.Ordinal) && name.EndsWith("]]", StringComparison.Ordinal))
        {
            name = name.Substring(2, name.Length - 4);
            int label = name.IndexOf('|');
            name = (label < 0 ? name : name.Substring(0, label)).Trim();
        }

        return name;
    }

    void Add(Func<ArticleKeys, IEnumerable<string>> keysOf)
    {
        for (int i = 0; i < _articles.Count; i++)
        {
            foreach (string key in keysOf(_articles[i]))
            {
                if (key.Length > 0 && !_byKey.ContainsKey(key))
                {
                    _byKey.Add(key, i);
                }
            }
        }
    }
}
