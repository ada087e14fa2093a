using System.Text.Json;
using System.Text.RegularExpressions;
using Letterpress.Core.Collections.Json;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>Schemas beyond one collection: strict ones, those that share seeds, the sample's, and patterns of .NET in JavaScript.</summary>
public class SchemaReachTests
{
    [Theory]
    [InlineData("page: 1\nnote: 2", "", true)]
    [InlineData("PAGE: 1\nTitle: x\npub_date: 2026-05-01\ntags: [a]", "", true)]
    [InlineData("page: 1\nparts: { a: 1 }", "", true)]
    [InlineData("page: 1\nelse: 2", "LP0607", false)]
    [InlineData("page: 1\nparts: { a: 1, title: x }", "LP0607", false)]
    public void A_strict_collection_knows_its_keys_and_those_beside_it(string yaml, string id, bool isAccepted)
    {
        NodeProgram.Schemas.Need();
        GeneratorRun run = SchemaPress.Run(
            """
            [ArticleFields] partial record struct Part { public partial int A { get; } }
            [ArticleCollection("pages/**", Strict = true)] readonly partial record struct Page
            {
                public partial int? page { get; }
                public partial Part? Parts { get; }
            }
            [ArticleCollection("pages/one.md")] readonly partial record struct Note { public partial int? note { get; } }
            [ArticleCollection("notes/**")] readonly partial record struct Else { public partial int? @else { get; } }
            """,
            TypedPress.Seed("pages/one.md", yaml),
            TypedPress.Seed("notes/two.md", "title: Two"));
        string?[] refusals = SchemaPress.Refusals([SchemaPress.SchemasOf(run)["Page.schema.json"]], [(0, yaml)]);

        Assert.Equal(id, string.Join(",", run.Diagnostics.Select(static diagnostic => diagnostic.Id)));
        Assert.Equal(isAccepted, refusals[0] is null);
    }

    [Fact]
    public void The_schemas_of_the_sample_accept_its_seeds()
    {
        NodeProgram.Schemas.Need();
        string code = string.Join("\n", Directory.GetFiles(Repository.Path("sample/Collections"), "*.cs").Order()
            .Select(static file => Regex.Replace(File.ReadAllText(file), "(?m)^(using|namespace) .*$", "")));
        (string Path, string Text)[] seeds =
        [
            .. from file in Directory.GetFiles(Repository.Path("seeds"), "*.md", SearchOption.AllDirectories).Order()
               select (Path.GetRelativePath(Repository.Path(""), file).Replace('\\', '/'), File.ReadAllText(file)),
        ];
        GeneratorRun run = SchemaPress.Run(code, [.. seeds.Select(static seed => Articles.Press.Seed(seed.Path, seed.Text))]);
        Assert.DoesNotContain(TypedPress.Report(run), static line => line.StartsWith("LP06", StringComparison.Ordinal));
        var schemas = SchemaPress.SchemasOf(run);
        Assert.Equal(["Person.schema.json", "Technique.schema.json"], schemas.Keys);

        (int, string)[] documents =
        [
            .. from seed in seeds
               let folder = seed.Path.Split('/')[^2]
               where folder is "people" or "techniques"
               select (folder == "people" ? 0 : 1, seed.Text.Split("---\n")[1]),
        ];
        Assert.True(documents.Length >= 8);
        Assert.All(SchemaPress.Refusals([.. schemas.Values], documents), Assert.Null);
        string?[] mixed = SchemaPress.Refusals([.. schemas.Values], [.. documents.Select(static one => (1 - one.Item1, one.Item2))]);
        Assert.All(mixed, Assert.NotNull);
    }

    static readonly string[] s_patterns =
    [
        "[a-z]+", "\\d{2,}", "\\w+\\s\\S*", ".", "..", "a|b", "(?:a|bc)*", "(a)(b)?", "(?<year>[0-9]{4})-x", "[^a-c]", "^ab$",
        "\\Aab\\z", "a{,2}",
        "{x}", "a}", "x]", "[]a]", "[\\]a]", "[a-]", "[-a]", "[\\w-.]+", "[\\d-z]", "a/b", "\\-_\\/", "\\.\\*", "\\p{L}+",
        "\\P{Nd}", "[\\p{Lu}_]+", "\\x41\\u00e4",
        "\\t\\n", "(?=a)a.*", "(?!a).*", "a+?b", "[^\\n]*", "\\D+", "\\W", "[\\s,]+", "a(?=b)b", "(?<=a)?b", "[$^]", "a$", "é+",
    ];

    static readonly string[] s_texts =
    [
        "", "a", "b", "bc", "abc", "ab", "ab\n", "x", "x]", "a}", "{x}", "a{,2}", "aa", "12", "1", "٣٤", "w x", "w\u0085x", "é",
        "éé", "É", "_", "-", ".",
        "a-", "w-.", "9z", "z", "a/b", "-_/", ".*", "Aä", "\t\n", "\n", "2026-x", "Ab_C", ", ,", "$", "^", "]", "𝒶", "a𝒶",
        "\u2028", "aab", " ",
    ];

    /// <summary>What .NET matches whole JavaScript accepts; of texts without rare characters it accepts nothing else.</summary>
    [Fact]
    public void Patterns_mean_the_same()
    {
        NodeProgram.Schemas.Need();
        (string Pattern, string Schema)[] schemas =
        [
            .. from pattern in s_patterns
               let translated = EcmaPattern.Translate(pattern)
               where translated is not null
               select (pattern, new JsonObject { ["pattern"] = translated }.ToString()),
        ];
        Assert.Equal(["(?<=a)?b"], s_patterns.Except(schemas.Select(static one => one.Pattern)));
        (int Schema, string Text)[] cases =
        [
            .. from schema in Enumerable.Range(0, schemas.Length)
               from text in s_texts
               select (schema, text),
        ];
        string?[] refusals = SchemaPress.Refusals(
            [.. schemas.Select(static one => one.Schema)],
            [.. cases.Select(static one => (one.Schema, JsonSerializer.Serialize(one.Text)))]);
        foreach (((int schema, string text), string? refusal) in cases.Zip(refusals))
        {
            Match match = Regex.Match(text, schemas[schema].Pattern, RegexOptions.CultureInvariant);
            bool isMatch = text.Length == 0 || (match is { Success: true, Index: 0 } && match.Length == text.Length);
            bool isExact = !text.Any(char.IsSurrogate);
            Assert.True(isMatch ? refusal is null : !isExact || refusal is not null, $"{schemas[schema].Pattern} of '{text}': {refusal}");
        }
    }

    [Theory]
    [InlineData("(?i)a")]
    [InlineData("\\bword\\b")]
    [InlineData("(a)\\1")]
    [InlineData("(?>a+)b")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("\\p{IsGreek}")]
    [InlineData("[^\\S]")]
    [InlineData("\\Ga")]
    [InlineData("^*a")]
    [InlineData("a(?#comment)")]
    public void What_has_no_equal_gives_no_pattern(string pattern) => Assert.Null(EcmaPattern.Translate(pattern));
}
