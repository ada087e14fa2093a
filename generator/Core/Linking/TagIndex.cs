using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>The tags of a corpus and who has them; spellings that differ in case or in what parts their words are one tag, <c>C#</c> and <c>C++</c> are two.</summary>
sealed class TagIndex
{
    static readonly char[] s_separators = [' ', '\t', '\r', '\n', '\u00A0', '\u3000', '-', '_'];

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
        Dictionary<string, (string Name, List<int> Articles)> byKey = new(StringComparer.Ordinal);
        Dictionary<string, string> keyOf = new(StringComparer.Ordinal);
        string[][] keys = new string[articles.Length][];
        for (int i = 0; i < articles.Length; i++)
        {
            keys[i] = [.. articles[i].Tags.Select(Key).Distinct(StringComparer.Ordinal)];
            foreach (string name in articles[i].Tags)
            {
                string key = keyOf[name];
                if (!byKey.TryGetValue(key, out (string Name, List<int> Articles) entry))
                {
                    byKey.Add(key, entry = (name, []));
                }

                // The name that sorts first speaks for all spellings, so that no order of files decides.
                byKey[key] = string.CompareOrdinal(name, entry.Name) < 0 ? (name, entry.Articles) : entry;
                if (entry.Articles.Count == 0 || entry.Articles[entry.Articles.Count - 1] != i)
                {
                    entry.Articles.Add(i);
                }
            }
        }

        Dictionary<string, string> slugs = Slugs(byKey.Keys);
        var tags = byKey.OrderByDescending(static pair => pair.Value.Articles.Count).ThenBy(static pair => pair.Value.Name, StringComparer.Ordinal)
            .Select(pair => (pair.Key, Tag: new TagModel(pair.Value.Name, slugs[pair.Key], pair.Value.Articles.ToEquatableArray()))).ToList();
        Dictionary<string, int> index = tags.Select(static (tag, i) => (tag.Key, i)).ToDictionary(static t => t.Key, static t => t.i, StringComparer.Ordinal);
        return new([.. tags.Select(static tag => tag.Tag)], [.. keys.Select(list => list.Select(key => index[key]).ToArray())]);

        // Few tags are on many articles.
        string Key(string name)
        {
            if (!keyOf.TryGetValue(name, out string? key))
            {
                keyOf.Add(name, key = KeyOf(name));
            }

            return key;
        }
    }

    /// <summary>In lower case, with one <c>-</c> between words.</summary>
    static string KeyOf(string name) => string.Join("-", Identifiers.Normalize(name).ToLowerInvariant().Split(s_separators, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } key ? key : name;

    /// <summary>Of keys with one slug, the one that sorts first has it as it is, and the others with a hash behind it.</summary>
    static Dictionary<string, string> Slugs(IEnumerable<string> keys)
    {
        Dictionary<string, string> slugs = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string key in keys.OrderBy(static key => key, StringComparer.Ordinal))
        {
            string wanted = SlugOf(key);
            string slug = wanted;
            for (int salt = 0; !taken.Add(slug); salt++)
            {
                slug = wanted + "-" + StableHash.Of(key + salt.ToString(CultureInfo.InvariantCulture)).ToString("x16", CultureInfo.InvariantCulture).Substring(0, 4);
            }

            slugs.Add(key, slug);
        }

        return slugs;
    }

    static string SlugOf(string name) => Identifiers.Slug(name) is { Length: > 0 } slug ? slug : name;
}
