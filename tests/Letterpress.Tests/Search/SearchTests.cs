extern alias core;

using System.Text;
using SearchPolicy = core::Letterpress.Layout.SearchPolicy;

namespace Letterpress.Tests.Search;

/// <summary>The search of a corpus, as an app calls it.</summary>
public sealed class SearchTests
{
    static readonly ArticleCorpus s_corpus = SeedCorpus.Of(
        ("seeds/bible.md", """
            ---
            title: The Gutenberg Bible
            date: 2026-05-01
            language: en
            tags: [Printing, Books]
            ---
            Movable type made it.

            ## How many copies

            About 180 copies were printed, most of them on paper.

            ## Where they are

            - Mainz has two copies.
            - Ink and paper are well kept.
            """),
        ("seeds/huozi.md", """
            ---
            title: 活字印刷
            date: 2026-06-01
            language: zh-Hans
            tags: [Printing, 印刷]
            ---
            毕昇发明了活字印刷术。

            ## 人工智能

            人工智能排版的书籍，比如iPhone15上的书。
            """),
        ("seeds/druck.md", """
            ---
            title: Druckerei
            date: 2026-07-01
            expires: 2026-08-01
            language: de
            ---
            Die Druckereien in Mainz druckten Bücher.
            """),
        ("seeds/undated.md", "---\ntitle: Paper\nlanguage: en\ntags: [Books]\n---\nPaper from Mainz, paper from rags.\n"));

    [Theory]
    [InlineData("gutenberg", "bible", "")]
    [InlineData("copies printed", "bible", "How many copies")]
    [InlineData("\"well kept\"", "bible", "Where they are")]
    [InlineData("活字印刷", "huozi", "")]
    [InlineData("人工智慧 書", "huozi", "人工智能")]
    [InlineData("iphone15", "huozi", "人工智能")]
    [InlineData("druckerei -paper", "druck", "")]
    [InlineData("bucher", "druck", "")]
    public void The_first_hit_is(string query, string slug, string heading)
    {
        SearchHit hit = s_corpus.Search(query)[0];
        Assert.Equal(slug, hit.Article.Slug.ToString());
        Assert.Equal(heading, hit.Heading?.ToString() ?? "");
        Assert.Equal(hit.Heading, hit.Section.Heading);
        Assert.True(hit.Score > 0);
        Assert.Equal(hit, s_corpus.Search(Encoding.UTF8.GetBytes(query))[0]);
        Assert.Equal(s_corpus.Search(query), s_corpus.Search(Encoding.UTF8.GetBytes(query)));
    }

