using CsCheck;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>The C# type decides what characters mean, never the notation of the front matter.</summary>
public class ValueTests
{
    const string Types = """
        enum Season { Winter, Spring = 3, LateSummer = -1 }
        [Flags] enum Diets : byte { Vegan = 1, Halal = 2, Raw = 128 }
        [ArticleFields] readonly partial record struct Part
        {
            public partial Utf8Text Name { get; }
            public partial FieldValues<int> Sizes { get; }
            public partial Inner? Inner { get; }
        }
        [ArticleFields] readonly partial record struct Inner
        {
            public partial Season Season { get; }
            public partial FieldValues<Part> Parts { get; }
        }
        [ArticleCollection("**")]
        readonly partial record struct Page
        {
            public partial Utf8Text? Text { get; }
            public partial bool? Boolean { get; }
            public partial int? Int { get; }
            public partial long? Long { get; }
            public partial double? Double { get; }
            public partial decimal? Decimal { get; }
            public partial DateOnly? Day { get; }
            public partial TimeOnly? Clock { get; }
            public partial DateTimeOffset? Moment { get; }
            public partial TimeSpan? Duration { get; }
            public partial Guid? Guid { get; }
            public partial Season? Season { get; }
            public partial Diets? Diets { get; }
            public partial Part? Part { get; }
            public partial FieldValues<Utf8Text> Texts { get; }
            public partial FieldValues<decimal>? Decimals { get; }
            public partial FieldValues<Season> Seasons { get; }
            public partial FieldValues<DateTimeOffset> Moments { get; }
            public partial FieldValues<Guid> Guids { get; }
            public partial FieldValues<bool> Booleans { get; }
            public partial Article? Other { get; }
            public partial ArticleReferences Others { get; }
            public partial Page? Next { get; }
        }

        """;

    static string Read(string line, string expression)
    {
        string code = Types + "static class Test { public static string Run() { System.Globalization.CultureInfo.CurrentCulture = "
            + "System.Globalization.CultureInfo.InvariantCulture; Page p = Pages.Find(\"one\"); return $\"{" + expression + "}\"; } }";
        SeedText[] seeds = [TypedPress.Seed("one.md", "title: One\n" + line), TypedPress.Seed("two.md", "title: Two\nid: second")];
        string read = TypedPress.Read(code, seeds);
        Assert.Equal(read, TypedPress.ReadResource(code, seeds));
        return read;
    }

    [Theory]
    [InlineData("int: -2147483648", "p.Int", "-2147483648")]
    [InlineData("int: '007'", "p.Int", "7")]
    [InlineData("long: 9223372036854775807", "p.Long", "9223372036854775807")]
    [InlineData("long: -1", "p.Long", "-1")]
    [InlineData("double: 1e3", "p.Double", "1000")]
    [InlineData("double: -0.1", "p.Double", "-0.1")]
    [InlineData("decimal: 79228162514264337593543950335", "p.Decimal", "79228162514264337593543950335")]
    [InlineData("decimal: -1.10", "p.Decimal", "-1.10")]
    [InlineData("boolean: True", "p.Boolean", "True")]
    [InlineData("boolean: 'false'", "p.Boolean", "False")]
    [InlineData("day: 0001-01-01", "p.Day", "01/01/0001")]
    [InlineData("day: 9999-12-31", "p.Day", "12/31/9999")]
    [InlineData("clock: 23:59:59.9999999", "p.Clock:o", "23:59:59.9999999")]
    [InlineData("moment: 2026-05-01T08:00:00+02:00", "p.Moment:o", "2026-05-01T08:00:00.0000000+02:00")]
    [InlineData("moment: 2026-05-01", "p.Moment:o", "2026-05-01T00:00:00.0000000+00:00")]
    [InlineData("duration: PT1H30M", "p.Duration", "01:30:00")]
    [InlineData("duration: -1.02:03:04.5", "p.Duration", "-1.02:03:04.5000000")]
    [InlineData("guid: 2F1B6C1E-9D7A-4D0B-8A53-5F6F3C1D2E4A", "p.Guid", "2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a")]
    [InlineData("season: late-summer", "p.Season", "LateSummer")]
    [InlineData("diets: [raw, VEGAN]", "p.Diets", "Vegan, Raw")]
    [InlineData("diets: halal", "p.Diets", "Halal")]
    [InlineData("int: ~", "p.Int is null", "True")]
    [InlineData("int: null", "p.Int is null", "True")]
    [InlineData("int:", "p.Int is null", "True")]
    [InlineData("text: ~", "p.Text is null", "True")]
    [InlineData("text: ''", "p.Text!.Value.IsEmpty", "True")]
    public void Scalars(string line, string expression, string expected) => Assert.Equal(expected, Read(line, expression));

