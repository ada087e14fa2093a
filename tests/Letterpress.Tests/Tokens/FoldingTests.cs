using System.Text;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tokens;

namespace Letterpress.Tests.Tokens;

/// <summary>The table against <c>string.Normalize</c> and the framework's cases, for every code point.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData(NormalizationForm.FormKC)]
    [InlineData(NormalizationForm.FormKD)]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Compatibility_forms_are_folded_alike(NormalizationForm form) => AssertNone(
        rune => Folded(rune.ToString()) != Folded(rune.ToString().Normalize(form)).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Cases_are_folded_alike() => AssertNone(static rune =>
        Folded(rune.ToString()) != Folded(Rune.ToLowerInvariant(rune).ToString())
        || Folded(rune.ToString()) != Folded(Rune.ToUpperInvariant(rune).ToString()));

    [Fact]
    public void What_is_folded_has_neither_compatibility_forms_nor_capitals() => AssertNone(static rune =>
        Folded(rune.ToString()) is { } folded
        && (folded != folded.Normalize(NormalizationForm.FormKD)
            || folded.EnumerateRunes().Any(static one => Rune.ToLowerInvariant(one) != one)));

    [Fact]
    public void Folding_again_changes_nothing() => AssertNone(static rune =>
        Folded(rune.ToString()) is { } folded && Folded(folded) != folded);

    /// <summary>Of other letters than those with accents, only the same in another form remains.</summary>
    [Fact]
    public void Accents_of_Latin_Greek_and_Cyrillic_are_left_out() => AssertNone(static rune =>
        rune.Value is (>= 0xC0 and < 0x530) or (>= 0x1E00 and < 0x2000)
        && Rune.IsLetter(rune)
        && rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().ToArray() is [var letter, ..]
        && letter.Value is >= 'A' and <= 'z'
        && !Folded(rune.ToString()).StartsWith(Rune.ToLowerInvariant(letter).ToString(), StringComparison.Ordinal));

    [Fact]
    public void Traditional_characters_are_simplified()
    {
        string[][] lines =
        [
            .. File.ReadLines(Path.Combine(Repository.Shared("search"), "traditional-simplified.tsv"))
                .Select(static line => line.Split('\t')),
        ];
        Assert.True(lines.Length > 3000);
        Assert.All(lines, static line => Assert.Equal(Folded(line[1]), Folded(line[0])));
    }

    /// <summary>Syllables of Hangul are decomposed by a formula where they are hashed, and stay as they are here.</summary>
    static string Folded(string text)
    {
        StringBuilder folded = new();
        foreach (Rune rune in text.EnumerateRunes().SelectMany(Decomposed))
        {
            int one = FoldingTable.Find(rune.Value);
            if (one >= 0)
            {
                folded.Append(new Rune(one));
                continue;
            }

            int place = ~one;
            while (FoldingTable.InSequence(ref place) is > 0 and int next)
            {
                folded.Append(new Rune(next));
            }
        }

        return folded.ToString();
    }

    /// <summary>The others have no forms, and the framework refuses them; a space is the end of a word.</summary>
    static bool IsCharacter(int value) =>
        Rune.IsValid(value) && (value & 0xFFFE) != 0xFFFE && value is not ((>= 0xFDD0 and <= 0xFDEF) or ' ');

    static IEnumerable<Rune> Decomposed(Rune rune) =>
        TermHash.IsSyllable(rune.Value) ? rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes() : [rune];

    static void AssertNone(Func<Rune, bool> isWrong) => Assert.Empty(
        Enumerable.Range(0, 0x110000).Where(IsCharacter).Select(static value => new Rune(value)).Where(isWrong)
            .Select(static rune => $"U+{rune.Value:X4} {Folded(rune.ToString())}").Take(20));
}
