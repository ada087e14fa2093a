using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Search;

namespace Letterpress.Tests.Search;

public sealed class SearchEngineTests
{
    static readonly string[] s_words = ["ink", "paper", "press", "type", "soot", "rag", "proof", "sort", "quoin", "frisk"];

    static readonly MemoryIndex s_index = new(
    [
        new("活字印刷术", "zh", "畢昇發明了活字印刷術。", "iPhone15发布会在北京举行。"),
        new("Gutenberg", "en", "He printed with movable type.", "Ink on paper, and paper on ink."),
        new("人工智慧", "zh-Hant", "人工智慧的書籍。"),
        new("Druckerei", "de", "Die Druckereien in Mainz druckten Bücher."),
        new("ภาษาไทย", "th", "การพิมพ์หนังสือในประเทศไทย"),
        new("한국의 인쇄", "ko", "한국어로 인쇄된 책입니다."),
    ]);

    [Theory]
    [InlineData("活字", 0)]
    [InlineData("印刷术", 0)]
    [InlineData("毕昇", 0)]
    [InlineData("iphone15", 0)]
    [InlineData("iPhone", 0)]
    [InlineData("ｉＰｈｏｎｅ１５", 0)]
    [InlineData("发布", 0)]
    [InlineData("gutenberg", 1)]
    [InlineData("\"movable type\"", 1)]
    [InlineData("“ink on paper”", 1)]
    [InlineData("人工智慧", 2)]
    [InlineData("人工智能", 2)]
    [InlineData("书籍", 2)]
    [InlineData("Druckerei", 3)]
    [InlineData("bucher", 3)]
    [InlineData("หนังสือ", 4)]
    [InlineData("인쇄", 5)]
    [InlineData("한국", 5)]
    [InlineData("\"한국어 인쇄\"", 5)]
    [InlineData("印刷 -印刷品", 0)]
    [InlineData("paper -inks", 1)]
    public void The_first_hit_is(string query, int article) => Assert.Equal(article, s_index.Search(query)[0].Article);

    [Theory]
    [InlineData("\"type movable\"")]
    [InlineData("paper -ink")]
    [InlineData("活字 -印刷術")]
    [InlineData("한국 -한국어")]
    [InlineData("paper -\"ink on\"")]
    [InlineData("-paper")]
    [InlineData("\"ink on paper\" -type")]
    [InlineData("nothing")]
    public void Nothing_is_found(string query) => Assert.Empty(s_index.Search(query));

    [Theory]
    [InlineData("guten", 1)]
    [InlineData("ink mov", 1)]
    [InlineData("iph", 0)]
    [InlineData("Büch", 3)]
    public void Half_a_word_finds_the_words_that_begin_with_it(string query, int article)
    {
        Assert.Equal(article, s_index.Search(query, asYouType: true)[0].Article);
        Assert.Empty(s_index.Search(query.Split(' ')[^1]));
    }

    [Theory]
    [InlineData("gutenburg", "gutenberg")]
    [InlineData("Gutenbreg", "gutenberg")]
    [InlineData("papre", "paper")]
    [InlineData("ikn", "ink")]
    [InlineData("MAINS", "mainz")]
    [InlineData("gutenberg", "")]
    [InlineData("butenberg", "")]
    [InlineData("ikm", "")]
    [InlineData("x", "")]
    [InlineData("", "")]
    [InlineData("印", "")]
    public void A_mistyped_word_has_a_suggestion(string word, string suggestion) => Assert.Equal(suggestion, s_index.Suggest(word));

    /// <summary>A name is found however it is spaced, and in whatever case and width it is typed.</summary>
    [Theory]
    [InlineData("iPhone 15")]
    [InlineData("iPhone15")]
    [InlineData("IPHONE 15")]
    [InlineData("ｉＰｈｏｎｅ　１５")]
    [InlineData("iphone-15")]
    [InlineData("iPhone15发布")]
    public void Letters_and_digits_are_found_together_and_apart(string query)
    {
        MemoryIndex index = new([new("", "zh", "苹果的iPhone 15发布了。"), new("", "zh", "iPhone15很贵。"), new("", "zh", "15支笔。")]);
        Assert.Equal([0, 1], index.Search(query)[..2].Select(static hit => hit.Article).Order());
    }

    /// <summary>
    /// 智慧 and 智能 are words of their own, in Taiwan and on the mainland: those that share 人工 follow those that have the word itself.
    /// </summary>
    [Theory]
    [InlineData("人工智慧", new[] { 0, 1, 2 })]
    [InlineData("人工智能", new[] { 1, 0, 2 })]
    public void A_word_of_another_region_is_found_by_what_both_share(string query, int[] articles)
    {
        MemoryIndex index = new([new("", "zh-Hant", "人工智慧的書籍。"), new("", "zh", "人工智能的书籍。"), new("", "zh", "人工湖很大很大很大。")]);
        Assert.Equal(articles, index.Search(query).Select(static hit => hit.Article));
    }

    [Theory]
    [InlineData("print", 0)]
    [InlineData("printers", 0)]
    [InlineData("studies", 1)]
    public void Other_forms_of_an_English_word_are_found(string query, int article)
    {
        MemoryIndex index = new([new("", "en", "Printing with type."), new("", "en", "A study of ink.")]);
        Assert.Equal(article, Assert.Single(index.Search(query)).Article);
    }