    [Theory]
    [InlineData("texts: one", "string.Join('|', p.Texts)", "one")]
    [InlineData("texts: [NO, 1.10, 0x10, 'it''s', \"\\u00e4\\n\"]", "string.Join('|', p.Texts)", "NO|1.10|0x10|it's|ä\n")]
    [InlineData("texts: []", "p.Texts.Count", "0")]
    [InlineData("decimals: []", "p.Decimals!.Value.Count", "0")]
    [InlineData("other: two", "p.Decimals is null", "True")]
    [InlineData("decimals: [1.50, 2]", "string.Join('|', p.Decimals!.Value)", "1.50|2")]
    [InlineData("seasons: [winter, LATE_SUMMER]", "string.Join('|', p.Seasons)", "Winter|LateSummer")]
    [InlineData("moments: [2026-05-01]", "p.Moments[0].Year", "2026")]
    [InlineData("guids: [2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a]", "p.Guids[0].ToString()[..4]", "2f1b")]
    [InlineData("booleans: [true, false]", "string.Join('|', p.Booleans)", "True|False")]
    [InlineData("part: { name: A, sizes: [1, 2], inner: { season: spring, parts: [{ name: B }, { name: C, sizes: 3 }] } }",
        "p.Part!.Value.Name + string.Join('+', p.Part.Value.Sizes) + p.Part.Value.Inner!.Value.Season "
            + "+ p.Part.Value.Inner.Value.Parts[1].Name + p.Part.Value.Inner.Value.Parts[1].Sizes[0]",
        "A1+2SpringC3")]
    [InlineData("other: second", "p.Other", "Two")]
    [InlineData("other: ./two.md", "p.Other", "Two")]
    [InlineData("others: ['[[two|the second]]', one]", "string.Join('|', p.Others)", "Two|One")]
    [InlineData("next: two", "p.Next", "Two")]
    [InlineData("text: a", "p.Next is null && p.Other is null", "True")]
    public void Lists_nested_keys_and_references(string line, string expression, string expected) =>
        Assert.Equal(expected, Read(line, "(" + expression + ")"));

    /// <summary>What YAML, and each of its versions, guesses to be something else than a text.</summary>
    static readonly string[] s_guessed =
    [
        "NO", "no", "Norway", "on", "Off", "y", "true", "False", "null", "Null", "1e3", "0x10", "0o17", "017", "1_000", "12:30:45", "1.10",
        "21E08", ".inf", "-.INF", ".nan", "2026-05-01", "2026-05-01T08:00:00Z", "+1", "-0", "1.", "<<", "=",
    ];

    [Fact]
    public void A_text_gives_back_its_characters()
    {
        string yaml = string.Join("\n", s_guessed.Select(static (text, i) => $"  - {text}"));
        string single = string.Join("|", s_guessed);
        Assert.Equal(single, Read("texts:\n" + yaml, "string.Join('|', p.Texts)"));
        Assert.All(s_guessed, static text => Assert.Equal(text, Read("text: " + text, "p.Text")));
    }

    [Fact]
    public void Any_text_is_read_back() => Gen.String[Gen.Char, 0, 40].Array[200].Sample(
        static texts =>
        {
            // A lone surrogate becomes U+FFFD; NUL makes a seed no text.
            string[] valid = [.. texts.Select(static text => string.Concat(text.Where(static c => c > 0 && !char.IsSurrogate(c))))];
            string json = System.Text.Json.JsonSerializer.Serialize(new { title = "One", texts = valid });
            SeedText seed = Articles.Press.Seed("one.md", json + "\n\nText.");
            string code = Types + "static class Test { public static string Run() => string.Join('\\0', Pages.One.Texts); }";
            return TypedPress.Read(code, seed) == string.Join('\0', valid);
        },
        iter: 3,
        threads: 1);
}