    [Fact]
    public void Hits_are_ordered_by_score_and_may_be_kept()
    {
        SearchResults paper = s_corpus.Search("paper mainz");
        List<SearchHit> kept = [.. paper];
        for (int i = 0; i < 100; i++)
        {
            s_corpus.Search("活字 druck copies");
        }

        Assert.Equal(["undated", "bible", "druck"], kept.Select(static hit => hit.Article.Slug.ToString()));
        Assert.Equal(kept.OrderByDescending(static hit => hit.Score), kept);
        Assert.Equal(kept, paper);
        Assert.Equal(3, paper.Count);
        Assert.Equal(3, paper.Total);
        Assert.Throws<ArgumentOutOfRangeException>(() => s_corpus.Search("paper mainz")[3]);
        Assert.Contains("<mark>paper</mark>", kept[1].Snippet(40).ToHtml(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Options_say_which_articles_may_be_found()
    {
        Assert.True(s_corpus.TryFindTag("Books", out Tag books));
        Assert.Equal("bible druck huozi undated", Slugs("mainz type 活字 druck gutenberg", default));
        Assert.Equal("undated bible", Slugs("mainz 活字", new() { Language = "EN" }));
        Assert.Equal("huozi", Slugs("mainz 活字", new() { Language = "zh" }));
        Assert.Equal("", Slugs("mainz 活字", new() { Language = "z" }));
        Assert.Equal("", Slugs("mainz 活字", new() { Language = "zh-Hans-CN" }));
        Assert.Equal("undated bible", Slugs("mainz 活字", new() { Tag = books }));
        Assert.Equal("", Slugs("mainz", new() { Tag = default(Tag) }));
        Assert.Equal("", Slugs("mainz", new() { Tag = SeedCorpus.Of(("seeds/a.md", "---\ntags: [Books]\n---\nMainz.")).Tags[0] }));
        Assert.Equal("bible", Slugs("mainz", new() { From = Day(5, 1), To = Day(6, 1) }));
        Assert.Equal("", Slugs("mainz", new() { From = Day(5, 2), To = Day(6, 1) }));
        Assert.Equal("druck huozi", Slugs("活字 mainz druckerei", new() { From = Day(5, 2) }));
        Assert.Equal("bible", Slugs("活字 mainz", new() { To = Day(6, 1) }));
        Assert.Equal("", Slugs("mainz", new() { From = Day(8, 1), To = Day(6, 1) }));
        Assert.Equal("bible druck", Slugs("mainz paper", new() { From = DateTimeOffset.MinValue }));
        Assert.Equal("undated bible", Slugs("活字 mainz paper", new() { AsOf = Day(5, 1) }));
        Assert.Equal("undated bible druck", Slugs("mainz paper", new() { AsOf = Day(7, 2) }));
        Assert.Equal("undated bible", Slugs("mainz paper", new() { AsOf = Day(8, 1) }));
        Assert.Equal("undated bible druck", Slugs("mainz paper", new() { AsOf = Day(5, 1), IncludeUnpublished = true }));
        Assert.Equal("undated bible", Slugs("mainz paper", new() { AsOf = Day(8, 1), IncludeUnpublished = true }));
        Assert.Equal("bible", Slugs("mainz paper", new() { AsOf = Day(8, 1), Tag = books, Language = "en", From = Day(1, 1) }));
        Assert.Equal("undated", Slugs("mainz paper", new() { Limit = 1 }));
    }

    [Fact]
    public void A_limit_beyond_the_range_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => s_corpus.Search("a", new SearchOptions { Limit = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_corpus.Search("a", new SearchOptions { Limit = 101 }));
    }

    [Fact]
    public void Hits_are_counted_by_tag_and_by_language()
    {
        SearchResults results = s_corpus.Search("mainz 活字 printed", new() { IncludeCounts = true, Limit = 1 });
        Assert.Single(results);
        Assert.Equal(4, results.Total);
        Assert.Equal(["Books 2", "Printing 2", "印刷 1"], results.TagCounts.Select(static count => $"{count.Value} {count.Count}"));
        Assert.Equal(["en 2", "de 1", "zh-Hans 1"], results.LanguageCounts.Select(static count => $"{count.Value} {count.Count}"));
        Assert.Empty(s_corpus.Search("mainz").TagCounts);
        Assert.Throws<ArgumentOutOfRangeException>(() => results.TagCounts[3]);
    }

    [Theory]
    [InlineData("gutenburg", "gutenberg")]
    [InlineData("  the Gutenburg  bibel ", "  the gutenberg  bible ")]
    [InlineData("\"movable tipe\"", "\"movable type\"")]
    [InlineData("drukerei", "druckerei")]
    [InlineData("gutenberg", null)]
    [InlineData("mainz -gutenburg", null)]
    [InlineData("181", null)]
    [InlineData("xyzzy", null)]
    [InlineData("", null)]
    public void A_mistyped_word_has_a_suggestion(string query, string? suggestion)
    {
        SearchSuggestion? found = s_corpus.Search(query).DidYouMean;
        Assert.Equal(suggestion, found?.ToString());
        Assert.Equal(suggestion, found is { } text ? $"{text}" : null);
    }

    /// <summary>In bodies the index has pairs only; a mark on an ideograph makes no pair of it.</summary>
    [Theory]
    [InlineData("か")]
    [InlineData("か\u3099")]
    [InlineData("か\uFE0F")]
    [InlineData("か\U000E0100")]
    [InlineData("𠀀")]
    public void A_phrase_of_one_ideograph_is_found_within_a_run(string phrase)
    {
        string manyTerms = string.Join(' ', Enumerable.Range(0, 5_000));
        ArticleCorpus corpus = SeedCorpus.Of(("seeds/a.md", $"Ink. 本{phrase}本\n"), ("seeds/b.md", $"Ink. {manyTerms}\n"));
        Assert.Equal("a", Assert.Single(corpus.Search($"ink \"{phrase}\"")).Article.Slug.ToString());
    }

    [Fact]
    public void A_long_query_has_no_suggestion() => Assert.Null(s_corpus.Search(new string(' ', 120) + "gutenburg").DidYouMean);

    [Fact]
    public void Half_a_word_finds_articles_while_somebody_types()
    {
        Assert.Empty(s_corpus.Search("guten"));
        SearchResults results = s_corpus.Search("guten", new() { AsYouType = true });
        Assert.Equal("bible", results[0].Article.Slug.ToString());
        Assert.Null(results.DidYouMean);
        Assert.Null(s_corpus.Search("copie", new() { AsYouType = true }).DidYouMean);
        Assert.Null(s_corpus.Search("print", new() { AsYouType = true }).DidYouMean);
        SearchHit hit = s_corpus.Search("cop", new() { AsYouType = true })[0];
        Assert.Equal("About 180 <mark>copies</mark> were printed,…", hit.Snippet(35).ToHtml());
    }

    [Fact]
    public void A_corpus_without_an_index_says_so()
    {
        ArticleCorpus corpus = SeedCorpus.Of(SearchPolicy.None, ("seeds/a.md", "A body.\n"));
        Assert.True(s_corpus.CanSearch);
        Assert.False(corpus.CanSearch);
        Assert.False(corpus.All[0].IsSearchable);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => corpus.Search("a"));
        Assert.Contains("<LetterpressSearch>Full</LetterpressSearch>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_says_whether_it_is_found()
    {
        ArticleCorpus corpus = SeedCorpus.Of(("seeds/a.md", "A body.\n"), ("seeds/b.md", "---\nsearch: false\n---\nA body.\n"));
        Assert.All(corpus.All, article => Assert.Equal(corpus.Search("body").Any(hit => hit.Article == article), article.IsSearchable));
        Assert.Single(corpus.All, static article => article.IsSearchable);
        Assert.False(default(Article).IsSearchable);
    }

    [Fact]
    public void Only_titles_headings_and_tags_are_found_where_the_project_says_so()
    {
        ArticleCorpus corpus = SeedCorpus.Of(SearchPolicy.Titles, ("seeds/a.md", "---\ntags: [craft]\n---\n# Title\n\n## Soot\n\nBody.\n"));
        Assert.Single(corpus.Search("title"));
        Assert.Single(corpus.Search("craft"));
        Assert.Equal("Soot", corpus.Search("soot")[0].Heading?.ToString());
        Assert.Empty(corpus.Search("body"));
    }

    [Fact]
    public void No_articles_are_found_where_there_are_none()
    {
        ArticleCorpus empty = Models.Press();
        Assert.True(empty.CanSearch);
        Assert.Empty(empty.Search("a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("- \" -\"")]
    [InlineData("😀\uD83D")]
    [InlineData("\u0301")]
    public void A_query_without_words_finds_nothing(string query)
    {
        SearchResults results = s_corpus.Search(query, new() { AsYouType = true, IncludeCounts = true });
        Assert.Equal(0, results.Total);
        Assert.Empty(results);
    }

    [Fact]
    public void A_long_query_is_read_up_to_its_64th_word()
    {
        IEnumerable<string> words = Enumerable.Range(0, 100).Select(static i => $"q{(char)('a' + (i / 26))}{(char)('a' + (i % 26))} ");
        Assert.Empty(s_corpus.Search(string.Concat(words) + "gutenberg"));
        Assert.NotEmpty(s_corpus.Search(string.Concat(words.Take(63)) + "gutenberg"));
    }

    static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);

    static string Slugs(string query, SearchOptions options) =>
        string.Join(' ', s_corpus.Search(query, options).Select(static hit => hit.Article.Slug.ToString()));
}
