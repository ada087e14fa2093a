using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>
/// The tags of a corpus and their articles. Spellings that differ in case or in what separates their words are one tag; <c>C#</c> and
/// <c>C++</c> are two.
/// </summary>
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
        Dictionary<string, TagUse> byKey = new(StringComparer.Ordinal);
        Dictionary<string, string> keyOf = new(StringComparer.Ordinal);
        string[][] keys = new string[articles.Length][];
        for (int i = 0; i < articles.Length; i++)
        {
            keys[i] = [.. articles[i].Tags.Select(Key).Distinct(StringComparer.Ordinal)];
            foreach (string name in articles[i].Tags)
            {
                string key = keyOf[name];
                if (!byKey.TryGetValue(key, out TagUse? use))
                {
                    byKey.Add(key, use = new());
                }

                use.Add(name, i);
            }
        }

        Dictionary<string, string> slugs = Slugs(byKey.Keys);
        var tags = byKey
            .Select(static pair => (pair.Key, pair.Value.Articles, Name: pair.Value.MostUsedSpelling()))
            .OrderByDescending(static tag => tag.Articles.Count)
            .ThenBy(static tag => tag.Name, StringComparer.Ordinal)
            .Select(tag => (tag.Key, Tag: new TagModel(tag.Name, slugs[tag.Key], tag.Articles.ToEquatableArray())))
            .ToList();
        Dictionary<string, int> index = new(StringComparer.Ordinal);
        for (int i = 0; i < tags.Count; i++)
        {
            index.Add(tags[i].Key, i);
        }

        return new([.. tags.Select(static tag => tag.Tag)], [.. keys.Select(list => list.Select(key => index[key]).ToArray())]);

        // Memoized: many articles have few tags.
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
    static string KeyOf(string name)
    {
        string[] words = Identifiers.Normalize(name).ToLowerInvariant().Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join("-", words) : name;
    }

    /// <summary>Of keys with the same slug, the one that sorts first has it as it is; the others have it with a hash after it.</summary>
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
                ulong hash = StableHash.Of(key + salt.ToString(CultureInfo.InvariantCulture));
                slug = wanted + "-" + hash.ToString("x16", CultureInfo.InvariantCulture).Substring(0, 4);
            }

            slugs.Add(key, slug);
        }

        return slugs;
    }

    static string SlugOf(string name) => Identifiers.Slug(name) is { Length: > 0 } slug ? slug : name;

    /// <summary>The articles with a tag, and how they spell it.</summary>
    sealed class TagUse
    {
        readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);

        public List<int> Articles { get; } = [];

        /// <param name="article">Not below that of the last call.</param>
        public void Add(string spelling, int article)
        {
            _spellings.TryGetValue(spelling, out int count);
            _spellings[spelling] = count + 1;
            if (Articles.Count == 0 || Articles[Articles.Count - 1] != article)
            {
                Articles.Add(article);
            }
        }

        /// <summary>Of those that are used as often, the one that sorts first, so that the order of files does not matter.</summary>
        public string MostUsedSpelling() => _spellings
            .OrderByDescending(static spelling => spelling.Value)
            .ThenBy(static spelling => spelling.Key, StringComparer.Ordinal)
            .First().Key;
    }
}
