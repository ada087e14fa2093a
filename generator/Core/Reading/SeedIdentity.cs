
using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>By what an article is known: its id, slug, name and addresses, before collisions with others are settled.</summary>
sealed record SeedIdentity(string Id, string Slug, bool IsSlugExplicit, string Name, LinkKeys Keys)
{
    /// <summary>See <see cref="ArticleModel.Aliases"/>.</summary>
    public EquatableArray<string> Aliases { get; init; }

    public static SeedIdentity Of(Seed seed, FrontMatter frontMatter, string title, string sourceUrl, SeedReport report)
    {
        LinkKeys keys = Addresses.Keys(sourceUrl, "");
        string id = frontMatter.Text(report, "id").Trim();
        id = id.Length > 0 ? id : keys.PublisherNumber.Substring(keys.PublisherNumber.IndexOf('/') + 1);
        string fileName = seed.Path.Substring(seed.Path.LastIndexOf('/') + 1);
        int extension = fileName.LastIndexOf('.');
        fileName = extension > 0 ? fileName.Substring(0, extension) : fileName;

        // A file name without a word (numbers, hashes, dates) tells a reader nothing.
        string source = Identifiers.HoldsWord(fileName) ? fileName : title;
        string slug = frontMatter.Text(report, "slug").Trim();
        string name = frontMatter.Text(report, "name").Trim();
        string candidate = Identifiers.Slug(source) is { Length: > 0 } made ? made : HintNames.ForSeed(seed.Path);
        return new(id, slug.Length > 0 ? slug : candidate, slug.Length > 0, name.Length > 0 ? name : slug.Length > 0 ? slug : source, keys)
        {
            Aliases = Identity.Aliases.Of(frontMatter.Texts(report, "aliases"), sourceUrl).ToEquatableArray(),
        };
    }
}
