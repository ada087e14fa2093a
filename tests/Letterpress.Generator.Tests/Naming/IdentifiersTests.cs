using System.Globalization;
using System.Text;
using CsCheck;
using Letterpress.Core.Identity;
using Letterpress.Core.Text;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Emitting;

public class IdentifiersTests
{
    [Theory]
    [InlineData("us-weighs-ban-on-connected-cars", "UsWeighsBanOnConnectedCars")]
    [InlineData("美擬禁中國聯網汽車 加碼限縮AI科技出口", "美擬禁中國聯網汽車加碼限縮AI科技出口")]
    [InlineData("article-12", "Article12")]
    [InlineData("v1-2", "V1_2")]
    [InlineData("2024-05-09", "")]
    [InlineData("100 days", "_100Days")]
    [InlineData("", "")]
    [InlineData("---", "")]
    [InlineData("class", "Class")]
    [InlineData("e\u0301te\u0301", "Été")]
    [InlineData("so\u00ADft hy\u200Bphen", "SoftHyphen")]
    [InlineData("\u3164", "")]
    [InlineData("\U00020BB7野家", "野家")]
    [InlineData("\U00020BB7", "")]
    [InlineData("\u0301abc", "Abc")]
    [InlineData("snake_case_name", "SnakeCaseName")]
    [InlineData("ijs-ĳs", "IjsĲs")]
    public void Text_becomes_an_identifier(string text, string expected) => Assert.Equal(expected, Identifiers.FromText(text));

    [Theory]
    [InlineData("US weighs ban on Connected Cars!", "us-weighs-ban-on-connected-cars")]
    [InlineData("  Ünïted -- Státes ", "ünïted-státes")]
    [InlineData("美擬禁 中國", "美擬禁-中國")]
    [InlineData("हिन्दी भाषा", "हिन्दी-भाषा")]
    [InlineData("\U00020BB7野家", "\U00020BB7野家")]
    [InlineData("!?", "")]
    [InlineData("I\u200DI", "ii")]
    [InlineData("a/../b", "a-b")]
    public void Text_becomes_a_slug(string text, string expected) => Assert.Equal(expected, Identifiers.Slug(text));

    [Fact]
    public void Long_texts_are_cut_between_characters()
    {
        Assert.Equal(Identifiers.MaxLength, Identifiers.FromText(new string('a', 5_000)).Length);
        Assert.Equal(Identifiers.MaxSlugLength, Identifiers.Slug(new string('a', 5_000)).Length);
        Assert.Equal(95, Identifiers.Slug(new string('a', 95) + "\U00020BB7").Length);
        Assert.Equal(95, Identifiers.Slug(new string('a', 95) + "x\u0331\u0331").Length);
        Assert.Equal(95, Identifiers.Slug(new string('a', 95) + " bc").Length);
    }

    [Theory]
    [InlineData("us-weighs-ban", true)]
    [InlineData("article-12", true)]
    [InlineData("000_00d4260dac24c94c", false)]
    [InlineData("2024-05-09", false)]
    [InlineData("20240509T120000Z", false)]
    [InlineData("09-may-2024", false)]
    [InlineData("may", true)]
    [InlineData("theresa-may-2016", true)]
    [InlineData("a-69033553", false)]
    [InlineData("a", false)]
    [InlineData("ab", true)]
    [InlineData("deadbeef", true)]
    [InlineData("facade", true)]
    [InlineData("abc123", false)]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", false)]
    [InlineData("550e8400-e29b-41d4-abcd-446655440000", false)]
    [InlineData("covid19", true)]
    [InlineData("100days", true)]
    [InlineData("dQw4w9WgXcQ", false)]
    [InlineData("中", true)]
    [InlineData("2024年", true)]
    [InlineData("\U00020BB7", false)]
    [InlineData("", false)]
    public void A_file_name_holds_a_word_or_not(string name, bool expected) => Assert.Equal(expected, Identifiers.HoldsWord(name));

    [Fact]
    public void Every_keyword_that_the_compiler_knows_is_escaped()
    {
        foreach (SyntaxKind kind in SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()))
        {
            string word = SyntaxFacts.GetText(kind);
            Assert.Equal("@" + word, CSharpNames.Escape(word));
        }

