using System.Text;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.Text;
using static Letterpress.Generator.Tests.Defaults.DefaultsPress;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>A file <c>_defaults.yml</c> gives keys to all seeds below its folder, in both storages.</summary>
public class DefaultsTests
{
    const string All = "author: Ann <ann@example.com>\nlang: de\ntags: [one, two]\ndate: 2026-05-01\nupdated: 2026-06-01\n"
        + "description: Short.";

    const string Page = "<!doctype html><html lang=\"fr\"><head><title>A</title><meta name=\"author\" content=\"Bob\"><meta name=\"date\" "
        + "content=\"2020-01-02\"><meta name=\"modified\" content=\"2020-03-04\"><meta name=\"description\" content=\"Own.\"></head>"
        + "<body><p>Text.</p></body></html>";

    static string Members(Article article) =>
        $"{article.Author}|{article.Language}|{string.Join(",", article.Tags.Select(static tag => tag.Name.ToString()))}"
            + $"|{article.PublishedAt:yyyy-MM-dd}|{article.UpdatedAt:yyyy-MM-dd}|{article.Excerpt}";

    static string Fields(Article article) => string.Join("|", article.Fields.Select(static field => $"{field.Name}={field.Value}"));

    [Theory]
    [InlineData("seeds/a.md", "---\ntitle: A\n---\nText.\n")]
    [InlineData("seeds/a.md", "# A\n\nText.\n")]
    [InlineData("seeds/a.md", "title: A\nother: B\n\nText.\n")]
    [InlineData("seeds/x/y/a.html", "<!doctype html><title>A</title><p>Text.")]
    [InlineData("seeds/a.txt", "+++\ntitle = \"A\"\n+++\nText.\n")]
    [InlineData("seeds/a.md", "{\n\"title\": \"A\"\n}\nText.\n")]
    [InlineData("seeds/a.txt", "[A](https://example.com/a)\n------\n<p>Text.</p>")]
    public void Known_keys_are_inherited_by_seeds_of_every_kind(string path, string seed) =>
        Assert.Equal(
            "Ann|de|one,two|2026-05-01|2026-06-01|Short.",
            Read(Members, "a", File("seeds", All), Press.Seed(path, seed)));

    [Fact]
    public void What_a_seed_states_wins_over_its_folders()
    {
        SeedText own = Press.Seed(
            "seeds/a.md",
            "---\ntitle: A\nauthor: Bob\nlang: en\ntags: three\ndate: 2020-01-02\nupdated: 2020-03-04\ndescription: Own.\n---\nText.\n");
        Assert.Equal("Bob|en|three|2020-01-02|2020-03-04|Own.", Read(Members, "a", File("seeds", All), own));
        Assert.Equal(
            "Bob|fr|one,two|2020-01-02|2020-03-04|Own.",
            Read(Members, "a", File("seeds", All), Press.Seed("seeds/a.html", Page)));
        Assert.Equal(
            "Ann|fr|one,two|2020-01-02|2020-03-04|Own.",
            Read(Members, "a", File("seeds", All), Press.Seed("seeds/a.html", "---\nauthor: Ann\n---\n" + Page)));
        SeedText title = File("seeds", "title: Default");
        Assert.Equal("A", Read(static a => a.Title.ToString(), "a", title, Press.Seed("seeds/a.md", "# A\n\nText.")));
        Assert.Equal("Default", Read(static a => a.Title.ToString(), "a", title, Press.Seed("seeds/a.md", "Text.")));
    }

    /// <summary>A date in the name, a language in the path: what is nearer to the seed than the default.</summary>
    [Theory]
    [InlineData("seeds/2026-01-02-a.md", "seeds", "date: 2020-05-05", "|und||2026-01-02||Text.")]
    [InlineData("seeds/a.fr.md", "seeds", "lang: de", "|fr||||Text.")]
    [InlineData("seeds/fr/a.md", "seeds", "lang: de", "|fr||||Text.")]
    [InlineData("seeds/fr/a.md", "seeds/fr", "lang: fr-CA", "|fr-CA||||Text.")]
    [InlineData("seeds/a.md", "seeds", "lang: de", "|de||||Text.")]
    public void What_the_path_of_a_seed_states_is_nearer_than_the_folder_above(string path, string folder, string yaml, string members) =>
        Assert.Equal(
            members,
            Read(Members, path, File(folder, yaml), Press.Seed(path, "Text.")));

