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
    NearTexts? _near;

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

    /// <summary>The slug that is nearest to a reference; empty where none is near.</summary>
    /// <param name="isMeant">Whether an article can be meant.</param>
    public string Nearest(string reference, Func<int, bool> isMeant)
    {
        if (_near is null)
        {
            _near = new();
            for (int i = 0; i < _articles.Count; i++)
            {
                _near.Add(_articles[i].Slug.ToLowerInvariant(), i);
            }
        }

        (int first, int second) = _near.Find(LinkPath.NameOf(Clean(reference)).ToLowerInvariant());
        return first >= 0 && isMeant(first) ? _articles[first].Slug
            : second >= 0 && isMeant(second) ? _articles[second].Slug
            : "";
    }

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
