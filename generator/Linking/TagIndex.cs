using Letterpress.Generator.Model;
using Letterpress.Generator.Naming;

namespace Letterpress.Generator.Linking;

/// <summary>The tags of a corpus and who has them; two spellings with one slug are one tag.</summary>
sealed class TagIndex
{
    readonly int[][] _ofArticle;

    TagIndex(List<TagModel> tags, int[][] ofArticle)
    {
        Tags = tags;
        _ofArticle = ofArticle;
    }

    /// <summary>Most used first, then by name.</summary>
    public IReadOnlyList<TagModel> Tags { get; }

    public int[] OfArticle(int article) => _ofArticle[article];

    public static TagIndex Of(ArticleSummary[] articles)
    {
        Dictionary<string, (string Name, List<int> Articles)> bySlug = new(StringComparer.Ordinal);
        Dictionary<string, string> slugOf = new(StringComparer.Ordinal);
        string[][] slugs = new string[articles.Length][];
        for (int i = 0; i < articles.Length; i++)
        {
            slugs[i] = [.. articles[i].Tags.Select(Slug).Distinct(StringComparer.Ordinal)];
            foreach (string name in articles[i].Tags)
            {
                string slug = slugOf[name];
                if (!bySlug.TryGetValue(slug, out (string Name, List<int> Articles) entry))
                {
                    bySlug.Add(slug, entry = (name, []));
                }

                // The name that sorts first speaks for all spellings, so that no order of files decides.
                bySlug[slug] = string.CompareOrdinal(name, entry.Name) < 0 ? (name, entry.Articles) : entry;
                if (entry.Articles.Count == 0 || entry.Articles[entry.Articles.Count - 1] != i)
                {
                    entry.Articles.Add(i);
                }
            }
        }

        List<TagModel> tags = [.. bySlug.OrderByDescending(static pair => pair.Value.Articles.Count).ThenBy(static pair => pair.Value.Name, StringComparer.Ordinal)
            .Select(static pair => new TagModel(pair.Value.Name, pair.Key, pair.Value.Articles.ToEquatableArray()))];
        Dictionary<string, int> index = tags.Select(static (tag, i) => (tag.Slug, i)).ToDictionary(static t => t.Slug, static t => t.i, StringComparer.Ordinal);
        return new(tags, [.. slugs.Select(list => list.Select(slug => index[slug]).ToArray())]);

        // Few tags are on many articles, and a slug is costly.
        string Slug(string name)
        {
            if (!slugOf.TryGetValue(name, out string? slug))
            {
                slugOf.Add(name, slug = SlugOf(name));
            }

            return slug;
        }
    }

    static string SlugOf(string name) => Identifiers.Slug(name) is { Length: > 0 } slug ? slug : name;
}
