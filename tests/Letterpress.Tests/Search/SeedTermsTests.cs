extern alias core;

using System.Globalization;
using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;
using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

/// <summary>The terms of an article are those that the tokenizer gives, though most texts are read without it.</summary>
public sealed class SeedTermsTests
{
    static readonly string[] s_pieces =
    [
        "iPhone", "15", "3.14", "1,000", "15，16", "l’homme", "can't", "a.", "b_", "_c", "\"quoted\"", "U.S.A.", "x:y", "no.1",
        "naïve",
        "Straße", "ﬁsh", "ｉＰＨ", "слово", "Ёлка", "كتاب", "שלום", "צה\"ל", "발표", "한", "활자A", "活字", "印刷術", "书", "カード", "か\u3099",
        "ガ",
        "，", "。", "、", "　", " ", " ", "\n", "…", "—", "“", "”", "·", "½", "㎏", "①", "©", "ﾞ", "々", "𠮷", "ภาษา", "printing", "classes",
        "antidisestablishmentarianismantidisestablishmentarianism", "0", "42", "٣", "e\u0301", "\u00AD", "\u200D",
    ];

    static readonly Gen<string> s_texts = Gen.OneOf(
        SegmentText.Any,
        Gen.OneOf(s_pieces).Array[0, 30].Select(string.Concat),
        Gen.Select(Gen.OneOf(s_pieces).Array[0, 12], static pieces => string.Join(' ', pieces)));

    static readonly Gen<TextField> s_fields = Gen.OneOf<TextField>([TextField.Body, TextField.Title, TextField.Heading, TextField.Tag]);

    [Fact]
    public void Texts_have_the_terms_of_the_tokenizer() => Gen.Select(s_texts, s_fields, s_texts, s_fields, Gen.Bool).Sample(
        static (one, field, other, otherField, isEnglish) =>
            Check(isEnglish, (field, Encoding.UTF8.GetBytes(one)), (otherField, Encoding.UTF8.GetBytes(other))),
        iter: LongForm.Or(100_000, 5_000));

    [Fact]
    public void Any_bytes_have_the_terms_of_the_tokenizer() => Gen.Select(Gen.Byte.Array[0, 60], Gen.Bool).Sample(
        static (bytes, isEnglish) => Check(isEnglish, (TextField.Body, bytes)), iter: LongForm.Or(100_000, 5_000));

    /// <summary>Each character alone, between letters, between digits, between ideographs, and before marks.</summary>
    [Fact]
    public void Every_character_has_the_terms_of_the_tokenizer()
    {
        for (int codePoint = 0; codePoint < 0x11000; codePoint += codePoint is >= 0x3400 and < 0xD7A3 ? LongForm.Or(1, 7) : 1)
        {
            string c = codePoint is >= 0xD800 and < 0xE000 ? "\uFFFD" : char.ConvertFromUtf32(codePoint);
            Check(
                isEnglish: codePoint % 2 == 0,
                (TextField.Body, Encoding.UTF8.GetBytes(
                    $"{c} a{c}b {c}{c}a 1{c}2 字{c}字{c} a{c}1 字{c}\u0301 a{c} b{c}, שלום{c}ב lettersof{c}")),
                (TextField.Title, Encoding.UTF8.GetBytes(c)));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("印")]
    [InlineData("é1")]
    [InlineData("字a")]
    [InlineData("a'")]
    [InlineData("\u0301")]
    public void Long_pieces_have_the_terms_of_the_tokenizer(string piece)
    {
        foreach (int count in (int[])[127, 128, 129, 255, 256, 257, 3000])
        {
            Check(isEnglish: false, (TextField.Body, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, count)) + " end")));
        }
    }

    /// <summary>More words than the smallest table holds.</summary>
    [Fact]
    public void Many_words_are_each_listed_once() => Check(
        isEnglish: true,
        (TextField.Body, Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 20_000).Select(Letters)))));

    static string Letters(int number) =>
        new([.. Enumerable.Range(0, 5).Select(i => (char)('a' + (number / (int)Math.Pow(9, i) % 9)))]);

    static void Check(bool isEnglish, params (TextField Field, byte[] Text)[] texts)
    {
        SeedTermsBuilder builder = new(isEnglish);
        core::Letterpress.Indexing.SeedTermsBuilder ofCore = new(isEnglish);
        Expected expected = new(isEnglish);
        foreach ((TextField field, byte[] text) in texts)
        {
            builder.Add(field, text);
            ofCore.Add((core::Letterpress.Tokens.TextField)field, text);
            expected.Add(field, text);
        }

        SeedTerms terms = builder.Build();
        Assert.Equal(expected.Lines(), Lines(terms.Buckets, terms.Length, terms.HasSpaces, terms.Words));
        core::Letterpress.Indexing.SeedTerms other = ofCore.Build();
        Assert.Equal(terms, new(other.Buckets, other.Length, other.HasSpaces, other.Words));
    }

    static string Lines(byte[] buckets, int length, bool hasSpaces, byte[] words)
    {
        StringBuilder lines = new($"{length} {hasSpaces}\n");
        for (BucketReader reader = new(buckets); reader.Next();)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{reader.Bucket} {reader.Code} {reader.Forms}\n");
        }

        return lines.Append(Encoding.UTF8.GetString(words)).ToString();
    }

    /// <summary>What a list of tokens makes.</summary>
    sealed class Expected(bool isEnglish)
    {
        readonly SortedDictionary<int, (int Count, int Forms)> _buckets = [];
        readonly HashSet<uint> _seen = [];
        readonly StringBuilder _words = new();
        int _length;
        int _wordCount;
        int _gramCount;

        public void Add(TextField field, byte[] text)
        {
            foreach (Token token in Tests.Tokens.TokenText.Of(text, isEnglish))
            {
                if (IndexLayout.IsLeftOut(token.Kind, field))
                {
                    continue;
                }

                ReadOnlySpan<byte> bytes = text.AsSpan(token.Start, token.End - token.Start);
                (int count, int forms) = _buckets.GetValueOrDefault(IndexLayout.Bucket(token.Hash));
                int form = PlainForm.Is(bytes, token.Kind) ? 0 : IndexLayout.FormBit(token.Kind);
                _buckets[IndexLayout.Bucket(token.Hash)] = (count + IndexLayout.Weight(field), forms | form);
                _length++;
                _wordCount += token.Kind == TokenKind.Word ? 1 : 0;
                _gramCount += token.Kind == TokenKind.Gram ? 1 : 0;
                if (token.Kind is TokenKind.Word or TokenKind.Part && _seen.Add(token.Hash))
                {
                    AddWord(bytes, token.Hash);
                }
            }
        }

        public string Lines()
        {
            StringBuilder lines = new($"{_length} {_wordCount >= _gramCount}\n");
            foreach ((int bucket, (int count, int forms)) in _buckets)
            {
                lines.Append(CultureInfo.InvariantCulture, $"{bucket} {IndexLayout.FrequencyCode(count)} {forms}\n");
            }

            return lines.Append(_words).ToString();
        }

        void AddWord(ReadOnlySpan<byte> bytes, uint hash)
        {
            byte[] word = new byte[IndexHeader.MaxWordLength];
            int length = FoldedWord.Write(bytes, word, out TermHash folded);
            if (length > 0 && folded.Value == hash && word.AsSpan(0, length).IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
            {
                _words.Append(Encoding.UTF8.GetString(word, 0, length)).Append('\n');
            }
        }
    }
}
