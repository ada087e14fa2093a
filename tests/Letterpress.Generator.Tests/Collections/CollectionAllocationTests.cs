using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Reading typed values allocates nothing.</summary>
public class CollectionAllocationTests
{
    const string Code = """
        enum Heat { Low, High }
        [ArticleFields] readonly partial record struct Part { public partial Utf8Text Name { get; } public partial double Size { get; } }
        [ArticleCollection("**")]
        readonly partial record struct Page
        {
            [Group] public partial Utf8Text Kind { get; }
            [Group] public partial Heat Heat { get; }
            public partial int Minutes { get; }
            public partial decimal? Price { get; }
            public partial DateTimeOffset? Moment { get; }
            public partial Guid? Guid { get; }
            public partial FieldValues<Part> Parts { get; }
            [InverseProperty("SeenFrom")] public partial ArticleReferences<Page> SeeAlso { get; }
            public partial ArticleReferences Others { get; }
            public partial Page? Next { get; }
        }
        static class Test
        {
            static long Walk()
            {
                long sum = 0;
                foreach (Page page in Pages.All)
                {
                    sum += page.Kind.Length + (int)page.Heat + page.Minutes + (long)(page.Price ?? 0) + (page.Moment?.Year ?? 0)
                        + page.Guid.GetHashCode() + (page.Next is { } next ? next.Minutes : 0) + page.Article.Title.Length;
                    foreach (Part part in page.Parts)
                        sum += part.Name.Length + (long)part.Size;
                    foreach (Page other in page.SeeAlso)
                        sum += other.Minutes;
                    foreach (Page other in page.SeenFrom)
                        sum += other.Minutes;
                    foreach (Article other in page.Others)
                        sum += other.WordCount;
                    sum += ((Article)page).TryAs(out Page same) && same == page ? 1 : 0;
                }
                foreach (ArticleGroup<Utf8Text, Page> group in Pages.ByKind)
                    sum += group.Key.Length + group.Articles.Count;
                sum += Pages.ByKind["a"].Count + Pages.ByHeat[Heat.High].Count + (Pages.TryFind("one", out Page found) ? found.Minutes : 0);
                return sum + Pages.One.Minutes + Pages.Find("one").Minutes;
            }

            public static string Run()
            {
                long sum = Walk() + Walk();
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 10; i++)
                    sum += Walk();
                return GC.GetAllocatedBytesForCurrentThread() - before + " " + (sum != 0);
            }
        }
        """;

    static readonly SeedText[] s_seeds =
    [
        TypedPress.Seed(
            "one.md",
            "kind: a\nheat: high\nminutes: 1\nprice: 1.5\nmoment: 2026-05-01\nguid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a\n"
                + "parts: [{ name: A, size: 2 }]\nsee-also: [two]\nothers: [two, one]\nnext: two"),
        TypedPress.Seed("two.md", "kind: 'b'\nheat: low\nminutes: 2"),
    ];

    [Fact]
    public void Reading_allocates_nothing_in_both_storages()
    {
        Assert.Equal("0 True", TypedPress.Read(Code, s_seeds));
        Assert.Equal("0 True", TypedPress.ReadResource(Code, s_seeds));
    }
}
