using System.Globalization;

namespace Letterpress.Tool.Tests;

/// <summary><c>new</c>.</summary>
public sealed class NewTests : IDisposable
{
    const string Schema = """
        {
          "title": "Recipe",
          "type": "object",
          "properties": {
            "minutes": { "description": "How long it takes.", "type": "integer", "minimum": 1 },
            "heat": { "$ref": "#/$defs/Heat" },
            "parts": { "type": "array" },
            "note": { "type": ["string", "null"] },
            "by": { "type": "string" }
          },
          "allOf": [
            { "anyOf": [{ "required": ["title"] }, {}] }, { "anyOf": [{ "required": ["minutes"] }, {}] },
            { "anyOf": [{ "required": ["heat"] }, {}] }, { "anyOf": [{ "required": ["parts"] }, {}] },
            { "anyOf": [{ "required": ["by"] }, {}] }
          ],
          "$defs": { "Heat": { "enum": ["Low: 1", "High"] } }
        }
        """;

    readonly Desk _desk = new();

    static string Today => DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_seed_has_a_title_and_a_date()
    {
        string today = Today;
        Assert.Equal("posts/the-desk-s-end.md\n", _desk.Run("new", "posts", "The desk: \"s\" end").AssertCode(0).Output);
        Assert.Equal($"---\ntitle: \"The desk: \\\"s\\\" end\"\ndate: {today}\n---\n\n", _desk.Read("posts/the-desk-s-end.md"));
        Directory.CreateDirectory(_desk.PathOf("seeds"));
        Assert.Equal("seeds/notes/2024/first-ink.md\n", _desk.Run("new", "notes/2024", "first-ink.md", "--draft").AssertCode(0).Output);
        Assert.Equal($"---\ntitle: First ink\ndate: {today}\ndraft: true\n---\n\n", _desk.Read("seeds/notes/2024/first-ink.md"));
        Assert.Contains(": warning LP0201", Assert.Single(_desk.Run("check").AssertCode(0).Lines), StringComparison.Ordinal);
        Assert.Equal("seeds/notes/my-note.md\n", _desk.Run("new", "notes", "My note.md").AssertCode(0).Output);
        Assert.Equal($"---\ntitle: My note\ndate: {today}\n---\n\n", _desk.Read("seeds/notes/my-note.md"));
        Assert.Equal("seeds/notes/हिन्दी.md\n", _desk.Run("new", "notes", "हिन्दी").AssertCode(0).Output);
        _desk.Run("new", "notes", "Null").AssertCode(0);
        Assert.StartsWith("---\ntitle: \"Null\"\n", _desk.Read("seeds/notes/null.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_has_the_keys_that_the_schema_of_its_collection_requires()
    {
        string today = Today;
        _desk.Write("App.csproj", "<Project><PropertyGroup><LetterpressSchemas>schemas</LetterpressSchemas></PropertyGroup></Project>")
            .Write("schemas/Kitchen.Recipe.schema.json", Schema);
        string expected = $"---\ntitle: Soup\ndate: {today}\nminutes: 1  # How long it takes.\nheat: \"Low: 1\"\nparts: []\n"
            + "by: \"\"\n---\n\n";
        _desk.Run("new", "recipes", "soup").AssertCode(0);
        Assert.Equal(expected, _desk.Read("seeds/recipes/soup.md"));
        _desk.Run("new", "other", "soup").AssertCode(0);
        Assert.Equal($"---\ntitle: Soup\ndate: {today}\n---\n\n", _desk.Read("seeds/other/soup.md"));
        _desk.Run("new", "third", "soup", "--schema", "schemas/Kitchen.Recipe.schema.json").AssertCode(0);
        Assert.Equal(expected, _desk.Read("seeds/third/soup.md"));
    }

    [Fact]
    public void Wrong_usage_is_a_message_and_exit_code_2()
    {
        _desk.Write("posts/one.md", "Text.").Write("bad.json", "[");
        Assert.Contains("'posts/one.md' exists already.", _desk.Run("new", "posts", "One").AssertCode(2).Error, StringComparison.Ordinal);
        Assert.Contains("the name needs a letter", _desk.Run("new", "posts", "…").AssertCode(2).Error, StringComparison.Ordinal);
        Assert.Contains("below that of the seeds", _desk.Run("new", "../x", "One").AssertCode(2).Error, StringComparison.Ordinal);
        Answer bad = _desk.Run("new", "x", "y", "--schema", "bad.json").AssertCode(2);
        Assert.Contains("'bad.json' is not a JSON Schema", bad.Error, StringComparison.Ordinal);
    }
}
