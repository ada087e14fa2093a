using Letterpress.Generator.Tests.Snapshots;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>The generated code of a schema with every type, as people read it.</summary>
public class CollectionSnapshotTests
{
    const string Code = """
        namespace Kitchen.@event;

        /// <summary>How hard it is.</summary>
        public enum Difficulty
        {
            /// <summary>Not hard.</summary>
            Easy,

            /// <summary>Hard.</summary>
            Hard,
        }

        /// <summary>A recipe.</summary>
        [ArticleCollection("recipes/**")]
        public readonly partial record struct Recipe
        {
            /// <summary>A text.</summary>
            [Group, Required] public partial Utf8Text Text { get; }

            /// <summary>Values of all types.</summary>
            public partial bool Boolean { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial int Int { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial long Long { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial double Double { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial decimal Decimal { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial DateOnly Day { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial TimeOnly Clock { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial DateTimeOffset Moment { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial TimeSpan Duration { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Guid Guid { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Difficulty? Difficulty { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Part Part { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial FieldValues<Part> Parts { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial FieldValues<Difficulty>? Difficulties { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Article Article1 { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial ArticleReferences Articles { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Recipe? @class { get; }

            /// <inheritdoc cref="Boolean"/>
            [InverseProperty("SeenFrom")] public partial ArticleReferences<Recipe> SeeAlso { get; }

            /// <inheritdoc cref="Boolean"/>
            public partial Utf8Text? Title { get; }
        }

        /// <summary>Nested keys.</summary>
        [ArticleFields]
        public readonly partial record struct Part
        {
            /// <summary>A text.</summary>
            public partial Utf8Text Name { get; }
        }
        """;

    [Fact]
    public void Schema_with_every_type() => Snapshot.Verify(TypedPress.Run(
        Code,
        TypedPress.Seed(
            "recipes/one.md",
            """
            title: One
            text: '*/ "quoted" \'
            boolean: true
            int: -1
            long: 2
            double: 0.5
            decimal: 1.50
            day: 2026-05-01
            clock: 08:30
            moment: 2026-05-01T08:00:00+02:00
            duration: 01:30:00
            guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a
            difficulty: hard
            part: { name: A }
            parts: [{ name: "B" }, { name: "\u00e4" }]
            difficulties: hard
            article1: one
            articles: [two, one]
            class: two
            seeAlso: two
            """),
        TypedPress.Seed(
            "recipes/two.md",
            """
            text: Two
            boolean: false
            int: 1
            long: 2
            double: 0
            decimal: 0
            day: 2026-05-02
            clock: 00:00
            moment: 2026-05-01
            duration: PT0S
            guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4b
            part: { name: "C" }
            article1: two
            """)));
}
