using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>
/// Each construct of a syntax, each two of them in turn, and many of one before many of another: the work grows as the seed does, or
/// the seed is refused.
/// </summary>
/// <remarks>
/// What allocates nothing is not seen here. It is limited before it is parsed (<c>InlineLimits</c>, <c>MarkdownScan</c>,
/// <c>MarkupScan</c>), for which other tests have examples.
/// </remarks>
public class RepeatedFragmentTests(ITestOutputHelper output)
{
    /// <summary>Of all pairs, one of so many. The divisor shares no factor with the numbers of fragments.</summary>
    const int Step = 1_009;

    const int Length = 1_000;

    static readonly Dictionary<string, Syntax> s_syntaxes = new()
    {
        ["Markdown"] = new("x.md", "---\ntitle: X\ndate: 2026-05-01\n---\nx\n\n", "", ["", "\n", "\n\n"], Fragments.Markdown),
        ["HTML"] = new("x.txt", "<!--1700000000000-->\n[X](https://example.com/x)\n------\n<p>x</p>", "", [""], Fragments.Html),
        ["YAML"] = new("x.md", "---\ntitle: X\ndate: 2026-05-01\n", "\n---\nx\n", ["", "\n"], Fragments.Yaml),
        ["TOML"] = new("x.md", "+++\ntitle = 'X'\ndate = 2026-05-01\n", "\n+++\nx\n", ["", "\n"], Fragments.Toml),
        ["JSON"] = new("x.md", "{\"title\": \"X\", \"date\": \"2026-05-01\", \"a\": ", "}\n\nx\n", [""], Fragments.Json),
    };

    public static TheoryData<string> Syntaxes => [.. s_syntaxes.Keys];

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void Work_grows_as_the_seed_does(string name)
    {
        Syntax syntax = s_syntaxes[name];
        List<string> faults = [];
        int count = 0;
        foreach ((string shape, Func<int, string> body) in Bodies(syntax))
        {
            count++;
            if (Work.Growth(Length, length => Compile(syntax, body(length))) is { } fault)
            {
                faults.Add(shape + ": " + fault);
            }
        }

        output.WriteLine($"{count} shapes");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    static IEnumerable<(string Shape, Func<int, string> Body)> Bodies(Syntax syntax)
    {
        foreach (string one in syntax.Fragments)
        {
            yield return (one, length => Repeat(one, length));
        }

        int number = 0;
        foreach (string one in syntax.Fragments)
        {
            foreach (string other in syntax.Fragments)
            {
                foreach (string joint in syntax.Joints)
                {
                    if (number++ % Step == 0)
                    {
                        yield return (one + joint + other + joint, length => Repeat(one + joint + other + joint, length));
                    }

                    if (number++ % Step == 0)
                    {
                        yield return (
                            $"{one} many times, then {joint}{other}",
                            length => Repeat(one, length / 2) + joint + Repeat(other, length / 2));
                    }
                }
            }
        }
    }

    static void Compile(Syntax syntax, string body)
    {
        CompiledSeed seed = SeedCompiler.Compile(
            new Seed("/" + syntax.Path, syntax.Path, new PlainSource(syntax.Before + body + syntax.After)),
            SeedOptions.Default,
            TestContext.Current.CancellationToken);
        Assert.DoesNotContain(seed.Diagnostics, static diagnostic => diagnostic.Id == DiagnosticIds.Internal);
    }

    static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));

    /// <param name="Before">What precedes the fragments in a seed.</param>
    /// <param name="Joints">What is put between fragments.</param>
    sealed record Syntax(string Path, string Before, string After, string[] Joints, string[] Fragments);
}
