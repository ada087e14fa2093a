using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using static Letterpress.Generator.Tests.Defaults.DefaultsPress;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>Typed collections read inherited values, and faults of them are in the file of defaults.</summary>
public class DefaultsCollectionTests
{
    const string Schema = """
        [ArticleCollection("people/*")]
        readonly partial record struct Person
        {
            public partial int? Age { get; }
        }

        [ArticleFields]
        readonly partial record struct Part
        {
            public partial Utf8Text Name { get; }
            public partial int? Count { get; }
        }

        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            [StringLength(8)] public partial Utf8Text Cuisine { get; }
            [Range(1, 9)] public partial int Minutes { get; }
            public partial Person? Cook { get; }
            public partial Utf8Text? Author { get; }
            public partial DateOnly? Date { get; }
            public partial Utf8Text? Note { get; }
            public partial Part? Part { get; }
            public partial FieldValues<Part> Parts { get; }
            public partial FieldValues<Utf8Text> Tools { get; }
            public partial ArticleReferences<Recipe> SeeAlso { get; }
        }

        static class Test
        {
            public static string Run() => string.Join("\n", Recipes.All.OrderBy(r => r.Article.Slug.ToString()).Select(r =>
                $"{r.Article.Slug}: {r.Cuisine} {r.Minutes} {r.Cook?.Article.Title} {r.Author} {r.Date:yyyy} {r.Note} "
                + $"{r.Part?.Name}/{r.Part?.Count} {string.Join("+", r.Parts.Select(p => $"{p.Name}{p.Count}"))} "
                + $"{string.Join("+", r.Tools)} {string.Join("+", r.SeeAlso.Select(s => s.Article.Slug))}"));
        }

        """;

    static readonly SeedText s_ann = TypedPress.Seed("seeds/people/ann.md", "title: Ann");

    static void AssertReads(string expected, params SeedText[] seeds)
    {
        Assert.Equal(expected, TypedPress.Read(Schema, seeds));
        Assert.Equal(expected, TypedPress.ReadResource(Schema, seeds));
    }

    static string[] Report(params SeedText[] seeds)
    {
        string[] reported = TypedPress.Report(TypedPress.Run(Schema, seeds));
        Assert.Equal(reported, TypedPress.Report(TypedPress.RunResource(Schema, seeds).Run));
        return reported;
    }

    [Fact]
    public void Values_of_every_shape_are_inherited() => AssertReads(
        """
        one: italian 5 Ann Bob 2026 it's bolt/3 nut1+pin pan+pot two
        two: german 7 Ann Bob 2026  own/2 nut1+pin knife 
        """,
        s_ann,
        File("seeds", "author: Bob\ndate: 2026-05-01\nnote: \"it's\"\ntools: [pan, 'pot']\nparts: [{name: nut, count: 1}, {name: pin}]"),
        File("seeds/recipes", "cuisine: italian\nminutes: 5\ncook: ../people/ann.md\npart: {name: bolt, count: 2}\nsee_also: two"),
        TypedPress.Seed("seeds/recipes/x/one.md", "title: One\npart:\n  Count: 3"),
        TypedPress.Seed(
            "seeds/recipes/two.md", "title: Two\ncuisine: german\nMinutes: 7\npart: {name: own}\ntools: knife\nseeAlso: ~\nnote: ~"));

    /// <summary>The type decides: where a text is wanted, <c>null</c> is one, and <c>~</c> is not.</summary>
    [Fact]
    public void Word_null_is_a_text_where_one_is_wanted() => AssertReads(
        "one: null 5    null /  pan ",
        s_ann,
        File("seeds", "note: x\ncuisine: null\ntools: pan\nminutes: 5\ncook: x"),
        File("seeds/recipes", "note: null\ncook: null"),
        TypedPress.Seed("seeds/recipes/one.md", "title: One"));

    [Fact]
    public void What_a_page_states_is_what_a_property_shows() => AssertReads(
        "one: italian 5  Eve 2020  /   ",
        s_ann,
        File("seeds/recipes", "author: Bob\ndate: 2026-05-01\ncuisine: italian\nminutes: 5"),
        Articles.Press.Seed(
            "seeds/recipes/one.html",
            "<!doctype html><title>One</title><meta name=author content=Eve><meta name=date content=2020-01-02><p>Text."));

