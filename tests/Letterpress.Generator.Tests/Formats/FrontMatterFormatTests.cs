using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Front matter in TOML and JSON, which has the meaning of YAML.</summary>
public class FrontMatterFormatTests
{
    [Theory]
    [InlineData("+++\ntitle = My title\n+++\n", 2, 9, "TOML", "quote it: title = \"My title\"")]
    [InlineData("+++\r\ntitle = \"One\"\r\ntitle = \"Two\"\r\n+++\r\n", 3, 1, "TOML", "key 'title' occurs twice; remove one of them")]
    [InlineData(
        "+++\nt = \"\ud83d\ude00\"\ndate = 2026-5-1\n+++\n",
        3, 8, "TOML", "write it as 2026-05-01 or 2026-05-01T08:00:00Z, or quote it")]
    [InlineData("+++\na = [1, 2\nb = 3\n+++\n", 3, 1, "TOML", "'b' follows where ',' or ']' is expected")]
    [InlineData("+++\na = {b = 1\n+++\n", 3, 1, "TOML", "the line ends where ',' or '}' is expected")]
    [InlineData("+++\na = 1 b\n+++\n", 2, 7, "TOML", "'b' follows where the end of the line is expected")]
    [InlineData("+++\nwords\n+++\n", 2, 6, "TOML", "the line ends where '=' after the key 'words' is expected")]
    [InlineData("+++\n[a]\n[a]\n+++\n", 3, 2, "TOML", "key 'a' occurs twice; remove one of them")]
    [InlineData("+++\na = 1\n[a.b]\n+++\n", 3, 2, "TOML", "key 'a' occurs twice; remove one of them")]
    [InlineData("+++\n[a\n+++\n", 2, 3, "TOML", "the line ends where ']' is expected")]
    [InlineData("+++\ntitle = \"One\"\nText.", 1, 1, "TOML", "it has no closing line '+++'; add one after the last key")]
    [InlineData("{\n  \"title\": One\n}\n", 2, 12, "JSON", "'One' is no value; write texts in quotation marks")]
    [InlineData("{\n  \"title\": \"One\",\n}\n", 3, 1, "JSON", "a comma precedes the end of an object or list; remove it")]
    [InlineData("{\"title\": \"One\" \"a\": 1}\n", 1, 17, "JSON", "'\"' follows where ',' or '}' is expected")]
    [InlineData("{\"title\": \"One\", \"title\": \"Two\"}\n", 1, 27, "JSON", "key 'title' occurs twice; remove one of them")]
    [InlineData("{\"title\": \"C:\\press\"}\n", 1, 14, "JSON", "'\\p' is no escape of JSON; write '\\\\' for a backslash")]
    [InlineData("{\"title\": \"One\n\"}\n", 1, 11, "JSON", "a text has no closing quotation mark in its line")]
    [InlineData("{\"title\": [1, {\"a\" 2}]}\n", 1, 20, "JSON", "'2' follows where ':' after the key \"a\" is expected")]
    [InlineData("{\"title\": \"One\"\nText.", 1, 1, "JSON", "it has no closing '}'; add it after the last key")]
    [InlineData("---json\n{\"a\": }\n---\n", 2, 7, "JSON", "'}' follows where a value is expected")]
    public void Ill_TOML_and_JSON_are_named_with_their_place_and_fix(string text, int line, int column, string format, string end)
    {
        Diagnostic diagnostic = Assert.Single(Press.Run(Press.Seed("one.md", text + "Text.")).Diagnostics);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);

