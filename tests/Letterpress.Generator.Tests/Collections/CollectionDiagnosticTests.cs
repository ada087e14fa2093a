using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Each mistake in front matter or in a type: its id, its line and column, and the fix.</summary>
public class CollectionDiagnosticTests
{
    const string Schema = """
        enum Heat { Low, High }
        [Flags] enum Diets { None, Vegan, Halal }
        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            public partial int Minutes { get; }
            public partial Heat? Heat { get; }
            public partial Diets? Diets { get; }
            public partial DateOnly? CookedOn { get; }
            [StringLength(5, MinimumLength = 2)] public partial Utf8Text? Unit { get; }
            [Range(1, 5)] public partial double? Stars { get; }
            [Unique] public partial Utf8Text? Code { get; }
            public partial FieldValues<Step> Steps { get; }
            public partial Person? Author { get; }
            public partial ArticleReferences SeeAlso { get; }
        }
        [ArticleFields]
        readonly partial record struct Step { public partial Utf8Text Name { get; } public partial TimeSpan? Time { get; } }
        [ArticleCollection("people/**")]
        readonly partial record struct Person;

        """;

    static readonly SeedText s_person = TypedPress.Seed("people/ada.md", "title: Ada");

    static string[] Recipe(string yaml) =>
        TypedPress.Report(TypedPress.Run(Schema, TypedPress.Seed("recipes/one.md", yaml), s_person));

    /// <summary>The second line of the front matter, which is the third of the file.</summary>
    static void Says(string expected, string line) => Assert.Equal([expected], Recipe("minutes: 1\n" + line));

    [Fact]
    public void A_good_seed_says_nothing() => Assert.Empty(Recipe("minutes: 1"));

    [Fact]
    public void Missing_key() => Assert.Equal(
        ["LP0606 recipes/one.md(3,1): Front matter has no key 'minutes', which collection 'Recipe' requires. Add 'minutes:' with a whole "
            + "number of 32 bits, such as 42."],
        Recipe("stars: 2"));

    [Theory]
    [InlineData("heat: hot", 7, "Front matter key 'heat' must be one of Low, High, but is 'hot'")]
    [InlineData("heat: [low]", 7, "Front matter key 'heat' must be one of Low, High, but is a list")]
    [InlineData("diets: [vegan, hlal]", 16, "Front matter key 'diets' must be names of None, Vegan, Halal, but is 'hlal'")]
    [InlineData("cookedOn: 01.05.2026", 11, "Front matter key 'cookedOn' must be a date, such as 2026-05-01, but is '01.05.2026'")]
    [InlineData("stars: { a: 1 }", 8, "Front matter key 'stars' must be a number, such as 1.5, but is nested keys")]
    [InlineData("steps: [Boil]", 9, "Front matter key 'steps' must be nested keys, but is 'Boil'")]
    [InlineData("steps: [{ name: Boil, time: 5 }]", 29,
        "Front matter key 'time' must be a duration, such as 01:30:00 or PT1H30M, but is '5'")]
    public void Value_of_another_type(string line, int column, string message) =>
        Says($"LP0605 recipes/one.md(3,{column}): {message}", line);

    [Fact]
    public void Missing_nested_key() => Says(
        "LP0606 recipes/one.md(3,9): Front matter has no key 'name', which type 'Step' requires. Add 'name:' with a text.",
        "steps: [{ time: 01:00 }]");

    [Theory]
    [InlineData("unit: x", 7, "Front matter key 'unit' must have from 2 to 5 characters, but has 1")]
    [InlineData("unit: \"pounds\"", 7, "Front matter key 'unit' must have from 2 to 5 characters, but has 6")]
    [InlineData("stars: 5.1", 8, "Front matter key 'stars' must be between 1 and 5, but is '5.1'")]
    public void Rule_broken(string line, int column, string message) => Says($"LP0608 recipes/one.md(3,{column}): {message}", line);

    [Theory]
    [InlineData("cookdOn: 2026-05-01", "Front matter key 'cookdOn' is not declared by 'Recipe'; did you mean 'cookedOn'?")]
    [InlineData("see_alos: ada", "Front matter key 'see_alos' is not declared by 'Recipe'; did you mean 'seeAlso'?")]
    public void Key_near_a_declared_one(string line, string message) => Says($"LP0607 recipes/one.md(3,1): {message}", line);

    [Fact]
    public void Other_keys_are_allowed() => Assert.Empty(Recipe("minutes: 1\nmood: good\ntags: [a]"));

    [Theory]
    [InlineData("author: two",
        "LP0609 recipes/one.md(3,9): 'two' is the article of 'recipes/two.md', which is not in the collection 'Person'")]
    [InlineData("author: add", "LP0610 recipes/one.md(3,9): No article of the collection 'Person' is 'add'; did you mean 'ada'?")]
    [InlineData("see-also: [two, tow]", "LP0610 recipes/one.md(3,17): No article is 'tow'; did you mean 'two'?")]
    public void Reference_without_target(string line, string expected) => Assert.Equal(
        [expected],
        TypedPress.Report(TypedPress.Run(
            Schema,
            TypedPress.Seed("recipes/one.md", "minutes: 1\n" + line),
            TypedPress.Seed("recipes/two.md", "minutes: 1"),
            s_person)));

