using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>JSON Schemas of collections: what the compiler accepts a validator accepts, and both refuse each of a list of faults.</summary>
public class JsonSchemaTests
{
    /// <summary>All types and attributes.</summary>
    const string Schema = """
        enum Heat { Low, MediumHigh, True, _1 }
        [Flags] enum Diets { None, Vegan, GlutenFree }
        [ArticleFields]
        readonly partial record struct Step
        {
            public partial Utf8Text Name { get; }
            public partial TimeSpan? Time { get; }
            public partial FieldValues<Step> Parts { get; }
        }
        /// <summary>What is cooked: <see cref="Step"/> by <c>step</c>.</summary>
        [ArticleCollection("pages/**")]
        readonly partial record struct Page
        {
            /// <summary>How long it takes.</summary>
            [Range(1, 600)] public partial int Minutes { get; }
            public partial Utf8Text? Text { get; }
            [Required, StringLength(20, MinimumLength = 2), Display(Name = "The cuisine")] public partial Utf8Text? Cuisine { get; }
            [DefaultValue("stove"), AllowedValues("stove", "oven", "1.10")] public partial Utf8Text Where { get; }
            [AllowedValues("a", "b")] public partial Utf8Text? Letter { get; }
            [DeniedValues("x")] public partial Utf8Text? NotX { get; }
            [RegularExpression(@"[A-Z]{2}-\d+(\.\w*)?")] public partial Utf8Text? Code { get; }
            [RegularExpression(".{2}")] public partial Utf8Text? Pair { get; }
            [EmailAddress] public partial Utf8Text? Mail { get; }
            [Url] public partial FieldValues<Utf8Text> Sites { get; }
            [Base64String] public partial Utf8Text? Key { get; }
            [Length(1, 3)] public partial Utf8Text? Short { get; }
            [DefaultValue(true)] public partial bool Flag { get; }
            public partial long? Large { get; }
            [Range(0.5, 9.5)] public partial double? Ratio { get; }
            [AllowedValues(1.5, 2)] public partial decimal? Price { get; }
            [DeniedValues(3, 4)] public partial int? Count { get; }
            public partial DateOnly? Day { get; }
            public partial TimeOnly? Opens { get; }
            public partial DateTimeOffset? Moment { get; }
            public partial TimeSpan? Duration { get; }
            public partial Guid? Guid { get; }
            [DefaultValue(Heat.Low)] public partial Heat Heat { get; }
            [AllowedValues(Heat.Low)] public partial Heat? Cool { get; }
            public partial Diets? Diets { get; }
            public partial Step? First { get; }
            [Length(0, 2)] public partial FieldValues<Step> Steps { get; }
            [MinLength(1)] public partial FieldValues<int> Sizes { get; }
            [MinLength(2)] public partial FieldValues<DateOnly>? Days { get; }
            public partial FieldValues<Heat> Heats { get; }
            [Unique] public partial Utf8Text? Number { get; }
            [FieldName("see-also/x")] public partial ArticleReferences SeeAlso { get; }
            public partial Page? Other { get; }
            public partial ArticleReferences<Page> Others { get; }
            public partial Article? Any { get; }
            public partial Utf8Text Title { get; }
            public partial DateOnly Date { get; }
            [FieldName("a\"~/%#ü{x} $")] public partial int? Odd { get; }
            [AtLeast(nameof(Day))] public partial DateOnly? Until { get; }
            [RequiredWhen(nameof(Heat), Heat.MediumHigh)] public partial int? Pans { get; }
        }

        """;

    const string Least = "minutes: 5\ncuisine: roman\nsizes: [1]";

    /// <summary>Of a seed that is complete, one more line.</summary>
    static readonly string[] s_good =
    [
        "text: 1.10", "text: NO", "text: 0x10", "text: 2026-05-01", "text: true", "text: null", "text: ~", "text: ''",
        "text: .5e3", "text: |\n  a\n  b",
        "'Te xt': a", "TEXT: a", "_te-xt_: a",
        "where: oven", "where: 1.10", "where: '1.10'", "where: ~", "letter: b", "letter:", "notX: y", "not-x: 7",
        "code: AB-12", "code: AB-١٢.ä", "code: ''", "pair: 𝒶", "pair: ab", "mail: a@b", "mail: \"ä b@c\"", "sites: HTTP://x",
        "sites: [ftp://a, 'https://b c']",
        "key: YQ==", "key: 1234", "key: true", "key: null", "short: 𝒶", "short: x", "short: 123", "short: a𝒶",
        "flag: true", "flag: 'FALSE'", "flag: ' tRuE '", "flag: ~", "large: 9223372036854775807", "large: '-42'", "large: +5",
        "large: 042",
        "ratio: 5e-1", "ratio: '9.5'", "ratio: .75", "ratio: 1.", "price: 1.50", "price: '2.0'", "price: 2", "count: 5", "count: '5'",
        "day: 2026-05-01", "day: ' 2026-05-01 '", "opens: 08:30", "opens: '08:30:15.5'", "opens: 12:30:45", "moment: 2026-05-01",
        "moment: 1700000000",
        "moment: 2026-05-01T08:00:00+02:00", "moment: Sat, 02 May 2026 10:00:00 GMT", "duration: PT1H30M", "duration: '01:30'",
        "duration: -1.02:03:04.5",
        "guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a", "guid: '{2F1B6C1E-9D7A-4D0B-8A53-5F6F3C1D2E4A}'",
        "guid: 12345678901234567890123456789012",
        "guid: '{0x2f1b6c1e,0x9d7a,0x4d0b,{0x8a,0x53,0x5f,0x6f,0x3c,0x1d,0x2e,0x4a}}'",
        "heat: low", "heat: LOW", "heat: medium-high\npans: 1", "heat: Medium_High\npans: 2", "heat: ' low '", "heat: true",
        "heat: 1", "heat: ~", "cool: low",
        "diets: vegan", "diets: [vegan, Gluten-Free]", "diets: []", "first: { name: a }",
        "first: { name: a, time: 01:00, more: b }", "first:",
        "first: { name: 1, parts: { NAME: b, parts: [] } }", "steps: []", "steps: { name: a }", "steps: [{ name: a }, { name: b }]",
        "days: [2026-05-01, 2026-05-02]", "days: ~", "heats: low", "heats: [low, Medium-High]", "number: 5", "see-also/x: one",
        "see_also/x: [one, two]",
        "seealso/x: []", "other: two", "others: [one, two]", "others: two", "any: one", "any: ~", "title: 5", "title: ~",
        "date: 2026-05-01", "date: ~",
        "published: 2026-05-01", "tags: [a]", "draftX: whatever", "until: 2026-05-01\nday: 2026-05-01",
    ];

