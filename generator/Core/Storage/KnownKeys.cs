using System.Globalization;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Storage;

/// <summary>The keys of a corpus, read from <see cref="KeyLines"/>: what the runtime library would find, without the corpus.</summary>
sealed class KnownKeys
{
    const int Suggestions = 3;

    /// <summary>No slug that is meant is as long; the time to compare texts grows with the product of their lengths.</summary>
    const int MaxLength = 200;

    readonly HashSet<uint> _hashes = [];
    readonly List<string> _slugs = [];
    readonly List<string> _tags = [];
    readonly HashSet<string> _tagTexts = new(StringComparer.Ordinal);

    /// <param name="lines">Others among them are ignored.</param>
    /// <exception cref="FormatException">A line is damaged.</exception>
    public static KnownKeys Parse(IEnumerable<string> lines)
    {
        KnownKeys known = new();
        foreach (string line in lines)
        {
            string[] fields = line.Split(' ');
            if (fields is [KeyLines.Article, var slug, ..])
            {
                known.AddArticle(KeyLines.Unescape(slug), fields.Skip(2));
            }
            else if (fields is [KeyLines.Tag, var name, var tagSlug])
            {
                known.AddTag(KeyLines.Unescape(name), KeyLines.Unescape(tagSlug));
            }
        }

        return known;
    }

    /// <summary>Whether there are no articles: then nothing is known, since each of the seeds may have an error.</summary>
    public bool IsEmpty => _slugs.Count == 0;

    /// <summary>Whether the corpus finds an article by a key, as <c>ArticleCorpus.TryFind</c> does.</summary>
    /// <param name="identityRules">The rules of the project as a table.</param>
    public bool HasArticle(string key, string identityRules)
    {
        byte[] utf8 = Utf8.Bytes(key);
        return Has(KeyKind.Id, utf8) || HasPath(utf8) || HasUrl(utf8, Utf8.Bytes(identityRules));
    }

    /// <summary>Whether the corpus has a tag of this name or slug, as <c>ArticleCorpus.TryFindTag</c> says.</summary>
    public bool HasTag(string name) => _tagTexts.Contains(name);

    /// <summary>The slugs of articles that are most like a key, nearest first.</summary>
    /// <param name="identifiers">Of articles, by their places; one of these in place of the slug is a mistake that is understood.</param>
    public IReadOnlyList<KeySuggestion> NearArticles(string key, IReadOnlyDictionary<int, string> identifiers) =>
        Nearest(_slugs, key, identifiers);

    /// <summary>The names of tags that are most like another, nearest first.</summary>
    public IReadOnlyList<KeySuggestion> NearTags(string name) => Nearest(_tags, name, new Dictionary<int, string>());

    void AddArticle(string slug, IEnumerable<string> hashes)
    {
        _slugs.Add(slug);
        _hashes.Add(KeyLines.HashOf(KeyKind.Slug, Utf8.Bytes(slug)));
        foreach (string hash in hashes)
        {
            _hashes.Add(uint.Parse(hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }
    }

    void AddTag(string name, string slug)
    {
        _tags.Add(name);
        _tagTexts.Add(name);
        _tagTexts.Add(slug);
    }

    bool Has(KeyKind kind, ReadOnlySpan<byte> key) => _hashes.Contains(KeyLines.HashOf(kind, key));

    bool HasPath(ReadOnlySpan<byte> path)
    {
        Span<byte> onSite = new byte[path.Length + 1];
        onSite[0] = (byte)'/';
        onSite = onSite.Slice(0, 1 + AliasKey.WritePath(path, onSite.Slice(1)));
        ReadOnlySpan<byte> word = onSite.Slice(1);
        bool isNumber = word.Length > 0 && word[0] == (byte)'#';
        return Has(KeyKind.Alias, word) || Has(KeyKind.Path, word) || (!isNumber && Has(KeyKind.Alias, onSite));
    }

    bool HasUrl(ReadOnlySpan<byte> url, ReadOnlySpan<byte> identityRules)
    {
        Span<byte> alias = new byte[AliasKey.PrefixLength + CanonicalUrl.MaxLength(url.Length)];
        if (!CanonicalUrl.TryWrite(url, alias.Slice(AliasKey.PrefixLength), out int length))
        {
            return false;
        }

        AliasKey.UrlPrefix.CopyTo(alias);
        alias = alias.Slice(0, AliasKey.PrefixLength + length);
        ReadOnlySpan<byte> canonical = alias.Slice(AliasKey.PrefixLength);
        if (Has(KeyKind.Url, canonical) || Has(KeyKind.Alias, alias))
        {
            return true;
        }

        Span<byte> number = new byte[AliasKey.PrefixLength + PublisherRules.MaxKeyLength];
        AliasKey.NumberPrefix.CopyTo(number);
        length = PublisherRules.TryWriteKey(canonical, identityRules, number.Slice(AliasKey.PrefixLength));
        return length > 0 && (Has(KeyKind.PublisherNumber, number.Slice(AliasKey.PrefixLength, length))
            || Has(KeyKind.Alias, number.Slice(0, AliasKey.PrefixLength + length)));
    }

    /// <summary>Of equally near texts the first wins; a third of the characters may differ, and two in any case.</summary>
    static List<KeySuggestion> Nearest(List<string> known, string wanted, IReadOnlyDictionary<int, string> identifiers)
    {
        if (wanted.Length is 0 or > MaxLength)
        {
            return [];
        }

        EditDistance distances = new();
        int limit = Math.Max(2, wanted.Length / 3);
        List<(int Distance, KeySuggestion Suggestion)> near = [];
        for (int i = 0; i < known.Count; i++)
        {
            string key = known[i];
            bool isOtherForm = string.Equals(key, wanted, StringComparison.OrdinalIgnoreCase)
                || (identifiers.TryGetValue(i, out string? identifier)
                    && string.Equals(identifier, wanted, StringComparison.OrdinalIgnoreCase));
            int distance = isOtherForm ? 0 : distances.Between(key.AsSpan(), wanted.AsSpan(), limit);
            if (distance <= limit && distance < Math.Max(key.Length, wanted.Length))
            {
                near.Add((distance, new(key, i)));
            }
        }

        return [.. near.OrderBy(static one => one.Distance).Take(Suggestions).Select(static one => one.Suggestion)];
    }
}

/// <summary>A key that was perhaps meant.</summary>
/// <param name="Key">The slug of an article, or the name of a tag.</param>
/// <param name="Index">The place of the article or tag in the corpus.</param>
readonly record struct KeySuggestion(string Key, int Index);
