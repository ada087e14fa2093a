using System.Globalization;
using System.Text;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Storage;

/// <summary>What articles and tags are found by, as lines of printable ASCII: analyzers of C# read them in comments.</summary>
/// <remarks>
/// Of each article, in the order of the corpus: its slug, and a hash of each other key. Of each tag: its name and its slug. Fields are
/// separated by spaces.
/// </remarks>
static class KeyLines
{
    public const string Article = "key";
    public const string Tag = "tag";

    public static EquatableArray<string> Of(CorpusModel corpus) =>
        corpus.Articles.Select(OfArticle).Concat(corpus.Tags.Select(OfTag)).ToEquatableArray();

    /// <summary>32 bits: of a million keys one in four thousand that nothing has is taken for one of them, and not reported.</summary>
    public static uint HashOf(KeyKind kind, ReadOnlySpan<byte> key) => unchecked((uint)KeyHash.Of(kind, key));

    /// <summary>A field of a line as it was before it was escaped.</summary>
    /// <exception cref="FormatException">The field is damaged.</exception>
    public static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        StringBuilder text = new(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            string digits = i + 5 <= field.Length ? field.Substring(i + 1, 4) : "";
            text.Append((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += 4;
        }

        return text.ToString();
    }

    static string OfArticle(CorpusArticle article)
    {
        IEnumerable<(KeyKind Kind, string Key)> keys =
        [
            (KeyKind.Id, article.Id), (KeyKind.Url, article.Keys.Url), (KeyKind.Path, article.Path),
            (KeyKind.PublisherNumber, article.Keys.PublisherNumber), .. article.Aliases.Select(static alias => (KeyKind.Alias, alias)),
        ];
        IEnumerable<string> hashes = keys.Where(static key => key.Key.Length > 0)
            .Select(static key => HashOf(key.Kind, Utf8.Bytes(key.Key)).ToString("x8", CultureInfo.InvariantCulture));
        return string.Join(" ", hashes.Prepend(Escape(article.Slug)).Prepend(Article));
    }

    static string OfTag(TagModel tag) => string.Join(" ", Tag, Escape(tag.Name), Escape(tag.Slug));

    static string Escape(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            _ = IsPlain(c) ? escaped.Append(c) : escaped.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    static bool IsPlain(char c) => c is > ' ' and <= '~' and not '\\';
}
