using System.Text.RegularExpressions;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The words that this project does not use, each with the usual word for the same thing.</summary>
static partial class LeftOutWords
{
    static readonly Rule[] s_everywhere =
    [
        new("mend(s|ed|ing)?", "fix"),
        new("behind|in front of", "before, after, following"),
        new(@"(?<!\b(line|word)[ -])endings?", "file extension"),
        new("digests?", "manifest; or hash"),
        new("headlines?", "property documentation"),
        new("hollow", "stub class"),
        new("circles?", "cycle, strongly connected component"),
        new(@"(?<!\bexceptions?\b.*)(catches|caught)(?!.*\bexceptions?\b)", "capture, match"),
        new("told|tells", "configured, specified, provided; says, states, shows"),
        new("pass(es|ed|es)? over", "ignored, skipped"),
        new(@"(?<!\bthere )(is|was) none", "is invalid, is missing; has no …"),
        new("heed(s|ed|ing)?", "respect, use"),
        new("anew", "again"),
        new("wherein|whereof|whereby|whither|whence|hither|thither|thence|thereof|therein|lest|nought", "in which, where, of it"),
    ];

    /// <summary>In prose an article is cited by somebody, and readers visit sites.</summary>
    static readonly Rule[] s_inNames =
    [
        new("(linked|cited) by", "ReferencedBy"),
        new("link sites?", "link spans"),
    ];

    /// <summary>In texts for users an address is a URL; in comments it may lie in memory.</summary>
    static readonly Rule[] s_forUsers = [new(@"(?<!\b(e-?mail|IP) )address(es)?(?! in memory)", "URL")];

    /// <summary>Finds words in a comment.</summary>
    public static IEnumerable<string> InProse(string text) => Found(s_everywhere, WithoutCode(text));

    /// <summary>Finds words in a sentence that users read.</summary>
    public static IEnumerable<string> InTextForUsers(string text) => Found([.. s_everywhere, .. s_forUsers], WithoutCode(text));

    /// <summary>Finds words in an identifier, whose words begin with capital letters or follow underscores.</summary>
    public static IEnumerable<string> InName(string identifier) =>
        Found([.. s_everywhere, .. s_inNames], WordStart().Replace(identifier, " ").Trim());

    static IEnumerable<string> Found(Rule[] rules, string text) =>
        from rule in rules
        from match in rule.Pattern.Matches(text)
        select $"'{match.Value}' (say: {rule.Instead})";

    /// <summary>Inline code quotes names of others, such as the key <c>headline</c> of JSON-LD.</summary>
    static string WithoutCode(string text) => InlineCode().Replace(text, "``");

    [GeneratedRegex(@"`[^`\n]*`|<c>[^<]*</c>|<see [^>]*>")]
    private static partial Regex InlineCode();

    [GeneratedRegex("_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    sealed class Rule(string words, string instead)
    {
        public Regex Pattern { get; } = new($@"\b({words})\b", RegexOptions.IgnoreCase);

        public string Instead => instead;
    }
}
