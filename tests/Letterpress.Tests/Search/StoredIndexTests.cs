using System.Text;
using Letterpress.Indexing;
using Letterpress.Layout;
using Letterpress.Search;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

/// <summary>The index of a compiled corpus: that of the texts which its articles have.</summary>
public sealed class StoredIndexTests
{
    static readonly ArticleCorpus s_corpus = SeedCorpus.Of(
        ("seeds/ink.md", """
            ---
            title: Ink
            date: 2026-05-03
            language: en
            tags: [craft, 印刷]
            ---
            # Ink

            Ink is *pressed* into paper ![black drops](drop.png) slowly.

            ## Soot

            - Lamp soot
              and oil

            ![a kettle of ink](kettle.jpg)
            """),
        ("seeds/druck.md", "---\ntitle: Druck\nlanguage: de\n---\nBuchstaben werden gegossen.\n"),
        ("seeds/empty.md", "---\ntitle: \"!\"\n---\n"));

    static readonly CorpusTexts s_texts = new(s_corpus);

    [Fact]
    public void Texts_are_the_title_the_headings_the_blocks_and_what_images_say()
    {
        Article ink = s_corpus.Find("ink");
        Assert.Equal(
            [
                "Title -1 Ink",
                "Body 1 Ink is pressed into paper  slowly.",
                "Body 1 black drops",
                "Heading 2 Soot",
                "Body 3 Lamp soot and oil",
                "Body 4 a kettle of ink",
                "Tag -1 craft",
                "Tag -1 印刷",
            ],
            TextsOf(ink));
        Assert.True(s_texts.IsEnglish(ink.Index));
        Assert.False(s_texts.IsEnglish(s_corpus.Find("druck").Index));
    }

    [Fact]
    public void The_index_is_that_of_the_texts_that_articles_have()
    {
        Assert.Equal(3, s_corpus.Count);
        Assert.True(s_corpus.SearchIndex.SequenceEqual(TextIndex.Of(s_corpus).Bytes));
    }

    [Theory]
    [InlineData("kettle", "ink")]
    [InlineData("印刷", "ink")]
    [InlineData("druck", "druck")]
    public void Articles_are_found_by_the_terms_of_the_index(string word, string slug)
    {
        FirstTerm term = default;
        Tokenizer.Read(Encoding.UTF8.GetBytes(word), isEnglish: false, ref term);
        Span<ulong> found = stackalloc ulong[1];
        new SearchIndex(s_corpus.SearchIndex).List(term.Hash).AddTo(found);
        Assert.NotEqual(0u, found[0] & (1UL << s_corpus.Find(slug).Index));
    }

    [Fact]
    public void Digits_that_are_none_are_damage() => Assert.Contains(
        "base 64",
        Assert.Throws<InvalidDataException>(static () => new DigitCorpus().SearchIndex.Length).Message,
        StringComparison.Ordinal);

    /// <summary>A corpus of which only the index is written, and that wrong.</summary>
    sealed class DigitCorpus() : ArticleCorpus(LayoutVersion.Current, 0)
    {
        protected override ReadOnlySpan<byte> GetTable(int table) => table == (int)CorpusTable.Searches ? "2"u8 : default;

        protected override ReadOnlySpan<byte> GetShard(int shard) => default;

        protected override ReadOnlySpan<byte> GetSearchDigits(int piece) => piece == 0 ? "AAAA"u8 : piece == 1 ? "A?AA"u8 : default;
    }

    static string[] TextsOf(Article article)
    {
        List<string> texts = [];
        Sink sink = new((field, block, text) => texts.Add($"{field} {block} {Encoding.UTF8.GetString(text)}"));
        s_texts.Read(article.Index, ref sink);
        return [.. texts];
    }

    delegate void Add(TextField field, int block, ReadOnlySpan<byte> utf8);

    readonly struct Sink(Add add) : ITextSink
    {
        public void Add(TextField field, int block, ReadOnlySpan<byte> utf8) => add(field, block, utf8);
    }

    struct FirstTerm : ITokenSink
    {
        public uint Hash;

        public void Add(in Token token) => Hash = Hash == 0 ? token.Hash : Hash;
    }
}