    /// <summary>An ideograph with a mark, alone and in a run, simplified and traditional.</summary>
    [Theory]
    [InlineData("发\u3099")]
    [InlineData("𠀀发")]
    public void What_is_left_out_may_be_written_in_any_form(string excluded)
    {
        MemoryIndex index = new([new("", "zh", "ink。", "活字發\u3099印𠀀發"), new("", "zh", "ink")]);
        Assert.Equal(1, Assert.Single(index.Search("ink -" + excluded)).Article);
    }

    /// <summary>A word that asks is worth little beside others, and is found by itself.</summary>
    [Fact]
    public void Words_that_ask_are_worth_little()
    {
        MemoryIndex index = new([new("", "zh", "这是什么？什么是什么？"), new("", "zh", "活字由金属做成。"), new("", "zh", "活字很多。")]);
        Assert.Equal(0, index.Search("活字是什么")[^1].Article);
        Assert.Equal(0, Assert.Single(index.Search("什么")).Article);
    }

    [Fact]
    public void A_filter_leaves_out_articles()
    {
        Assert.Equal([0, 2], s_index.Search("人工 活字 书籍", new SearchFilter(0, 6, [])).Order());
        Assert.Equal([2], s_index.Search("人工 活字 书籍", new SearchFilter(1, 6, [])));
        Assert.Equal([0], s_index.Search("人工 活字 书籍", new SearchFilter(0, 2, [])));
        Assert.Equal([2], s_index.Search("人工 活字 书籍", new SearchFilter(0, 6, [0b100])));
        Assert.Empty(s_index.Search("人工 活字 书籍", new SearchFilter(3, 3, [])));
    }

    [Fact]
    public void A_hit_has_the_block_with_most_of_the_query()
    {
        Assert.Equal(1, s_index.Search("iphone")[0].Block);
        Assert.Equal(1, s_index.Search("movable ink paper")[0].Block);
        Assert.Equal(-1, s_index.Search("gutenberg")[0].Block);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("\"")]
    [InlineData("\"\" \"\" \"")]
    [InlineData("- - -- \"-\"")]
    [InlineData("😀 👩\u200D👧")]
    [InlineData("\u0301\u0301")]
    [InlineData("。、！")]
    [InlineData("\uD83D \uDE00")]
    public void A_query_without_terms_finds_nothing(string query) => Assert.Empty(s_index.Search(query));

    [Fact]
    public void Any_bytes_can_be_asked() => Gen.Byte.Array[0, 300].Sample(
        static bytes => s_index.Search(bytes, new FoundArticle[3]),
        iter: LongForm.Or(20_000, 2_000));

    [Theory]
    [InlineData("a ")]
    [InlineData("印刷")]
    [InlineData("\"ink ")]
    [InlineData("\"ink\" ")]
    [InlineData("-a ")]
    public void A_long_query_is_cut(string piece) =>
        Assert.InRange(s_index.Search(string.Concat(Enumerable.Repeat(piece, 10_000))).Length, 0, 6);

    [Fact]
    public void A_search_allocates_nothing()
    {
        string[] texts = ["活字印刷", "ink paper", "\"ink on paper\" -soot", "iphone15", "หนังสือ"];
        byte[][] queries = [.. texts.Select(Encoding.UTF8.GetBytes)];
        FoundArticle[] results = new FoundArticle[10];
        int Run() => queries.Sum(query => s_index.Search(query, results));
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] query in queries)
        {
            s_index.Search(query, results);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>All articles are checked, so that those are found that have a word, all phrases and nothing that is excluded.</summary>
    [Fact]
    public void Hits_are_those_that_a_walk_through_all_words_finds() => Gen.Select(
        Gen.OneOf(s_words).Array[0, 12].Array[1, 12],
        Gen.Select(Gen.OneOf(s_words).Array[1, 3], Gen.Int[0, 3], static (words, kind) => (Words: words, Kind: kind)).Array[1, 3]).Sample(
            static (articles, parts) =>
            {
                MemoryIndex index = new(articles.Select(static words => new MemoryArticle("", "en", string.Join(' ', words))));
                string query = string.Join(' ', parts.Select(static part => Written(part.Words, part.Kind)));
                int[] expected = [.. Enumerable.Range(0, articles.Length).Where(i => IsHit(articles[i], parts))];
                Assert.Equal(expected, index.Search(query, articles.Length).Select(static hit => hit.Article).Order());
            },
            iter: LongForm.Or(5_000, 500));

    static string Written(string[] words, int kind) => kind switch
    {
        0 => '"' + string.Join(' ', words) + '"',
        1 => '-' + words[0],
        _ => string.Join(' ', words),
    };

    static bool IsHit(string[] article, (string[] Words, int Kind)[] parts) =>
        parts.All(part => part.Kind != 0 || Has(article, part.Words))
        && parts.All(part => part.Kind != 1 || !article.Contains(part.Words[0]))
        && parts.Any(part => part.Kind != 1 && part.Words.Any(article.Contains));

    static bool Has(string[] article, string[] phrase) =>
        Enumerable.Range(0, Math.Max(0, article.Length - phrase.Length + 1))
            .Any(i => article.AsSpan(i, phrase.Length).SequenceEqual(phrase));
}
