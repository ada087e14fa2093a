using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CsCheck;
using Letterpress.Core.Identity;
using Letterpress.Keys;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>Patterns match as the framework's own engines do, but never slower than the text is long.</summary>
public class PatternTests
{
    /// <summary>Only what would never end takes as long, however busy the machine is.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(@"/a-(\d+)$", "example.com/en/x/a-123", "123")]
    [InlineData(@"/a-(\d+)", "example.com/a-1/a-22", "1")]
    [InlineData(@"^example\.com/.*/(\w+?)(?:-|$)", "example.com/a/b/c-d", "c")]
    [InlineData(@"([^/?]+)(?:\?|$)", "example.com/a%2Fb?x=1", "a%2Fb")]
    [InlineData(@"(?:^|/)([a-f0-9]{4,6})", "x/ab/abcdefab", "abcdef")]
    [InlineData(@"(\d{2})?x", "x", "")]
    [InlineData(@"bücher\.example/(.)", "bücher.example/ü", "ü")]
    [InlineData(@"([\u4e00-\u9fff]+)", "a/印刷/b", "印刷")]
    [InlineData(@"(😀)", "a😀b", "😀")]
    [InlineData(@"[]\-^]([[-`-[])", "", null)]
    [InlineData(@"([]a\-]+)", "x]a-", "]a-")]
    [InlineData(@"(\x41\u0042\.)", "xAB.", "AB.")]
    [InlineData(@"(a|ab)(?:c|bcd)", "abcd", "a")]
    [InlineData(@"(a|ab)$", "ab\n", "ab")]
    [InlineData("(a)", "\u00ff", null)]
    public void The_group_captures(string pattern, string text, string? captured)
    {
        if (captured is null && pattern[0] == '[')
        {
            Assert.Throws<PatternException>(() => PatternCompiler.Compile(pattern));
            return;
        }

        Assert.Equal(captured, Match(PatternCompiler.Compile(pattern), text)?.Text);
    }