        Assert.Equal("Articles", CSharpNames.Escape("Articles"));
    }

    [Theory]
    [InlineData("Count", true)]
    [InlineData("Graph", true)]
    [InlineData("MemberwiseClone", true)]
    [InlineData("News", true)]
    [InlineData("count", false)]
    [InlineData("Gutenberg", false)]
    public void Members_of_the_generated_class_and_its_name_are_taken(string name, bool expected) =>
        Assert.Equal(expected, GeneratedMembers.IsReserved(name, className: "News"));

    [Fact]
    public void Any_text_gives_an_identifier_that_compiles_or_none() => HostileText.Batch.Sample(
        static texts =>
        {
            string[] names = [.. texts
                .Select(Identifiers.FromText)
                .Where(static name => name.Length > 0 && !GeneratedMembers.IsReserved(name, "Primitives"))
                .Distinct(StringComparer.Ordinal)];
            CompiledCode code = CompiledCode.Of(writer =>
            {
                foreach (string name in names)
                {
                    writer.WriteLine($"public const int {CSharpNames.Escape(name)} = 0;");
                }
            });
            Assert.Equal(names, code.Members<IFieldSymbol>().Select(static field => field.Name));
            Assert.All(names, static name =>
            {
                Assert.True(name.IsNormalized(NormalizationForm.FormC));
                Assert.InRange(name.Length, 1, Identifiers.MaxLength);
                Assert.True(SyntaxFacts.IsValidIdentifier(name));
            });
        },
        iter: HostileText.Batches,
        threads: 1);

    [Fact]
    public void A_name_that_holds_a_word_gives_an_identifier() =>
        HostileText.Any.Sample(
            static text => !Identifiers.HoldsWord(text) || Identifiers.FromText(text).Length > 0,
            iter: LongForm.Or(10_000, 1_000),
            threads: 1);

    [Fact]
    public void A_slug_holds_letters_digits_marks_and_single_dashes() => HostileText.Any.Sample(
        static text =>
        {
            string slug = Identifiers.Slug(text);
            Assert.InRange(slug.Length, 0, Identifiers.MaxSlugLength);
            Assert.True(slug.IsNormalized(NormalizationForm.FormC));
            Assert.DoesNotContain("--", slug, StringComparison.Ordinal);
            Assert.False(slug.StartsWith('-') || slug.EndsWith('-'));
            Assert.All(slug.EnumerateRunes(), static rune => Assert.True(rune.Value == '-' || Rune.IsLetter(rune) || Rune.IsDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
            Assert.Equal(slug, Identifiers.Slug(slug));
        },
        iter: LongForm.Or(10_000, 1_000),
        threads: 1);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Names_are_the_same_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("IndiaInIstanbul", Identifiers.FromText("india-in-istanbul"));
            Assert.Equal("india-in-istanbul", Identifiers.Slug("INDIA IN ISTANBUL"));
            Assert.Equal("india.", HintNames.ForSeed("INDIA.txt")[..6]);
            var writer = new IndentedWriter();
            writer.Write($"{-12} {1.5} {1234567:N0}");
            Assert.Equal("-12 1.5 1,234,567", writer.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Normalization sorts all marks after a letter, which takes quadratic time: they are sorted in pieces.</summary>
    [Fact]
    public void Many_marks_are_sorted_in_pieces()
    {
        const string Above = "\u0301";
        const string Below = "\u0323";
        string few = "a" + string.Concat(Enumerable.Repeat(Above, 200)) + Below;
        Assert.Equal(few.Normalize(NormalizationForm.FormC), Identifiers.Normalize(few));

        string many = "a" + string.Concat(Enumerable.Repeat(Above, 100_000)) + Below;
        string normalized = Identifiers.Normalize(many);
        Assert.DoesNotContain(Below, normalized[..1_000], StringComparison.Ordinal);
        Assert.Equal(many.Length - 1, normalized.Length);
        Assert.InRange(Identifiers.Slug(many).Length, 0, Identifiers.MaxSlugLength);
    }
}
