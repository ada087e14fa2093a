using System.Runtime.InteropServices;
using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Indexing;
using Letterpress.Search;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

/// <summary>Articles that are checked by the bytes of terms have the scores that the tokenizer gives them.</summary>
public sealed unsafe class ByteCheckTests
{
    /// <summary>Neighbors decide where a term ends: forms of ideographs, marks, letters beside digits, apostrophes.</summary>
    static readonly string[] s_pieces =
    [
        "印刷", "術", "术", "發", "发", "髮", "活字", "ガ", "カ", "か", "\u3099", "\uFE0F", "\U000E0100", "人", "⼈", "ink", "Ink", "inks", "INK", "in",
        "paper", "Papers", "printing", "Druckerei",
        "Drücke", "15", "1", "é", "e\u0301", "ｉｎｋ", "ﬁ", "\u00AD", "'", "’", "“", ".", ",", "_", "-",
        " ", " ", " ", " ", "。", "、", "\n", "한국", "한", "หนังสือ", "א", "Ж", "ж", "😀", "\u200D", "\u200B", "3.14", "—",
    ];

    static readonly string[] s_before = ["", "\"", "-"];

    static readonly Gen<string> s_text = Gen.OneOf(s_pieces).Array[1, 40].Select(static pieces => string.Concat(pieces));
    static readonly Gen<string> s_query = Gen.OneOf(s_pieces).Array[1, 5].Select(static pieces => string.Concat(pieces));

    [Fact]
    public void Bytes_and_tokens_give_the_same_hits() => Gen.Select(
        Gen.Select(s_text, s_text, Gen.Bool).Array[1, 8], s_query, Gen.OneOf(s_before), Gen.Bool).Sample(
            static (texts, query, before, asYouType) =>
            {
                MemoryIndex index = new(texts.Select(static text =>
                    new MemoryArticle(text.Item1, text.Item3 ? "en" : "de", text.Item2, "ink")));
                string asked = before == "-" ? "ink -" + query : before + query;
                FoundArticle[] found = index.Search(asked, asYouType: asYouType);
                index.SetForms();
                Assert.Equal(index.Search(asked, asYouType: asYouType), found);
            },
            iter: LongForm.Or(50_000, 5_000));

    /// <summary>What joins two parts of a word is in its bytes and not in its term.</summary>
    [Theory]
    [InlineData("inks’Ink", "inksink")]
    [InlineData("inks'Ink", "inksink")]
    [InlineData("rock‿roll", "rockroll")]
    [InlineData("Ж’ж", "жж")]
    public void A_word_in_parts_is_found_by_its_letters(string text, string query)
    {
        MemoryIndex index = new([new MemoryArticle("", "en", text), new MemoryArticle("", "de", "paper")]);
        Assert.Equal(0, Assert.Single(index.Search(query)).Article);
        Assert.Equal(0, Assert.Single(index.Search($"\"{query}\"")).Article);
    }

    /// <summary>The score of each hit is that of its words, read one by one.</summary>
    [Fact]
    public void Scores_are_those_of_a_walk_through_all_texts() => Gen.Select(
        Gen.Select(s_text, Gen.Bool).Array[1, 8], s_query.Where(static query => query.IndexOfAny(['-', '“']) < 0)).Sample(
            static (texts, asked) =>
            {
                MemoryIndex index = new(texts.Select(static text => new MemoryArticle("", text.Item2 ? "en" : "de", text.Item1)));
                QueryTerm* terms = stackalloc QueryTerm[Query.MaxAllTerms];
                Query query = new(Encoding.UTF8.GetBytes(asked), isEnglish: false, terms);
                query.Parse();
                FoundArticle[] found = new FoundArticle[texts.Length];
                int count = index.Search(ref query, found);
                Assert.Equal(
                    Enumerable.Range(0, texts.Length).Select(Score(index, query.Terms)).Where(static score => score > 0).OrderDescending(),
                    found[..count].Select(static hit => hit.Score),
                    static (one, other) => Math.Abs(one - other) <= 0.0001f * one);
            },
            iter: LongForm.Or(20_000, 2_000));

    static Func<int, float> Score(MemoryIndex index, Span<QueryTerm> terms)
    {
        QueryTerm[] all = [.. terms];
        byte[] lengths = [.. new SearchIndex(index.Bytes).LengthCodes];
        int bits = (int)MemoryMarshal.Read<IndexHeader>(index.Bytes).BucketBits.Value;
        double average = new SearchIndex(index.Bytes).AverageLength;
        return article =>
        {
            Collector tokens = new([]);
            Tokenizer.Read(index.Articles[article].Blocks[0], index.Articles[article].IsEnglish, ref tokens);
            float score = 0;
            for (int i = 0; i < all.Length; i++)
            {
                Token[] own = Of(tokens.Tokens, all[i]);
                if (own.Length > 0)
                {
                    score += all[i].Weight * Ranking.Frequency(own.Length, IndexLayout.Length(lengths[article]), average);
                    bool isNear = i > 0 && all[i].MayFollow(all[i - 1]) && own.Any(token => IsAfter(tokens.Tokens, token, all[i - 1]));
                    score += isNear ? Ranking.Nearness * all[i].Weight : 0;
                }
            }

            // Other terms of the same bucket bring an article to the check too.
            bool isInIndex = tokens.Tokens.Any(token => !IndexLayout.IsLeftOut(token.Kind, TextField.Body)
                && all.Any(term => term.Weight > 0 && term.Hash >> (32 - bits) == token.Hash >> (32 - bits)));
            return isInIndex ? score : 0;
        };
    }

    /// <summary>Whether a token is next to the last one of another term before it.</summary>
    static bool IsAfter(List<Token> tokens, Token token, QueryTerm other)
    {
        Token[] before = Of(tokens[..tokens.IndexOf(token)], other);
        int last = before.Length - (before.Length > 0 && before[^1].Start >= token.Start ? 2 : 1);
        return last >= 0 && before[last].End >= token.Start - Ranking.NearBytes;
    }

    static Token[] Of(List<Token> tokens, QueryTerm term) =>
        [.. tokens.Where(token => term.Weight > 0 && token.Hash == term.Hash)];

    readonly struct Collector(List<Token> tokens) : ITokenSink
    {
        public List<Token> Tokens => tokens;

        public void Add(in Token token) => tokens.Add(token);
    }
}
