using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;
using Letterpress.Indexing;
using Letterpress.Search;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

public sealed class WordListTests
{
    static readonly Gen<string[]> s_words = Gen.Char["abcé"].Array[1, 8].Select(static word => new string(word)).Array[0, 100];

    [Fact]
    public void Words_are_sorted_folded_and_distinct() => s_words.Sample(static words => Assert.Equal(Expected(words), Read(words, "")));

    [Fact]
    public void Words_are_read_from_any_start() => Gen.Select(s_words, Gen.Char["abce"].Array[0, 4]).Sample(
        static (words, start) => Assert.Equal(
            Expected(words).Where(word => string.CompareOrdinal(word, new string(start)) >= 0),
            Read(words, new string(start))));

    [Fact]
    public void A_word_is_found_by_the_hash_of_its_letters() => s_words.Sample(static words =>
    {
        foreach (string word in Expected(words))
        {
            Assert.Equal(Tests.Tokens.TokenText.Of(word)[0].Hash, FoldedWord.Hash(Encoding.UTF8.GetBytes(word)));
        }
    });

    /// <summary>The list of words has a word as its term is made, so that what is completed is found.</summary>
    [Fact]
    public void A_word_of_any_text_is_written_as_its_term() => SegmentText.Any.Sample(
        static text =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            byte[] written = new byte[1000];
            foreach (Token token in Tests.Tokens.TokenText.Of(utf8))
            {
                if (token.Kind is TokenKind.Word or TokenKind.Part
                    && FoldedWord.Write(utf8.AsSpan(token.Start, token.End - token.Start), written, out TermHash hash) >= 0)
                {
                    Assert.Equal(token.Hash, hash.Value);
                }
            }
        },
        iter: LongForm.Or(100_000, 5_000));

    [Theory]
    [InlineData("inks’Ink", "inksi", "ink")]
    [InlineData("don't", "don", "don’")]
    [InlineData("l’homme", "hom", "l'hom")]
    [InlineData("snake_case", "snake_c", "cas")]
    [InlineData("iPhone15", "iph", "iphone1")]
    [InlineData("1,234.5", "1,23", "1,234.")]
    public void Half_a_word_finds_words_in_parts(string word, string half, string otherHalf)
    {
        MemoryIndex index = new([new MemoryArticle("", "fr", word), new MemoryArticle("", "fr", "paper")]);
        Assert.Equal(0, Assert.Single(index.Search(half, asYouType: true)).Article);
        Assert.Equal(0, Assert.Single(index.Search(otherHalf, asYouType: true)).Article);
    }

    [Fact]
    public void A_list_has_its_words_and_no_others()
    {
        MemoryIndex index = Index(["ink", "paper"]);
        WordList words = new SearchIndex(index.Bytes).Words;
        Assert.True(words.Contains("ink"u8));
        Assert.False(words.Contains("in"u8));
        Assert.False(words.Contains("quoin"u8));
        Assert.Equal(2, words.Count);
    }

    static string[] Expected(string[] words) =>
        [.. words.Select(static word => word.Replace('é', 'e')).Distinct().Order(StringComparer.Ordinal)];

    static string[] Read(string[] words, string start)
    {
        List<string> read = [];
        Span<byte> buffer = stackalloc byte[IndexHeader.MaxWordLength];
        WordList.Enumerator list = new SearchIndex(Index(words).Bytes).Words.From(Encoding.UTF8.GetBytes(start), buffer);
        while (list.Next())
        {
            read.Add(Encoding.UTF8.GetString(list.Current));
        }

        return [.. read];
    }

    static MemoryIndex Index(string[] words) => new([new MemoryArticle("", "en", string.Join(' ', words))]);
}
