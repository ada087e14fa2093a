using CsCheck;
using Letterpress.Core.Identity;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>Patterns of the supported syntax with one group, and texts that they have a chance to match.</summary>
static class RandomPatterns
{
    static readonly string[] s_sets =
    [
        "a", "b", "c", "/", "-", "1", "2", ".", @"\d", @"\w", @"\s", @"\D", @"\W", @"\S", "[ab]", "[^a]", "[a-c1-2]", @"[^\d/]",
        @"[\w-]", "→", @"\.", "[]a]", "[^-b]", " ",
    ];
    static readonly string[] s_quantifiers =
    [
        "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", "{1,}?", "{0}", "{3}?",
    ];
    static readonly string[] s_anchors = ["^", "$"];

    /// <summary>Neither letter nor digit in any script, so that the framework's wider classes are ours.</summary>
    public static Gen<string> Text { get; } = Gen.String[Gen.Char["aaabbbc/-12 .→"], 0, 10];

    static Gen<string> Unit { get; } = Gen.Recursive<string>((depth, unit) => depth > 2
        ? OneOf(s_sets)
        : Gen.Frequency(
            (6, Gen.Select(OneOf(s_sets), OneOf(s_quantifiers), static (set, quantifier) => set + quantifier)),
            (1, OneOf(s_anchors)),
            (2, Gen.Select(
                unit.Array[0, 3],
                OneOf(s_quantifiers),
                static (parts, quantifier) => $"(?:{string.Concat(parts)}){quantifier}")),
            (2, Gen.Select(unit.Array[1, 2], unit.Array[0, 2], OneOf(s_quantifiers),
                static (one, other, quantifier) => $"(?:{string.Concat(one)}|{string.Concat(other)}){quantifier}"))));

    /// <summary>The group stands alone, in a choice, or is repeated itself.</summary>
    public static Gen<string> Any { get; } = Gen.Select(
        Unit.Array[0, 3],
        Unit.Array[0, 3],
        Unit.Array[0, 3],
        OneOf(s_quantifiers),
        Gen.Int[0, 3],
        static (before, inside, after, quantifier, shape) =>
        {
            string group = $"({string.Concat(inside)}){quantifier}";
            string end = string.Concat(after);
            return string.Concat(before) + shape switch
            {
                0 => group + end,
                1 => $"(?:{group}|b){end}",
                2 => $"(?:{end}{group}a)+",
                _ => $"{group}|{end}",
            };
        }).Where(IsSupported);

    static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static bool IsSupported(string pattern)
    {
        try
        {
            return PatternCompiler.Compile(pattern).Length > 0;
        }
        catch (PatternException)
        {
            return false;
        }
    }
}