    [Theory]
    [InlineData("draft: true", "", "True|")]
    [InlineData("draft: true", "draft: false", "False|")]
    [InlineData("draft: true", "published: true", "False|")]
    [InlineData("draft: false", "published: false", "True|")]
    [InlineData("expires: 2026-07-01", "", "False|2026-07-01")]
    [InlineData("expires: 2026-07-01", "expiryDate: 2026-08-01", "False|2026-08-01")]
    [InlineData("expires: 2026-07-01", "expires: ~", "False|")]
    public void Drafts_and_expiry_are_inherited(string folder, string own, string members) =>
        Assert.Equal(
            members,
            Read(
                static article => $"{article.IsDraft}|{article.Expires:yyyy-MM-dd}",
                "a",
                File("seeds", folder),
                Press.Seed("seeds/a.md", $"---\ntitle: A\n{own}\n---\nText.\n")));

    [Fact]
    public void The_nearest_folder_wins_and_nested_keys_merge()
    {
        SeedText[] seeds =
        [
            File("seeds", "kept: far\nmap: {a: 1, deep: {x: 1, y: [1, 2]}}\nlist: [1, 2]\ngone: far\ntext: far"),
            File("seeds/x", "map:\n  b: 2\n  deep:\n    y: [3]\nlist: [3]\ngone: ~\n"),
            File("seeds/x/y", "map: {deep: {z: \"it's\"}}\ntext: near"),
            File("seeds/z", "kept: elsewhere"),
            Press.Seed("seeds/x/y/a.md", "---\ntitle: A\nmap: {own: true, a: ~}\n---\nText.\n"),
            Press.Seed("seeds/x/b.md", "---\ntitle: B\n---\nText.\n"),
            Press.Seed("seeds/c.md", "---\ntitle: C\n---\nText.\n"),
        ];
        Assert.Equal(
            "map={own: true, a: ~, deep: {z: \"it's\", y: [3], x: 1}, b: 2}|text=near|list=[3]|kept=far", Read(Fields, "a", seeds));
        Assert.Equal("map={b: 2, deep: {y: [3], x: 1}, a: 1}|list=[3]|kept=far|text=far", Read(Fields, "b", seeds));
        Assert.Equal("kept=far|map={a: 1, deep: {x: 1, y: [1, 2]}}|list=[1, 2]|gone=far|text=far", Read(Fields, "c", seeds));
    }

    [Fact]
    public void Keys_are_unset_as_if_no_folder_gave_them()
    {
        SeedText far = File("seeds", All);
        SeedText seed = Press.Seed("seeds/x/a.md", "---\ntitle: A\n---\nText.\n");
        const string Unset = "author: ~\nlang:\ntag: ~\ncreated: ~\nlastmod: ~\nsummary: ~";
        Assert.Equal("|und||||Text.", Read(Members, "a", far, File("seeds/x", Unset), seed));
        Assert.Equal("|und||||Text.", Read(Members, "a", far, Press.Seed("seeds/a.md", $"---\ntitle: A\n{Unset}\n---\nText.\n")));
        Assert.Equal("", Read(Fields, "a", far, File("seeds/x", Unset), seed));

        // A folder below may set it again.
        Assert.Equal(
            "Eve|und||||Text.",
            Read(Members, "a", far, File("seeds/x", Unset), File("seeds/x/y", "author: Eve"), Press.Seed("seeds/x/y/a.md", "Text.")));
    }

