using System.Text.RegularExpressions;
using CsCheck;
using Letterpress.Core.Identity;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Emitting;

public partial class HintNamesTests
{
    static readonly string[] s_similarPaths = ["a/x.txt", "a/X.txt", "b/x.txt", "a/x.md"];

    [Theory]
    [InlineData("seeds/gutenberg-bible.txt", "gutenberg-bible")]
    [InlineData("seeds/Some File (1).md", "some-file-1")]
    [InlineData("seeds/美擬禁.txt", "seed")]
    [InlineData("seeds/.txt", "txt")]
    [InlineData("a.b/c", "c")]
    [InlineData("0123456789012345678901234567890123456789xyz.txt", "0123456789012345678901234567890123456789")]
    [InlineData("012345678901234567890123456789012345678-x.txt", "012345678901234567890123456789012345678")]
    public void A_hint_name_starts_with_the_name_of_the_file(string path, string expected)
    {
        Assert.Equal(expected, HintNames.ForSeed(path)[..^9]);
        Assert.Equal("Seed_" + expected.Replace('-', '_'), HintNames.MemberFor(path)[..^9]);
    }

    [Fact]
    public void Names_never_change()
    {
        // A new value here would rename the generated files of everybody.
        Assert.Equal(0xE684843BD232CB9A, StableHash.Of("seeds/gutenberg-bible.txt"));
        Assert.Equal("gutenberg-bible.34b64fa1", HintNames.ForSeed("seeds/gutenberg-bible.txt"));
        Assert.Equal("Seed_gutenberg_bible_34b64fa1", HintNames.MemberFor("seeds/gutenberg-bible.txt"));
    }

    [Fact]
    public void Paths_that_differ_in_case_or_folder_have_names_that_differ_regardless_of_case() => Assert.Equal(
        4,
        s_similarPaths.Select(HintNames.ForSeed).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Any_path_gives_a_name_that_Roslyn_and_file_systems_take() => HostileText.Any.Sample(
        static path =>
        {
            Assert.Matches(HintName(), HintNames.ForSeed(path));
            Assert.True(SyntaxFacts.IsValidIdentifier(HintNames.MemberFor(path)));
        },
        iter: LongForm.Or(10_000, 1_000),
        threads: 1);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\.[0-9a-f]{8}$")]
    private static partial Regex HintName();
}
