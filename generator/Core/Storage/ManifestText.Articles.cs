using System.Globalization;
using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <content>A line for each article, with what its property says and what refers to it, and for each draft that is left out.</content>
static partial class ManifestText
{
    const string ArticleLine = "article";
    const string DraftLine = "draft";

    /// <summary>The fields of an article before its keys.</summary>
    const int FieldsOfArticle = 10;

    /// <summary>The fields of a draft before its keys.</summary>
    const int FieldsOfDraft = 3;

    static string[] FieldsOf(NamedArticle article, ArticleKeys? keys)
    {
        PropertyDocumentation documentation = article.Documentation;
        return
        [
            ArticleLine, article.Identifier, documentation.SeedPath, documentation.Title,
            documentation.PublishedAt is { } time ? Number(time.UnixMilliseconds) : "",
            Number(documentation.PublishedAt?.OffsetMinutes ?? 0), documentation.Language, documentation.FirstSentence,
            Number(article.IsDraft ? 1 : 0), string.Join(" ", article.FormerNames), .. keys is null ? [] : Keys(keys),
        ];
    }

    static NamedArticle ArticleOf(string[] fields) =>
        new(fields[1], new(fields[2], fields[3], Time(fields[4], fields[5]), fields[6], fields[7]))
        {
            IsDraft = Int(fields[8]) != 0,
            FormerNames = fields[9].Length == 0 ? default : fields[9].Split(' ').ToEquatableArray(),
        };

    static string[] FieldsOf(ArticleKeys draft) => [DraftLine, draft.Identifier, draft.SeedPath, .. Keys(draft)];

    static ArticleKeys DraftOf(string[] fields) => KeysOf(new(fields[2], fields[1]) { IsDraft = true }, fields, FieldsOfDraft);

    static IEnumerable<string> Keys(ArticleKeys keys) => [keys.Slug, keys.Id, keys.Path, .. keys.Aliases];

    /// <param name="first">The field with the slug.</param>
    static ArticleKeys KeysOf(ArticleName name, string[] fields, int first) =>
        new(name.SeedPath, name.Identifier, fields[first], fields[first + 1], fields[first + 2], fields.Skip(first + 3).ToEquatableArray())
        {
            FormerNames = name.FormerNames,
            IsDraft = name.IsDraft,
        };

    /// <summary>The text of an article without a time is empty.</summary>
    static Timestamp? Time(string milliseconds, string offset) => milliseconds.Length == 0
        ? null
        : new Timestamp(long.Parse(milliseconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), Int(offset));
}