        Assert.Equal("LP0105", diagnostic.Id);
        Assert.StartsWith($"Front matter is not valid {format} and the seed was ignored: ", message, StringComparison.Ordinal);
        Assert.EndsWith(end, message, StringComparison.Ordinal);
        Assert.Equal((line, column), (
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1));
    }

    /// <summary>The same in all formats; the last three are texts that begin like a block.</summary>
    [Theory]
    [InlineData(
        "---\ntitle: \"One \\u00e9\"\ntags: [a, b]\nn: {x: 1}\nlist: [1, 2]\n---\nText.",
        "One \u00e9", "a,b", "n={x: 1};list=[1, 2]")]
    [InlineData(
        "+++\ntitle = \"One \\u00e9\"\ntags = ['a', \"b\"]\nn.x = 1\nlist = [1, 2]\n+++\nText.",
        "One \u00e9", "a,b", "n=x = 1;list=[1, 2]")]
    [InlineData("---toml\ntitle = '''One'''\n---\nText.", "One", "", "")]
    [InlineData("+++\ntitle = \"\"\"\nOne\n two\"\"\"\n+++\nText.", "One two", "", "")]
    [InlineData("+++\n\"title\" = 'One'\n[taxonomies]\ntags = [\n \"a\",\n]\n+++\nText.", "One", "a", "")]
    [InlineData(
        "+++\nTitle = \"One\"\n[[a]]\nb = 1\n[[a]]\nb = 2\n[c.d]\ne = true\n+++\nText.",
        "One", "", "a=b = 1\n\nb = 2;c=[c.d]\ne = true")]
    [InlineData(
        "{\"title\": \"One \\u00e9\", \"tags\": [\"a\", \"b\"], \"n\": {\"x\": 1}, \"z\": null}\nText.",
        "One \u00e9", "a,b", "n={\"x\": 1}")]
    [InlineData("{\n\t\"title\": \"One \\uD83D\\uDE00 \\/\",\n\t\"a\": -1.5e3\n}\n\nText.", "One \ud83d\ude00 /", "", "a=-1.5e3")]
    [InlineData(";;;\n\"title\": \"One\",\n\"tags\": \"a, b\"\n;;;\nText.", "One", "a,b", "")]
    [InlineData("---json\n{\"title\": \"One\"}\n---\nText.", "One", "", "")]
    [InlineData("{ \"words\" }\n\nText.", "one", "", "")]
    [InlineData("{\"title\": \"One\"} and words\n\nText.", "one", "", "")]
    [InlineData("+++\n\nText.", "one", "", "")]
    public void Formats_have_one_meaning(string text, string title, string tags, string fields)
    {
        GeneratorRun run = Press.Run(Press.Seed("one.md", text));
        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Article article = articles.Corpus[0];
        Assert.Equal(title, article.Title.ToString());
        Assert.Equal(tags, string.Join(",", article.Tags.Select(static tag => tag.Name.ToString()).Order(StringComparer.Ordinal)));
        Assert.Equal(fields, string.Join(";", article.Fields.Select(static field => $"{field.Name}={field.Value}")));
        Assert.EndsWith("Text.", article.PlainText.ToString(), StringComparison.Ordinal);
    }

    static readonly Dictionary<string, (int Size, Func<int, string> Text)> s_otherBombs = new()
    {
        ["TOML lists"] = (50_000, static n => "+++\na = " + new string('[', n) + "\n+++\n"),
        ["TOML tables"] = (20_000, static n => "+++\na = " + Repeated("{a = ", n) + "\n+++\n"),
        ["TOML dots"] = (20_000, static n => "+++\n" + Repeated("a.", n) + "a = 1\n+++\n"),
        ["TOML headers"] = (10_000, static n => "+++\n" + Numbered(n, static i => $"[t{i}.a]\nb = 1\n") + "+++\n"),
        ["TOML header of dots"] = (20_000, static n => "+++\n[" + Repeated("a.", n) + "a]\n+++\n"),
        ["TOML lists of tables"] = (10_000, static n => "+++\n" + Repeated("[[a.b]]\n", n) + "+++\n"),
        ["JSON lists"] = (50_000, static n => "{\"a\": " + new string('[', n) + "}"),
        ["JSON objects"] = (20_000, static n => Repeated("{\"a\": ", n) + "1" + new string('}', n) + "\n"),
        ["JSON members"] = (10_000, static n => "{\"a\": 0" + Numbered(n, static i => $", \"k{i}\": [{i}]") + "}\n"),
        ["open braces"] = (20_000, static n => Repeated("{\"a\": \n\n", n)),
    };

    public static TheoryData<string> OtherBombs => [.. s_otherBombs.Keys];

    [Theory]
    [MemberData(nameof(OtherBombs))]
    public void Bombs_in_TOML_and_JSON_cost_work_that_grows_as_they_do(string bomb)
    {
        (int size, Func<int, string> text) = s_otherBombs[bomb];
        Work.AssertIsLinear(size / 10, n => SeedCompiler.Compile(
            new Seed("/one.txt", "one.txt", new PlainSource(text(n) + "\nText.")),
            SeedOptions.Default,
            TestContext.Current.CancellationToken));
        Assert.DoesNotContain(
            Press.Run(Press.Seed("one.md", text(size) + "\nText.")).Diagnostics, static diagnostic => diagnostic.Id == "LP0901");
    }

    static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static string Numbered(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(line));
}
