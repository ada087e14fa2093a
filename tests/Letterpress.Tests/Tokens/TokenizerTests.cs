extern alias core;

using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Ink on paper.", "Word:Ink Word:on Word:paper")]
    [InlineData("Printing", "Word:Printing Stem:Printing")]
    [InlineData("活字印刷", "Single:活 Single:字 Gram:活字 Single:印 Gram:字印 Single:刷 Gram:印刷")]
    [InlineData("书", "Single:书 Gram:书")]
    [InlineData("カード", "Single:カ Single:ー Gram:カー Single:ド Gram:ード")]
    [InlineData("iPhone15发布", "Word:iPhone15 Part:iPhone Part:15 Single:发 Single:布 Gram:发布")]
    [InlineData("한국어", "Gram:한국 Gram:국어 Word:한국어")]
    [InlineData("한국", "Word:한국")]
    [InlineData("AI는", "Word:AI는 Part:AI")]
    [InlineData("l’homme", "Word:l’homme Part:homme")]
    [InlineData("3.14", "Word:3.14 Part:3 Part:14")]
    [InlineData("www.press.example", "Part:www Part:press Word:www.press.example Part:example")]
    [InlineData("ภาษา", "Gram:ภาษ Gram:าษา")]
    [InlineData("ไป", "Gram:ไป")]
    [InlineData("snake_case", "Word:snake_case Part:snake Part:case")]
    [InlineData("⼈⼯", "Single:⼈ Single:⼯ Gram:⼈⼯")]
    [InlineData("😀 👩\u200D👧 \u0301 \uFFFD -- !", "")]
    [InlineData("", "")]
    public void Terms(string text, string terms) => Assert.Equal(terms, TokenText.Lines(text));

    [Fact]
    public void English_has_stems_of_its_own() =>
        Assert.Equal("Word:Printing EnglishStem:Printing", TokenText.Lines("Printing", isEnglish: true));

    /// <summary>What a reader takes for the same is one term.</summary>
    [Theory]
    [InlineData("iPhone", "ｉＰＨＯＮＥ")]
    [InlineData("Übung", "ubung")]
    [InlineData("Übung", "U\u0308BUNG")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("søster", "soster")]
    [InlineData("ﬁsh", "fish")]
    [InlineData("Σίσυφος", "σισυφοσ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ёлка", "ЕЛКА")]
    [InlineData("كِتَاب", "كتاب")]
    [InlineData("can't", "can’t")]
    [InlineData("人工智能", "人工智能")]
    [InlineData("書籍", "书籍")]
    [InlineData("印刷術", "印刷术")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("カ\u3099イト\u3099", "ガイド")]
    [InlineData("한국어", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165")]
    [InlineData("⼈⼯", "人工")]
    [InlineData("co\u00ADoperate", "cooperate")]
    public void Same_terms(string one, string other) =>
        Assert.Contains(TokenText.Hashes(other).Last(), TokenText.Hashes(one));

    /// <summary>Other words stay apart.</summary>
    [Theory]
    [InlineData("ガイド", "カイト")]
    [InlineData("ink", "inks")]
    [InlineData("3.14", "314")]
    [InlineData("हिन्दी", "हन्द")]
    public void Other_terms(string one, string other) => Assert.Empty(TokenText.Hashes(one).Intersect(TokenText.Hashes(other)));

    [Theory]
    [InlineData("Straßen", "STRASSENBAHN")]
    [InlineData("Druckerei", "drückten")]
    public void Same_stems(string one, string other) => Assert.Equal(Stem(one), Stem(other));

    [Fact]
    public void Both_sides_find_the_same_terms() => SegmentText.Any.Sample(
        static text =>
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            CoreSink sink = new([]);
            core::Letterpress.Tokens.Tokenizer.Read(utf8, false, ref sink);
            Assert.Equal(TokenText.Of(utf8).Select(static token => token.ToString()), sink.Lines);
        },
        iter: LongForm.Or(20_000, 2_000));

    /// <summary>How a text is composed makes no difference.</summary>
    [Fact]
    public void Forms_of_normalization_have_the_same_terms() => SegmentText.Whole.Where(static text => !text.Contains('\u3099')).Sample(
        static text => Assert.Equal(
            TokenText.Of(text.Normalize(NormalizationForm.FormC)).Where(static token => token.Kind == TokenKind.Word)
                .Select(static token => token.Hash),
            TokenText.Of(text.Normalize(NormalizationForm.FormD)).Where(static token => token.Kind == TokenKind.Word)
                .Select(static token => token.Hash)),
        iter: LongForm.Or(20_000, 2_000));

    [Fact]
    public void Any_bytes_have_terms_within_them() => Gen.Byte.Array[0, 200].Sample(
        static bytes =>
        {
            foreach (Token token in TokenText.Of(bytes))
            {
                Assert.InRange(token.Start, 0, token.End - 1);
                Assert.InRange(token.End, 1, bytes.Length);
            }
        },
        iter: LongForm.Or(100_000, 10_000));

    [Theory]
    [InlineData("a")]
    [InlineData("印")]
    [InlineData("e\u0301")]
    [InlineData("ก")]
    [InlineData("한")]
    [InlineData("a'")]
    [InlineData("1a")]
    [InlineData("\u0301")]
    [InlineData("\u200D")]
    [InlineData("\uFDFA")]
    public void Long_runs_have_no_more_terms_than_characters(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.InRange(TokenText.Of(text).Count, 0, (2 * text.Length) + 2);
    }

    static uint Stem(string word) => TokenText.Of(word).Single(static token => token.Kind == TokenKind.Stem).Hash;

    readonly struct CoreSink(List<string> lines) : core::Letterpress.Tokens.ITokenSink
    {
        public List<string> Lines => lines;

        public void Add(in core::Letterpress.Tokens.Token token) => lines.Add(token.ToString());
    }
}
