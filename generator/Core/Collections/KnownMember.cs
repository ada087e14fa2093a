using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>The members of an article that properties with the name of a known key show, where the seed has no key of that name.</summary>
static class KnownMember
{
    static readonly (string[] Keys, TextSource Source)[] s_texts =
    [
        (KnownKeys.Title, TextSource.Title), (KnownKeys.Authors, TextSource.Author), (KnownKeys.Language, TextSource.Language),
        (KnownKeys.Excerpt, TextSource.Excerpt), (KnownKeys.Id, TextSource.Id), (KnownKeys.Slug, TextSource.Slug),
    ];

    static readonly string[][] s_all =
    [
        KnownKeys.Title, KnownKeys.PublishedAt, KnownKeys.UpdatedAt, KnownKeys.Authors, KnownKeys.SourceUrl, KnownKeys.Permalink,
        KnownKeys.Aliases, KnownKeys.Tags, KnownKeys.Keywords, KnownKeys.Language, KnownKeys.Excerpt, KnownKeys.Slug, KnownKeys.Name,
        KnownKeys.Id, KnownKeys.ExpiresAt, KnownKeys.Draft, [.. KnownKeys.Search, .. KnownKeys.SearchExclude], KnownKeys.FormerNames,
        KnownKeys.TranslationKey,
    ];

    /// <summary>The keys that articles know without any collection: of each member, those that mean it.</summary>
    public static IReadOnlyList<string[]> All => s_all;

    /// <summary>Whether articles know a key without any collection.</summary>
    public static bool IsKnown(string key) => s_all.Any(keys => Has(keys, key));

    /// <summary>The text of the article that a property shows; the collection's own texts where it shows none.</summary>
    public static TextSource TextOf(SchemaProperty property) => property.Type is { Kind: ValueKind.Text, Shape: ValueShape.Single }
        ? s_texts.Where(known => Has(known.Keys, property.Key)).Select(static known => known.Source).FirstOrDefault()
        : TextSource.Collection;

    /// <summary>Whether every article has the text.</summary>
    public static bool IsAlwaysThere(TextSource source) =>
        source is TextSource.Title or TextSource.Language or TextSource.Id or TextSource.Slug;

    /// <summary>The keys that mean the same as a property's.</summary>
    public static IEnumerable<string> Synonyms(SchemaProperty property) =>
        new[] { KnownKeys.PublishedAt, KnownKeys.UpdatedAt, KnownKeys.ExpiresAt, KnownKeys.Authors, KnownKeys.Language, KnownKeys.Excerpt }
            .Where(keys => Has(keys, property.Key)).SelectMany(static keys => keys);

    public static bool IsPublicationTime(SchemaProperty property) =>
        property.Type is { Shape: ValueShape.Single, Kind: ValueKind.Moment or ValueKind.Date } && Has(KnownKeys.PublishedAt, property.Key);

    static bool Has(string[] keys, string key) => keys.Any(known => KeyNames.AreEqual(known, key));
}