    /// <summary>Lines that both refuse; the rest of the seed is complete.</summary>
    static readonly string[] s_bad =
    [
        "text: [a]", "text: { a: b }", "where: stoev", "letter: c", "notX: x", "code: A-1", "code: AB-", "code: 'XAB-1'",
        "mail: ada", "mail: a@b@c",
        "sites: [/about]", "sites: example.com", "key: 'Y?=='", "short: abcd", "short: ''", "flag: yes", "flag: 1.5",
        "large: 1.5", "large: x", "large: '1.5'",
        "large: 99999999999999999999", "ratio: 0.4", "ratio: 9.6", "ratio: high", "ratio: [1]", "price: 1.6", "count: 3",
        "count: [1]", "day: 01.05.2026", "day: 2026-5-1",
        "opens: 8", "opens: 25h", "moment: soon", "duration: 5", "duration: an hour", "guid: 1-2-3", "heat: hot", "heat: [low]",
        "cool: MediumHigh",
        "diets: [meat]", "diets: meat", "first: a", "first: { time: 01:00 }", "first: { name: a, time: x }", "first: [a]", "steps: [a]",
        "steps: [{ name: a }, { name: b }, { name: c }]", "steps: [{ name: a, parts: [{}] }]", "days: [2026-05-01]",
        "days: 2026-05-01", "heats: [hot]",
        "see-also/x: { a: b }", "other: [two]", "others: [~]", "any: { a: b }", "title: [a]", "date: May", "'A\"~/%#Ü{x}$': no",
    ];

    /// <summary>Whole seeds that both refuse.</summary>
    static readonly string[] s_incomplete =
    [
        "cuisine: roman\nsizes: [1]", "minutes: 5\nsizes: [1]", "minutes: 5\ncuisine: roman", "minutes: ~\ncuisine: roman\nsizes: 1",
        "minutes: 0\ncuisine: roman\nsizes: 1", "minutes: 601\ncuisine: roman\nsizes: 1", "minutes: 5\ncuisine: x\nsizes: 1",
        "minutes: 5\ncuisine: ' '\nsizes: 1", "minutes: 5\ncuisine: roman\nsizes: []", "minutes: 5\ncuisine: roman\nsizes: ~",
        "minutes: 5\ncuisine: [a]\nsizes: 1", "minutes: 5\ncuisine: a text that is far too long\nsizes: 1",
    ];

    static readonly SeedText[] s_others =
    [
        TypedPress.Seed("pages/one.md", Least + "\ntitle: One\ndate: 2026-05-01"),
        TypedPress.Seed("pages/two.md", Least + "\ntitle: Two\ndate: 2026-05-01"),
    ];

    static SeedText Page(string yaml) => TypedPress.Seed("pages/2026-05-03-it.md", yaml);

    [Fact]
    public void What_the_compiler_accepts_the_schema_accepts()
    {
        NodeProgram.Schemas.Need();
        string[] seeds =
        [
            .. s_good.Select(static line => line.StartsWith("sizes", StringComparison.Ordinal) ? line : Least + "\n" + line),
            "Minutes: 5\nCUISINE: roman\nsi-zes: 2", "minutes: '5'\ncuisine: 12\nsizes: '1'",
        ];
        string?[] refusals = Refusals(seeds);
        foreach ((string yaml, string? refusal) in seeds.Zip(refusals))
        {
            string[] found = TypedPress.Report(TypedPress.Run(Schema, [Page(yaml), .. s_others]));
            Assert.True(found.Length == 0, yaml + "\n" + string.Join("\n", found));
            Assert.True(refusal is null, yaml + "\n" + refusal);
        }
    }

    [Fact]
    public void Both_refuse_faults()
    {
        NodeProgram.Schemas.Need();
        string[] seeds = [.. s_bad.Select(static line => Least + "\n" + line), .. s_incomplete];
        string?[] refusals = Refusals(seeds);
        foreach ((string yaml, string? refusal) in seeds.Zip(refusals))
        {
            Assert.True(TypedPress.Report(TypedPress.Run(Schema, [Page(yaml), .. s_others])).Length > 0, yaml);
            Assert.True(refusal is not null, yaml);
        }
    }

    static string?[] Refusals(IEnumerable<string> seeds)
    {
        string schema = Assert.Single(SchemaPress.SchemasOf(SchemaPress.Run(Schema, s_others))).Value;
        return SchemaPress.Refusals([schema], [.. seeds.Select(static yaml => (0, yaml))]);
    }
}
