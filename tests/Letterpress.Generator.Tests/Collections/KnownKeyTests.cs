using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Properties with the name of a known key show the article's member, so that a schema can constrain it.</summary>
public class KnownKeyTests
{
    const string Types = """
        [ArticleCollection("posts/**")]
        readonly partial record struct Post
        {
            [StringLength(20, ErrorMessage = "{0} has more than {1} characters"), Display(Name = "The title")]
            public partial Utf8Text Title { get; }
            public partial DateOnly PubDate { get; }
            public partial Utf8Text? Author { get; }
            public partial Utf8Text? Description { get; }
            public partial Utf8Text Slug { get; }
        }

        """;

    static string Read(SeedText seed)
    {
        string code = Types + """
            static class Test
            {
                public static string Run() => Posts.All[0] is var p
                    ? FormattableString.Invariant($"{p.Title}|{p.PubDate:yyyy-MM-dd}|{p.Author}|{p.Description}|{p.Slug}") : "";
            }
            """;
        string read = TypedPress.Read(code, seed);
        Assert.Equal(read, TypedPress.ReadResource(code, seed));
        return read;
    }

    [Fact]
    public void What_the_seed_states_under_the_name_is_read() => Assert.Equal(
        "One|2026-05-01|Ada|Short.|first",
        Read(TypedPress.Seed(
            "posts/one.md", "title: One\npubDate: 2026-05-01\nauthor: Ada\ndescription: Short.\nslug: first")));

    [Fact]
    public void What_another_part_states_is_shown() => Assert.Equal(
        "One|2026-05-02|Ada|Text.|one",
        Read(TypedPress.Seed("posts/one.md", "date: 2026-05-02\nauthors: [Ada]", "# One\n\nText.")));

    [Fact]
    public void Rules_are_for_the_shown_member_too() => Assert.Equal(
        ["LP0608 posts/one.md(3,1): Front matter key 'title': The title has more than 20 characters"],
        TypedPress.Report(TypedPress.Run(
            Types, TypedPress.Seed("posts/one.md", "date: 2026-05-02", "# A title of many words\n\nText."))));
}