    /// <summary>Spellings, and keys that mean one member, are one key.</summary>
    [Theory]
    [InlineData("language: en", "lang: de", "|en||||Text.", "")]
    [InlineData("locale: en", "lang: de\nlanguage: fr", "|en||||Text.", "")]
    [InlineData("pub_date: 2020-01-02", "date: 2026-05-01", "|und||2020-01-02||Text.", "")]
    [InlineData("published: 2020-01-02", "date: {created: 2026-05-01, x: 1}", "|und||2020-01-02||Text.", "date={x: 1}")]
    [InlineData("date: {created: 2020-01-02}", "published: 2026-05-01", "|und||2020-01-02||Text.", "")]
    [InlineData(
        "date: {created: 2020-01-02}", "date: {published: 2026-05-01, updated: 2026-06-01}", "|und||2020-01-02|2026-06-01|Text.", "")]
    [InlineData("published: false", "date: 2026-05-01", "|und||2026-05-01||Text.", "published=false")]
    [InlineData("tag: one", "tags: [two]", "|und|one|||Text.", "")]
    [InlineData("tags: [one]", "categories: [two]", "|und|one,two|||Text.", "")]
    [InlineData("tags: [one]", "taxonomies: {tags: [two], categories: [three]}", "|und|one,three|||Text.", "")]
    [InlineData("authors: [Bob]", "author: Ann", "Bob|und||||Text.", "")]
    [InlineData("author: {name: Bob}", "author: {email: ann@example.com}", "Bob|und||||Text.", "")]
    [InlineData("summary: Own.", "description: Short.", "|und||||Own.", "")]
    [InlineData("seeAlso: own", "see-also: far\nSEE_MORE: x", "|und||||Text.", "seeAlso=own|SEE_MORE=x")]
    public void Spellings_of_a_key_are_one_key(string own, string far, string members, string fields)
    {
        SeedText seed = Press.Seed("seeds/a.md", $"---\ntitle: A\n{own}\n---\nText.\n");
        Assert.Equal(members, Read(Members, "a", File("seeds", far), seed));
        Assert.Equal(fields, Read(Fields, "a", File("seeds", far), seed));
        SeedText below = Press.Seed("seeds/x/a.md", "---\ntitle: A\n---\nText.\n");
        Assert.Equal(members, Read(Members, "a", File("seeds", far), File("seeds/x", own), below));
    }

    [Fact]
    public void Only_folders_above_a_seed_count()
    {
        SeedText seed = Press.Seed("seeds/xy/a.md", "Text.");
        Assert.Equal("", Read(Fields, "a", File("seeds/x", "field: x"), File("seeds/xy/z", "field: z"), File("other", "field: o"), seed));
        Assert.Equal("field=p", Read(Fields, "a", Press.Seed("_defaults.yaml", "field: p"), seed));
        Assert.Equal("field=up", Read(Fields, "a", new SeedText("/_defaults.yml", "field: up") { Metadata = seed.Metadata }, seed));
        Assert.Equal("field=n", Read(Fields, "a", Press.Seed("../news/_defaults.yml", "field: n"), Press.Seed("../news/1/a.md", "Text.")));
    }

    /// <summary>The files have what files of other systems have, and what nobody writes.</summary>
    [Fact]
    public void Files_may_have_any_line_ends_and_no_keys()
    {
        SeedText seed = Press.Seed("seeds/a.md", "Text.");
        Assert.Equal("f=1|g={h: 2}", Read(Fields, "a", File("seeds", "\uFEFF# All\r\n---\r\nf: 1\r\ng: {h: 2}\r\n---\r\n"), seed));
        Assert.Equal("f=1|g=2", Read(Fields, "a", File("seeds", "f: 1\rg: 2\r"), seed));
        Assert.Equal("", Read(Fields, "a", File("seeds", ""), seed));
        Assert.Equal("", Read(Fields, "a", File("seeds", "# Nothing yet.\n"), seed));
        Assert.Equal("", Read(Fields, "a", File("seeds", "~"), seed));
    }

    [Fact]
    public void Content_hash_covers_what_is_inherited()
    {
        SeedText seed = Press.Seed("seeds/a.md", "Text.");
        string[] hashes =
        [
            Read(Hash, "a", seed), Read(Hash, "a", File("seeds", "f: 1"), seed), Read(Hash, "a", File("seeds", "f: 2"), seed),
            Read(Hash, "a", File("other", "f: 2"), seed),
        ];
        Assert.Equal(hashes[0], hashes[3]);
        Assert.Equal(3, hashes.Distinct().Count());

        static string Hash(Article article) => article.ContentHash.ToString();
    }

    [Fact]
    public void Fields_are_the_texts_as_written() => Assert.Equal(
        "images=[one.png, two.png]|meta={a: {b: c}}",
        Read(Fields, "a", File("seeds", "images: [one.png, two.png]\nmeta: {a: {b: c}}"), Press.Seed("seeds/a.md", "# A\n\nText.")));

    [Fact]
    public void Byte_order_mark_is_no_part_of_a_key()
    {
        SourceText bytes = SourceText.From("f: 1", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        using PressedArticles articles = Press.Load(Press.Seed("seeds/_defaults.yml", bytes), Press.Seed("seeds/a.md", "Text."));
        Assert.Equal("f=1", Fields(articles.Corpus.Find("a")));
    }
}