    [Theory]
    [InlineData("", "it has no capture group '(…)'")]
    [InlineData("a+", "it has no capture group '(…)'")]
    [InlineData("(?:a)", "it has no capture group '(…)'")]
    [InlineData("(a)(b)", "a second capture group begins; write '(?:…)' for a group that does not capture (character 4)")]
    [InlineData("((a))", "a second capture group begins; write '(?:…)' for a group that does not capture (character 2)")]
    [InlineData("(a", "the group that begins here is not closed (character 1)")]
    [InlineData("(a))", "')' closes no group (character 4)")]
    [InlineData("(a)[b", "the class that begins here is not closed (character 4)")]
    [InlineData("(a)[]", "the class that begins here is not closed (character 4)")]
    [InlineData("*(a)", "nothing precedes '*' that could be repeated (character 1)")]
    [InlineData("(a)++", "a quantifier cannot be quantified (character 5)")]
    [InlineData("(a)*?{2}", "a quantifier cannot be quantified (character 6)")]
    [InlineData("(a*)*", "'(a*)' can match the empty text, so it must not be repeated (character 1)")]
    [InlineData("(a)(?:b|){2}", "'(?:b|)' can match the empty text, so it must not be repeated (character 4)")]
    [InlineData("^*(a)", "'^' can match the empty text, so it must not be repeated (character 1)")]
    [InlineData("(a){", "'{' does not begin a count such as {2}, {2,} or {2,5}; write '\\{' for the character (character 4)")]
    [InlineData("(a){,2}", "'{' does not begin a count such as {2}, {2,} or {2,5}; write '\\{' for the character (character 4)")]
    [InlineData("(a){3,2}", "'{' does not begin a count such as {2}, {2,} or {2,5}; write '\\{' for the character (character 4)")]
    [InlineData("(a)|{2}", "'{' has nothing to repeat; write '\\{' for the character (character 5)")]
    [InlineData("(a){1001}", "more than 1000 repetitions are not supported (character 5)")]
    [InlineData("(a{99999999999999})", "more than 1000 repetitions are not supported (character 4)")]
    [InlineData("(a{1000})", "it is too large: it needs more than 1000 steps")]
    [InlineData("(?:(?:(?:(a{9}){9}){9}){9}){9}", "it is too large: it needs more than 1000 steps")]
    [InlineData("(?<n>a)", "only '(?:…)' is supported of the groups that start with '(?' (character 1)")]
    [InlineData("(a)(?=b)", "only '(?:…)' is supported of the groups that start with '(?' (character 4)")]
    [InlineData("(a)(?", "only '(?:…)' is supported of the groups that start with '(?' (character 4)")]
    [InlineData(@"(a)\1", @"'\1' is not supported (character 4)")]
    [InlineData(@"\b(a)", @"'\b' is not supported (character 1)")]
    [InlineData(@"\p{L}(a)", @"'\p' is not supported (character 1)")]
    [InlineData(@"(a)\", @"nothing follows '\' (character 4)")]
    [InlineData(@"(a)\x4", "2 hexadecimal digits must follow (character 4)")]
    [InlineData(@"(a)\u00g0", "4 hexadecimal digits must follow (character 4)")]
    [InlineData("([z-a])", "the range is in reverse order (character 3)")]
    [InlineData(@"([a-\d])", "a range cannot end with a class (character 3)")]
    [InlineData(@"([\d-a])", "a range cannot begin with a class (character 3)")]
    [InlineData("([a-z-[b]])", @"'[' within a class is not supported; write '\[' for the character (character 7)")]
    public void What_is_no_pattern_says_why_and_where(string pattern, string message) =>
        Assert.Equal(message, Assert.Throws<PatternException>(() => PatternCompiler.Compile(pattern)).Message);

    [Fact]
    public void Deep_nesting_is_refused() => Assert.Contains("nested too deeply",
        Assert.Throws<PatternException>(() => PatternCompiler.Compile(
            new string('(', 1) + string.Concat(Enumerable.Repeat("(?:", 100_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_text_is_a_pattern_or_says_why() =>
        Gen.Select(Gen.String[Gen.Char["ab()[]{}*+?|^$.\\-,:0189dDwsSxu\n\u00fc\ud83d\ude00"], 0, 30], Gen.String[0, 20])
            .Sample(static (pattern, text) =>
    {
        try
        {
            Match(PatternCompiler.Compile(pattern), text);
        }
        catch (PatternException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }, iter: LongForm.Or(20_000, 2_000));

    /// <summary>Both engines of the framework, over random patterns of the subset and random texts.</summary>
    [Theory]
    [InlineData(RegexOptions.CultureInvariant, 12_000)]
    [InlineData(RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, 1_000)]
    public void Matches_as_the_framework_does(RegexOptions options, int patterns)
    {
        int count = LongForm.Or(patterns, patterns / 10);
        int matched = 0;
        Gen.Select(RandomPatterns.Any, RandomPatterns.Text.Array[1, 4]).Sample((pattern, texts) =>
        {
            string program = PatternCompiler.Compile(pattern);
            Regex oracle = new(pattern, options, s_patience);
            foreach (string text in texts)
            {
                // The engine without backtracking misreads anchors amid a pattern.
                if ((options.HasFlag(RegexOptions.NonBacktracking) && pattern.IndexOfAny(['^', '$']) >= 0)
                    || Expected(oracle, text) is not { } expected)
                {
                    continue;
                }

                (int Start, string Text)? actual = Match(program, text);
                Assert.True(expected.Success == actual.HasValue, $"{pattern} on {text}: {expected.Success}");
                if (actual is { } found)
                {
                    Group group = expected.Groups[1];
                    (int Start, string Text) wanted = (
                        group.Success ? System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, group.Index)) : -1,
                        group.Value);

                    // The engine without backtracking is no judge of groups: of 'b?(/[^b])+' it does not find the leftmost.
                    bool isSame = wanted == found || options.HasFlag(RegexOptions.NonBacktracking);
                    Assert.True(isSame, $"{pattern} on {text}: {wanted}, but {found}");
                    Interlocked.Increment(ref matched);
                }
            }
        }, iter: count);
        Assert.True(matched > count / 10, $"only {matched} matches");
    }

    /// <summary>Null where the framework's backtracking takes too long.</summary>
    static Match? Expected(Regex oracle, string text)
    {
        try
        {
            return oracle.Match(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    [Theory]
    [InlineData("(a+)+b", 10_000)]
    [InlineData("(?:a|aa)+(b)", 10_000)]
    [InlineData("^(?:.*a){20}(b)$", 10_000)]
    [InlineData("(?:a?a){40}(b)", 10_000)]
    [InlineData("(.*?),(?:.*?,){9}b", 10_000)]
    public void Time_is_linear_in_the_text(string pattern, int length)
    {
        // A backtracking engine would not come to an end within the age of the universe; no clock is needed to see it.
        string program = PatternCompiler.Compile(pattern.Replace("(.*?),(?:", "(?:.*?),(", StringComparison.Ordinal));
        Assert.Null(Match(program, new string('a', length)));
    }

    [Fact]
    public void Bytes_that_are_no_text_match_as_replacement_characters()
    {
        string program = PatternCompiler.Compile(@"x(\ufffd)y");
        foreach (byte[] text in (byte[][])[[(byte)'x', 0xFF, (byte)'y'], [(byte)'x', 0xC3, (byte)'y'], [(byte)'x', 0x80, (byte)'y']])
        {
            Assert.True(PatternMachine.TryMatch(Rows(program), text, out int start, out int length));
            Assert.Equal((1, 1), (start, length));
        }
    }

    static (int Start, string Text)? Match(string program, string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return PatternMachine.TryMatch(Rows(program), bytes, out int start, out int length)
            ? (start, start < 0 ? "" : System.Text.Encoding.UTF8.GetString(bytes, start, length))
            : null;
    }

    static ReadOnlySpan<PatternRow> Rows(string program) =>
        MemoryMarshal.Cast<byte, PatternRow>(System.Text.Encoding.ASCII.GetBytes(program));
}
