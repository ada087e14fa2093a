namespace Letterpress.Package.Tests;

/// <summary>JSON Schemas of typed front matter, as files, from the package alone.</summary>
public class SchemaTests(Package package)
{
    const string Types = """
        using System.ComponentModel.DataAnnotations;
        using Letterpress;

        /// <summary>What is cooked.</summary>
        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            [Range(1, 600)] public partial int Minutes { get; }
        }
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void A_build_writes_them(string storage)
    {
        Consumer consumer = new(package, "schemas-" + storage, "", isOffline: true);
        consumer.Write("Program.cs", "return;");
        consumer.Write("Recipe.cs", Types);
        consumer.Write("Note.cs", "[Letterpress.ArticleCollection(\"**\")] readonly partial record struct Note;");
        consumer.Write("seeds/recipes/one.md", "---\ntitle: One\nminutes: 25\n---\n\nText.\n");
        string[] arguments = ["-p:LetterpressStorage=" + storage, "-p:LetterpressSchemas=editor/schemas"];
        string recipe = Path.Combine(consumer.Folder, "editor", "schemas", "Recipe.schema.json");
        string note = Path.Combine(consumer.Folder, "editor", "schemas", "Note.schema.json");
        consumer.Build(arguments).AssertSucceeded();
        string text = File.ReadAllText(recipe);
        Assert.Contains("\"description\": \"What is cooked.\"", text, StringComparison.Ordinal);
        Assert.Contains("\"maximum\": 600", text, StringComparison.Ordinal);
        Assert.True(File.Exists(note));

        // A build that changes nothing writes nothing; a file that was deleted is written again.
        DateTime time = DateTime.UnixEpoch.AddYears(40);
        File.SetLastWriteTimeUtc(recipe, time);
        File.Delete(note);
        consumer.Build(arguments).AssertSucceeded();
        Assert.Equal(time, File.GetLastWriteTimeUtc(recipe));
        Assert.True(File.Exists(note));

        consumer.Write("Recipe.cs", Types.Replace("600", "700", StringComparison.Ordinal));
        consumer.Write("Note.cs", "");
        consumer.Write("editor/schemas/mine.schema.json", "{}");
        consumer.Build(arguments).AssertSucceeded();
        Assert.Contains("\"maximum\": 700", File.ReadAllText(recipe), StringComparison.Ordinal);
        Assert.False(File.Exists(note));
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "editor", "schemas", "mine.schema.json")));
    }
}
