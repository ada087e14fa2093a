using System.Collections.Immutable;
using System.Globalization;

namespace Letterpress.Benchmarks.Corpora;

/// <summary>Short seeds with typed front matter, and a type of six fields that reads it.</summary>
static class TypedSeeds
{
    public const string Type = """
        using System;
        using Letterpress;

        public enum Heat { Low, Medium, High }

        [ArticleCollection("**")]
        public readonly partial record struct Recipe
        {
            public partial int Minutes { get; }
            public partial double Stars { get; }
            public partial DateOnly CookedOn { get; }
            public partial Heat Heat { get; }
            public partial Utf8Text Cuisine { get; }
            public partial ArticleReferences<Recipe> SeeAlso { get; }
        }

        """;

    public static ImmutableArray<Seed> Of(int count) => [.. Enumerable.Range(0, count).Select(i => Seed.Of(
        string.Create(CultureInfo.InvariantCulture, $"recipes/recipe-{i}.md"),
        string.Create(CultureInfo.InvariantCulture, $"""
            ---
            title: Recipe {i}
            date: 2026-01-01
            minutes: {1 + (i % 600)}
            stars: {i % 10}.5
            cooked-on: 2026-05-{1 + (i % 28):00}
            heat: {(i % 3) switch { 0 => "low", 1 => "medium", _ => "high" }}
            cuisine: cuisine {i % 20}
            see-also: [recipe-{(i + 1) % count}]
            ---

            Cook number {i}.

            """)))];

    /// <summary>Articles with eight headings each.</summary>
    public static ImmutableArray<Seed> WithHeadings(int headings) => [.. Enumerable.Range(0, headings / 8).Select(static i => Seed.Of(
        string.Create(CultureInfo.InvariantCulture, $"a/article-{i}.md"),
        string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Article {i}\ndate: 2026-01-01\n---\n\n")
            + string.Concat(Enumerable.Range(0, 8).Select(static h => string.Create(
                CultureInfo.InvariantCulture, $"## Section {h} of the text\n\nText.\n\n")))))];
}