    [Fact]
    public void Faults_of_inherited_values_are_in_the_file_once()
    {
        SeedText[] seeds =
        [
            File("seeds", "cuisine: international\nminute: 5\npart:\n  count: x\ncook: eve\ntools: [a, {b: c}]"),
            File("seeds/recipes", "minutes: 12\nsee-also: [ann, ../people/nobody.md]"),
            s_ann,
            .. Enumerable.Range(1, 9).Select(static i => TypedPress.Seed($"seeds/recipes/{i}.md", $"title: T{i}")),
        ];
        const string All = " (inherited by 'seeds/recipes/1.md' and 8 more)";
        const string Number = "a whole number of 32 bits, such as 42";
        Assert.Equal(
            [
                "LP0608 seeds/_defaults.yml(1,10): Front matter key 'cuisine' must have at most 8 characters, but has 13" + All,
                "LP0607 seeds/_defaults.yml(2,1): Front matter key 'minute' is not declared by 'Recipe'; did you mean 'minutes'?" + All,
                "LP0606 seeds/_defaults.yml(4,3): Front matter has no key 'name', which type 'Part' requires. Add 'name:' with a text."
                    + All,
                "LP0605 seeds/_defaults.yml(4,10): Front matter key 'count' must be " + Number + ", but is 'x'" + All,
                "LP0610 seeds/_defaults.yml(5,7): No article of the collection 'Person' is 'eve'" + All,
                "LP0605 seeds/_defaults.yml(6,12): Front matter key 'tools' must be a text, but is nested keys" + All,
                "LP0608 seeds/recipes/_defaults.yml(1,10): Front matter key 'minutes' must be between 1 and 9, but is '12'" + All,
                "LP0609 seeds/recipes/_defaults.yml(2,12): 'ann' is the article of 'seeds/people/ann.md', which is not in the collection "
                    + "'Recipe'" + All,
                "LP0610 seeds/recipes/_defaults.yml(2,17): No article of the collection 'Recipe' is '../people/nobody.md'" + All,
            ],
            Report(seeds));
    }

    /// <summary>What a collection does not read may be for another one.</summary>
    [Fact]
    public void Key_for_another_collection_below_is_not_unknown()
    {
        const string Both = """
            [ArticleCollection("people/*", Strict = true)] readonly partial record struct Person { public partial int? Age { get; } }
            [ArticleCollection("recipes/*")] readonly partial record struct Recipe { public partial Utf8Text? Cuisine { get; } }
            """;
        SeedText[] seeds =
        [
            File("seeds", "cuisine: italian\nage: 5\nother: 1"), s_ann, TypedPress.Seed("seeds/recipes/one.md", "title: One"),
        ];
        string[] expected =
        [
            "LP0607 seeds/_defaults.yml(3,1): Front matter key 'other' is not declared by 'Person' (inherited by 'seeds/people/ann.md')",
        ];
        Assert.Equal(expected, TypedPress.Report(TypedPress.Run(Both, seeds)));
        Assert.Equal(expected, TypedPress.Report(TypedPress.RunResource(Both, seeds).Run));
    }

    /// <summary>A path is one from the file that has it, to a draft as to an article.</summary>
    [Fact]
    public void Inherited_reference_to_a_draft_that_is_left_out_names_it()
    {
        const string Notes = """
            [Letterpress.ArticleCollection("notes/**")]
            readonly partial record struct Note { public partial Letterpress.Article? Of { get; } }
            """;
        SeedText[] seeds =
        [
            File("notes", "of: ../people/ann.md"), TypedPress.Seed("notes/deep/one.md", "title: One"),
            TypedPress.Seed("people/ann.md", "title: Ann\ndraft: true"),
        ];
        Assert.Equal(
            [
                "LP0618 notes/_defaults.yml(1,5): '../people/ann.md' is the draft 'people/ann.md', which this build leaves out; the "
                    + "reference was ignored. Remove 'draft:' there, or the reference. (inherited by 'notes/deep/one.md')",
            ],
            TypedPress.Report(BothStorages.Run(seeds, Notes, drafts: "false")));
        Assert.Empty(TypedPress.Report(BothStorages.Run(seeds, Notes, drafts: "true")));
    }

    [Fact]
    public void Manifest_has_the_places_of_what_is_inherited()
    {
        SeedText[] seeds =
        [
            File("seeds", "note: x\nmap: {a: [1]}"), TypedPress.Seed("seeds/recipes/one.md", "title: One\nmap: {b: 2}"),
        ];
        CorpusManifest manifest = ResourcePress.BlobOf(seeds).Manifest;
        CorpusManifest read = ManifestText.Parse(ResourcePress.TextOf(manifest))!;
        Assert.Equal(manifest.FrontMatter, read.FrontMatter);
        Assert.Equal(manifest.FrontMatterSpans, read.FrontMatterSpans);
        Assert.Equal([0, 0, 0, 1, 1, 1], read.FrontMatter[0].Nodes.Select(static node => node.Origin));
        Assert.Equal("/project/seeds/_defaults.yml", Assert.Single(read.FrontMatterSpans[0].Defaults));
    }
}
