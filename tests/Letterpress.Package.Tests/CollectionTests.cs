using System.Runtime.InteropServices;

namespace Letterpress.Package.Tests;

/// <summary>A project with types of its own for front matter, from the package alone.</summary>
public class CollectionTests(Package package)
{
    const string Program = """
        using System.ComponentModel.DataAnnotations;
        using App;
        using Letterpress;

        foreach (Recipe recipe in Recipes.All)
        {
            Console.Write($"{recipe.Article.Title}: {recipe.Minutes} {recipe.Heat} ");
            Console.WriteLine($"{string.Join("+", recipe.SeeAlso)} {string.Join("+", recipe.Tools)}.");
        }

        enum Heat { Low, High }

        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            [Range(1, 600)] public partial int Minutes { get; }
            public partial Heat? Heat { get; }
            public partial ArticleReferences<Recipe> SeeAlso { get; }
            public partial FieldValues<Utf8Text> Tools { get; }
        }
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Values_and_mistakes_are_those_of_the_seeds(string storage)
    {
        Consumer consumer = New("typed-" + storage, offline: true);
        string argument = "-p:LetterpressStorage=" + storage;
        Output build = consumer.Build(argument).AssertSucceeded();
        Assert.Contains("0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Equal(["One: 25 High Two+One pan+it's.", "Two: 5   ."], consumer.Run().AssertSucceeded().Lines);

        // An edit of a value alone: a resource is edited in place.
        consumer.Write("seeds/recipes/one.md", One.Replace("25", "26", StringComparison.Ordinal));
        consumer.Build(argument).AssertSucceeded();
        Assert.Equal("One: 26 High Two+One pan+it's.", consumer.Run().AssertSucceeded().Lines[0]);

        string wrong = One.Replace("25", "601", StringComparison.Ordinal).Replace("two", "tow", StringComparison.Ordinal);
        consumer.Write("seeds/recipes/one.md", wrong);
        string[] errors = consumer.Build(argument).AssertFailed().Diagnostics("error");
        Assert.Equal(2, errors.Length);
        Assert.Contains(errors, static error => error.Replace('\\', '/').Contains(
            "/seeds/recipes/one.md(4,10): error LP0608: Front matter key 'minutes' must be between 1 and 600, but is '601'",
            StringComparison.Ordinal));
        Assert.Contains(errors, static error => error.Contains(
            "one.md(6,12): error LP0610: No article of the collection 'Recipe' is 'tow'; did you mean 'two'?", StringComparison.Ordinal));
    }

    [Fact]
    public void A_consumer_is_compiled_ahead_of_time_without_warning()
    {
        LongForm.Only();
        Consumer consumer = New("typed-aot", offline: false);
        Output publish = consumer.Publish("-p:PublishAot=true", "--runtime", RuntimeInformation.RuntimeIdentifier);
        Assert.DoesNotContain("warning", publish.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(
            ["One: 25 High Two+One pan+it's.", "Two: 5   ."],
            consumer.RunPublished(RuntimeInformation.RuntimeIdentifier).AssertSucceeded().Lines);
    }

    const string One =
        "---\ntitle: One\ndate: 2026-05-02\nminutes: 25\nheat: high\nsee-also: [two, one]\ntools: [pan, 'it''s']\n---\n\nText.\n";

    Consumer New(string name, bool offline)
    {
        Consumer consumer = new(package, name, Program, isOffline: offline);
        consumer.Write("seeds/recipes/one.md", One);
        consumer.Write("seeds/recipes/two.md", "---\ntitle: Two\ndate: 2026-05-01\nminutes: 5\n---\n\nText.\n");
        consumer.Write("seeds/other.md", "---\ntitle: Other\n---\n\nText.\n");
        return consumer;
    }
}
