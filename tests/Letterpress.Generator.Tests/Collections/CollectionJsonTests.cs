using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Typed values in the JSON of an article: all types, in both storages, without allocation.</summary>
public class CollectionJsonTests
{
    const string Code = """
        enum Heat { Low, Warm = 0, High = -3 }
        [Flags] enum Diets : ulong { None, Vegan = 1, Raw = 2, Both = 3, Last = 1UL << 63 }
        [ArticleFields] readonly partial record struct Part
        {
            public partial Utf8Text Name { get; }
            public partial FieldValues<Part> Parts { get; }
            public partial Heat? Heat { get; }
        }
        [ArticleCollection("**", "!none.md")] readonly partial record struct Page
        {
            [FieldName("a\"b/ü")] public partial Utf8Text Odd { get; }
            public partial Utf8Text? Text { get; }
            public partial bool Boolean { get; }
            public partial int? Int { get; }
            public partial long Long { get; }
            public partial double Double { get; }
            public partial decimal Decimal { get; }
            public partial DateOnly Day { get; }
            public partial TimeOnly Clock { get; }
            public partial DateTimeOffset Moment { get; }
            public partial TimeSpan Duration { get; }
            public partial Guid Guid { get; }
            public partial Heat Heat { get; }
            public partial Heat? Cold { get; }
            public partial Diets Diets { get; }
            public partial Diets? More { get; }
            public partial Part Part { get; }
            public partial Part? NoPart { get; }
            public partial FieldValues<Part> Parts { get; }
            public partial FieldValues<decimal>? Decimals { get; }
            public partial FieldValues<Heat> Heats { get; }
            public partial FieldValues<DateOnly> Days { get; }
            public partial Article? Other { get; }
            public partial Page Next { get; }
            public partial Page? After { get; }
            public partial ArticleReferences Others { get; }
            public partial ArticleReferences<Page>? Pages { get; }
            public partial int writer { get; }
            public partial int @class { get; }
        }
        namespace Elsewhere { [ArticleCollection("one.md")] readonly partial record struct Note { public partial int? Stars { get; } } }
        [ArticleCollection("none.md")] readonly partial record struct Nothing;

        static class Test
        {
            public static string Run()
            {
                var bytes = new System.Buffers.ArrayBufferWriter<byte>(1 << 16);
                var json = new System.Text.Json.Utf8JsonWriter(bytes);
                Article article = Articles.Find("one");
                article.WriteJson(json);
                json.Flush();
                string text = System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 10; i++)
                {
                    bytes.ResetWrittenCount();
                    json.Reset(bytes);
                    article.WriteJson(json);
                    json.Flush();
                }

                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                using var document = System.Text.Json.JsonDocument.Parse(text);
                return allocated + " " + document.RootElement.GetProperty("collections");
            }
        }
        """;

    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed(
            "one.md",
            """
            'a"b/ü': 'x"y'
            boolean: true
            long: -9223372036854775808
            double: 1.5
            decimal: 1.50
            day: 2026-05-01
            clock: 08:30:00.5
            moment: 2026-05-01T08:00:00+02:00
            duration: PT26H
            guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a
            heat: high
            diets: [raw, last]
            part: { name: A, parts: [{ name: B, heat: warm }] }
            parts: []
            heats: [low, high]
            days: 2026-05-02
            other: two
            next: two
            others: [two, one]
            writer: 1
            class: 2
            """),
        TypedPress.Seed(
            "two.md",
            """
            'a"b/ü': ''
            boolean: false
            long: 1
            double: 1
            decimal: 1
            day: 2026-05-01
            clock: 00:00
            moment: 2026-05-01
            duration: PT0S
            guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4b
            heat: low
            diets: none
            part: { name: C }
            next: one
            writer: 1
            class: 2
            """),
    ];

    const string Expected = """
        0 {"Note":{"stars":null},"Page":{"a\u0022b/\u00FC":"x\u0022y","text":null,"boolean":true,"int":null,"long":-9223372036854775808,
        "double":1.5,"decimal":1.50,"day":"2026-05-01","clock":"08:30:00.5000000","moment":"2026-05-01T08:00:00\u002B02:00",
        "duration":"1.02:00:00","guid":"2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a","heat":"High","cold":null,"diets":["Raw","Last"],"more":null,
        "part":{"name":"A","parts":[{"name":"B","parts":[],"heat":"Low"}],"heat":null},"noPart":null,"parts":[],"decimals":null,
        "heats":["Low","High"],"days":["2026-05-02"],"other":"two","next":"two","after":null,"others":["two","one"],"pages":null,
        "writer":1,"class":2}}
        """;

    [Fact]
    public void Values_are_written_without_allocation_in_both_storages()
    {
        string expected = Expected.ReplaceLineEndings("");
        Assert.Equal(expected, Normal(TypedPress.Read(Code, [.. s_seeds, TypedPress.Seed("none.md", "title: None")])));
        Assert.Equal(expected, Normal(TypedPress.ReadResource(Code, [.. s_seeds, TypedPress.Seed("none.md", "title: None")])));

        static string Normal(string json) => json.Replace("+02:00", "\\u002B02:00", StringComparison.Ordinal);
    }
}
