using System.Text;
using CsCheck;
using Letterpress.Tokens;

namespace Letterpress.Tests.Tokens;

public sealed class StemTests
{
    [Theory]
    [InlineData("print", "prints", "printed", "printing", "printer", "printers")]
    [InlineData("run", "runs", "running", "runner")]
    [InlineData("study", "studies", "studied", "studying")]
    [InlineData("relate", "related", "relating", "relation", "relations", "relational")]
    [InlineData("Hope", "HOPED", "hopes")]
    [InlineData("class", "classes")]
    [InlineData("readable", "readability")]
    public void Forms_of_a_word_share_a_stem(params string[] words) => Assert.Single(words.Select(Of).Distinct());

    [Theory]
    [InlineData("this")]
    [InlineData("gas")]
    [InlineData("sing")]
    [InlineData("red")]
    [InlineData("virus")]
    [InlineData("press")]
    public void A_word_without_a_suffix_is_its_stem(string word) => Assert.Equal(word, Of(word));

    [Theory]
    [InlineData("press", "present")]
    [InlineData("paper", "pape")]
    [InlineData("ring", "red")]
    public void Other_words_have_other_stems(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void A_stem_is_the_start_of_its_word() => Gen.String["abdegilnrstuyzABZ"].Where(static word => word.Length > 0).Sample(
        static word => Assert.InRange(Stem.Length(Encoding.UTF8.GetBytes(word), isEnglish: true), Math.Min(2, word.Length), word.Length));

    [Fact]
    public void Other_languages_have_the_first_letters()
    {
        Assert.Equal(5, Stem.Length("Druckerei"u8, isEnglish: false));
        Assert.Equal(3, Stem.Length("Rad"u8, isEnglish: false));
    }

    static string Of(string word) => word[..Stem.Length(Encoding.UTF8.GetBytes(word), isEnglish: true)].ToLowerInvariant();
}
