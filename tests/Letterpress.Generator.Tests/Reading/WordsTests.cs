using CsCheck;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;

namespace Letterpress.Generator.Tests.Reading;

public class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" — … 😀 ! 🇩🇪", 0)]
    [InlineData("The quick (“brown”) fox can’t jump 32.3 feet, right?", 9)]
    [InlineData("A well-known e-mail", 5)]
    [InlineData("Съешь же ещё этих мягких французских булок", 7)]
    [InlineData("Die Straße heißt „Überweg“.", 4)]
    [InlineData("الخَطُّ العَرَبِيُّ جميل", 3)]
    [InlineData("हिन्दी में लिखा हुआ", 4)]
    [InlineData("한국어는 교착어이다", 2)]
    [InlineData("漢字仮名交じり文", 8)]
    [InlineData("コンピューター", 7)]
    [InlineData("美擬禁中國聯網汽車 加碼限縮AI科技出口", 18)]
    [InlineData("2024年5月9日", 6)]
    [InlineData("𠮷野家", 3)]
    [InlineData("e\u0301te\u0301 ете", 2)]
    [InlineData("a\u00ADb c\u200Dd", 2)]
    public void Word_count(string text, int expected) => Assert.Equal(expected, Words.Count(text).Words);

    /// <summary>The first article of the Universal Declaration of Human Rights, and how many words ICU's dictionary finds in it.</summary>
    [Theory]
    [InlineData("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม "
        + "และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ", 29)]
    [InlineData("ມະນຸດທຸກຄົນເກີດມາມີສິດເສລີພາບ ແລະ ສະເໝີໜ້າກັນໃນທາງກຽດຕິສັກ ແລະ ທາງສິດດ້ວຍມີສະຕິສຳປັດຊັນຍະ ແລະ "
        + "ມະໂນທຳຈຶ່ງຕ້ອງປະພຶດຕໍ່ກັນໃນທາງພີ່ນ້ອງ", 34)]
    [InlineData("មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។ មនុស្ស "
        + "មានវិចារណញ្ញាណនិងសតិសម្បជញ្ញៈជាប់ពីកំណើត ហើយគប្បីប្រព្រឹត្ដចំពោះគ្នាទៅវិញទៅមក ក្នុងស្មារតីភាតរភាពជាបងប្អូន។", 30)]
    public void Words_without_spaces_are_estimated_within_a_quarter(string text, int expected) =>
        Assert.InRange(Words.Count(text).Words, expected * 3 / 4, expected * 5 / 4);

    [Theory]
    [InlineData("", 0)]
    [InlineData("word", 1)]
    [InlineData("word ", 60, 238)]
    [InlineData("слово ", 120, 476)]
    [InlineData("字", 60, 255)]
    [InlineData("한국어 ", 60, 238)]
    [InlineData("かな漢", 60, 119)]
    public void Reading_takes_seconds(string piece, int expected, int times = 1) =>
        Assert.Equal(expected, Words.Count(string.Concat(Enumerable.Repeat(piece, times))).ReadingSeconds);

    [Fact]
    public void Counts_are_within_the_text() => SegmentText.Any.Sample(
        static text =>
        {
            (int words, int seconds) = Words.Count(text);
            Assert.InRange(words, 0, text.Length);
            Assert.InRange(seconds, Math.Min(words, 1), words);
            Assert.Equal(words + 2, Words.Count(text + "\nx\n漢").Words);
        },
        iter: LongForm.Or(10_000, 1_000),
        threads: 1);
}