    /// <summary>A reference by what people know the article by: the suggestion is the name that leads there.</summary>
    [Theory]
    [InlineData("author: Ada Lovelace",
        "LP0610 recipes/one.md(3,9): No article of the collection 'Person' is 'Ada Lovelace'; did you mean 'al'?")]
    [InlineData("author: ada lovelce",
        "LP0610 recipes/one.md(3,9): No article of the collection 'Person' is 'ada lovelce'; did you mean 'al'?")]
    [InlineData("author: countess-9",
        "LP0610 recipes/one.md(3,9): No article of the collection 'Person' is 'countess-9'; did you mean 'al'?")]
    [InlineData("see-also: [Boiled Eggs]", "LP0610 recipes/one.md(3,12): No article is 'Boiled Eggs'; did you mean 'two'?")]
    [InlineData("author: Boiled Eggs", "LP0610 recipes/one.md(3,9): No article of the collection 'Person' is 'Boiled Eggs'")]
    public void Reference_by_title_or_id_in_both_storages(string line, string expected)
    {
        SeedText[] seeds =
        [
            TypedPress.Seed("recipes/one.md", "minutes: 1\n" + line),
            TypedPress.Seed("recipes/two.md", "minutes: 1\ntitle: Boiled Egg"),
            TypedPress.Seed("people/al.md", "title: Ada Lovelace\nid: countess-1"),
        ];
        Assert.Equal([expected], TypedPress.Report(TypedPress.Run(Schema, seeds)));
        Assert.Equal([expected], TypedPress.Report(TypedPress.RunResource(Schema, seeds).Run));
    }

    /// <summary>A known key that a collection declares, with a value that is neither: one mistake, in the words of the type.</summary>
    [Theory]
    [InlineData("pubDate", "DateOnly", "2026-02-30", "a date, such as 2026-05-01")]
    [InlineData("date", "DateTimeOffset", "soon", "a date or time, such as 2026-05-01T08:00:00Z")]
    [InlineData("updated", "DateOnly?", "soon", "a date, such as 2026-05-01")]
    [InlineData("lang", "int", "no_", "a whole number of 32 bits, such as 42")]
    public void Known_key_of_another_type_is_reported_once(string key, string type, string value, string wanted)
    {
        string schema = $"[ArticleCollection(\"**\")] readonly partial record struct Post {{ [FieldName(\"{key}\")] public partial {type} "
            + "Value { get; } }";
        SeedText[] own = [TypedPress.Seed("a/one.md", $"title: One\n{key}: {value}")];
        SeedText[] inherited = [Press.Seed("a/_defaults.yml", $"{key}: {value}\n"), TypedPress.Seed("a/one.md", "title: One")];
        string message = $"Front matter key '{key}' must be {wanted}, but is '{value}'";
        int column = key.Length + 3;

        Assert.Equal([$"LP0605 a/one.md(3,{column}): {message}"], TypedPress.Report(TypedPress.Run(schema, own)));
        Assert.Equal([$"LP0605 a/one.md(3,{column}): {message}"], TypedPress.Report(TypedPress.RunResource(schema, own).Run));
        Assert.Equal(
            [$"LP0605 a/_defaults.yml(1,{column}): {message} (inherited by 'a/one.md')"],
            TypedPress.Report(TypedPress.Run(schema, inherited)));
    }

    /// <summary>Without the type it is still what it was.</summary>
    [Fact]
    public void Known_key_that_no_collection_reads_is_reported_as_ever() => Assert.StartsWith(
        "LP0106 recipes/one.md(3,7): Front matter key 'date' must be a date or time", Recipe("minutes: 1\ndate: 2026-02-30").Single());

    [Fact]
    public void Key_in_two_spellings() => Says(
        "LP0615 recipes/one.md(4,1): Front matter key 'cooked-on' is the same key as 'cookedOn' and was ignored. Remove one of them.",
        "cookedOn: 2026-05-01\ncooked-on: 2026-05-02");

    [Fact]
    public void Value_that_is_not_unique() => Assert.Equal(
        ["LP0608 recipes/two.md(3,7): Front matter key 'code' must be unique, but 'a' is also in 'recipes/one.md'"],
        TypedPress.Report(TypedPress.Run(
            Schema,
            TypedPress.Seed("recipes/two.md", "minutes: 1\ncode: a"),
            TypedPress.Seed("recipes/one.md", "minutes: 1\ncode: a"),
            s_person)));

    [Fact]
    public void All_mistakes_of_all_seeds_are_reported_at_once_in_both_storages()
    {
        SeedText[] seeds =
        [
            .. Enumerable.Range(0, 20).Select(static i => TypedPress.Seed(
                $"recipes/{i:00}.md", $"minutes: soon\nstars: {i + 6}\n# a comment\nauthor: nobody{i}")),
            s_person,
        ];
        string[] literal = TypedPress.Report(TypedPress.Run(Schema, seeds));

        Assert.Equal(60, literal.Length);
        Assert.Equal(literal, TypedPress.Report(TypedPress.RunResource(Schema, seeds).Run));
    }

    [Fact]
    public void Toml_and_json_have_places_too()
    {
        Assert.Equal(
            ["LP0605 recipes/one.md(2,11): Front matter key 'minutes' must be a whole number of 32 bits, such as 42, but is 'soon'"],
            TypedPress.Report(TypedPress.Run(
                Schema, Press.Seed("recipes/one.md", "+++\nminutes = \"soon\"\n+++\nText."), s_person)));
        Assert.Equal(
            ["LP0607 recipes/one.md(2,15): Front matter key 'star' is not declared by 'Recipe'; did you mean 'stars'?"],
            TypedPress.Report(TypedPress.Run(
                Schema, Press.Seed("recipes/one.md", "{\n\"minutes\": 1, \"star\": 2\n}\nText."), s_person)));
    }
}
