using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>What a project declares in C#, its seeds state, and its code reads.</summary>
public class CollectionTests
{
    const string Schema = """
        enum Difficulty { Easy, Medium, VeryHard }

        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            [Required, StringLength(60), Group] public partial Utf8Text Cuisine { get; }
            [Range(1, 600)] public partial int Minutes { get; }
            [DefaultValue(2)] public partial int Serves { get; }
            [AllowedValues("stove", "oven")] public partial Utf8Text? Heat { get; }
            public partial Difficulty Difficulty { get; }
            public partial DateOnly? CookedOn { get; }
            [FieldName("see-also"), InverseProperty("SeenFrom")] public partial ArticleReferences<Recipe> SeeAlso { get; }
            [InverseProperty("Recipes")] public partial Person? Author { get; }
            [Length(1, 50)] public partial FieldValues<Ingredient> Ingredients { get; }
        }

        [ArticleFields]
        readonly partial record struct Ingredient
        {
            public partial Utf8Text Name { get; }
            public partial double Amount { get; }
            public partial Utf8Text? Unit { get; }
        }

        [ArticleCollection("people/**", Name = "People")]
        readonly partial record struct Person
        {
            [EmailAddress] public partial Utf8Text? Mail { get; }
        }

        """;

    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed(
            "seeds/recipes/carbonara.md",
            """
            title: Carbonara
            date: 2026-05-02
            cuisine: italian
            minutes: 25
            difficulty: veryhard
            cookedOn: 2026-04-30
            see-also: [cacio-e-pepe, ./paella.md]
            author: ada
            ingredients:
              - name: Guanciale
                amount: 0.15
                unit: kg
              - { name: "Egg", amount: 4 }
            """),
        TypedPress.Seed(
            "seeds/recipes/cacio-e-pepe.md",
            """
            title: Cacio e pepe
            date: 2026-05-01
            cuisine: italian
            minutes: 20
            serves: 4
            heat: stove
            difficulty: Easy
            see_also: carbonara
            ingredients: { name: Pecorino, amount: 1e-1 }
            """),
        TypedPress.Seed(
            "seeds/recipes/paella.md",
            """
            title: Paella
            cuisine: "spanish"
            minutes: 60
            difficulty: medium
            """ + "\ningredients:\n- name: Rice\n  amount: 2"),
        TypedPress.Seed("seeds/people/ada.md", "title: Ada\nmail: ada@example.com"),
    ];

    static string Read(string expression)
    {
        string code = Schema + "static class Test { public static string Run() => " + expression + "; }";
        string read = TypedPress.Read(code, s_seeds);
        Assert.Equal(read, TypedPress.ReadResource(code, s_seeds));
        return read;
    }

    [Fact]
    public void Values_are_read() => Assert.Equal(
        "italian 25 2 none VeryHard 04/30/2026 Carbonara",
        Read("""
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{Recipes.Carbonara.Cuisine} {Recipes.Carbonara.Minutes} {Recipes.Carbonara.Serves} "
                + $"{Recipes.Carbonara.Heat?.ToString() ?? "none"} {Recipes.Carbonara.Difficulty} {Recipes.Carbonara.CookedOn} "
                + $"{Recipes.Carbonara.Article.Title}")
            """));

    [Fact]
    public void Articles_are_listed_newest_first() => Assert.Equal(
        "3 1: Carbonara, Cacio e pepe, Paella; Ada",
        Read("$\"{Recipes.Count} {People.Count}: {string.Join(\", \", Recipes.All)}; {string.Join(\", \", People.All)}\""));

    [Fact]
    public void Nested_keys_and_lists() => Assert.Equal(
        "Guanciale 0.15 kg, Egg 4 -, Pecorino 0.1 -, Rice 2 -",
        Read("""
            string.Join(", ", Recipes.All.SelectMany(r => r.Ingredients).Select(i =>
                System.FormattableString.Invariant($"{i.Name} {i.Amount} {i.Unit?.ToString() ?? "-"}")))
            """));

    [Fact]
    public void References_are_read_both_ways() => Assert.Equal(
        "Cacio e pepe+Paella/Cacio e pepe; Carbonara/Carbonara; /Carbonara; Ada Carbonara",
        Read("""
            string.Join("; ", Recipes.All.Select(r => string.Join("+", r.SeeAlso) + "/" + string.Join("+", r.SeenFrom)))
                + "; " + Recipes.Carbonara.Author + " " + People.Ada.Recipes[0]
            """));

    [Fact]
    public void Groups_are_sorted() => Assert.Equal(
        "italian=2 spanish=1 2 0",
        Read("""
            string.Join(" ", Recipes.ByCuisine.Select(g => g.Key + "=" + g.Articles.Count)) + " " + Recipes.ByCuisine["italian"].Count
                + " " + Recipes.ByCuisine["thai"].Count
            """));

    [Fact]
    public void An_article_is_read_as_one_of_its_collection() => Assert.Equal(
        "True 25 False True Carbonara True",
        Read("""
            Articles.Carbonara.TryAs(out Recipe r) + " " + r.Minutes + " " + Articles.Ada.TryAs(out Recipe none) + " " + (none == default)
                + " " + ((Article)Recipes.Find("carbonara")).Title + " " + Recipes.TryFind("paella", out _)
            """));

    [Fact]
    public void Default_reads_as_empty() => Assert.Equal(
        "[] 0 0  Easy  0  0 0",
        Read("""
            new Func<Recipe, string>(r => $"[{r.Cuisine}] {r.Minutes} {r.Serves} {r.Heat} {r.Difficulty} {r.CookedOn} {r.SeeAlso.Count} "
                + $"{r.Author} {r.Ingredients.Count} {r.SeenFrom.Count}")(default)
            """));
}
