using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Keys that no property reads: those far from all declared ones are mistakes in a strict collection only.</summary>
public class StrictTests
{
    const string Schema = """
        [ArticleCollection("strict/**", Strict = true)]
        readonly partial record struct Letter
        {
            public partial int? Weight { get; }
            public partial Foundry? Foundry { get; }
        }
        [ArticleFields] readonly partial record struct Foundry { public partial Utf8Text? City { get; } }
        [ArticleCollection("free/**")]
        readonly partial record struct Page
        {
            public partial int? Weight { get; }
            public partial Foundry? Foundry { get; }
        }
        [ArticleCollection("strict/both/**", Name = "Both")]
        readonly partial record struct Sheet { public partial int? Weigh { get; } public partial int? Grain { get; } }

        """;

    static readonly SeedText[] s_others =
    [
        TypedPress.Seed("strict/other.md", "title: Other"), TypedPress.Seed("free/page.md", "title: Free"),
        TypedPress.Seed("strict/both/sheet.md", "title: Sheet"),
    ];

    static string[] Report(string path, string yaml)
    {
        SeedText[] seeds = [TypedPress.Seed(path, yaml), .. s_others];
        string[] reported = TypedPress.Report(TypedPress.Run(Schema, seeds));
        Assert.Equal(reported, TypedPress.Report(TypedPress.RunResource(Schema, seeds).Run));
        return reported;
    }

    [Theory]
    [InlineData("mood: good", 1, "mood")]
    [InlineData("foundry: { owner: Ada }", 12, "owner", "Foundry")]
    public void A_key_far_from_all_is_a_mistake_in_a_strict_collection(string line, int column, string key, string type = "Letter")
    {
        Assert.Equal(
            [$"LP0607 strict/one.md(3,{column}): Front matter key '{key}' is not declared by '{type}'"],
            Report("strict/one.md", "weight: 1\n" + line));
        Assert.Empty(Report("free/one.md", "weight: 1\n" + line));
    }

    [Fact]
    public void Each_key_is_reported() => Assert.Equal(
        [
            "LP0607 strict/one.md(2,1): Front matter key 'mood' is not declared by 'Letter'",
            "LP0607 strict/one.md(4,1): Front matter key 'wieght' is not declared by 'Letter'; did you mean 'weight'?",
            "LP0607 strict/one.md(5,1): Front matter key 'tune' is not declared by 'Letter'",
        ],
        Report("strict/one.md", "mood: good\ntitle: One\nwieght: 1\ntune: low"));

    [Fact]
    public void Known_keys_are_allowed() => Assert.Empty(Report(
        "strict/one.md", "title: One\ndate: 2026-05-01\ntags: [a]\nauthor: Ada\nslug: one\naliases: [uno]\nlang: en\nWEIGHT: 1"));

    /// <summary>Known keys are those of articles; in nested keys they are as any other.</summary>
    [Fact]
    public void Known_keys_are_not_known_in_nested_keys() => Assert.Equal(
        ["LP0607 strict/one.md(2,12): Front matter key 'title' is not declared by 'Foundry'"],
        Report("strict/one.md", "foundry: { title: A }"));

    /// <summary>A key that one collection of the seed reads is no mistake, however near it is to a key of another.</summary>
    [Fact]
    public void A_key_of_another_collection_of_the_seed_is_declared() =>
        Assert.Empty(Report("strict/both/one.md", "weigh: 1\ngrain: 2\nweight: 3"));
}
