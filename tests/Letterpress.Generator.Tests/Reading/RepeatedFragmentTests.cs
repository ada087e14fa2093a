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
    static readonly int s_step = LongForm.Or(7, 1_009);

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
            if (FaultOf(syntax, body) is { } fault)
            {
                faults.Add(shape + ": " + fault);
            }
        }

        output.WriteLine($"{count} shapes");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <returns>Null where the work is linear and nothing fails.</returns>
    static string? FaultOf(Syntax syntax, Func<int, string> body)
    {
        string? error = null;
        string? fault = Work.Growth(Length, length => error = InternalError(syntax, body(length)) ?? error);
        return error ?? fault;
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
                    if (number++ % s_step == 0)
                    {
                        yield return (one + joint + other + joint, length => Repeat(one + joint + other + joint, length));
                    }

                    if (number++ % s_step == 0)
                    {
                        yield return (
                            $"{one} many times, then {joint}{other}",
                            length => Repeat(one, length, 2) + joint + Repeat(other, length, 2));
                    }
                }
            }
        }
    }

    static string? InternalError(Syntax syntax, string body)
    {
        CompiledSeed seed = SeedCompiler.Compile(
            new Seed("/" + syntax.Path, syntax.Path, new PlainSource(syntax.Before + body + syntax.After)),
            SeedOptions.Default,
            TestContext.Current.CancellationToken);
        SeedDiagnostic? error = seed.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id == DiagnosticIds.Internal);
        return error is null ? null : string.Join(" ", error.Arguments);
    }

    /// <summary>An even or an odd number at all lengths: quotation marks that are open at one length are open at the others.</summary>
    /// <param name="parts">How many such parts the length has.</param>
    static string Repeat(string text, int length, int parts = 1)
    {
        int once = Math.Max(1, Length / parts / text.Length);
        return string.Concat(Enumerable.Repeat(text, (once * (length / Length)) + (once % 2)));
    }

    /// <param name="Before">What precedes the fragments in a seed.</param>
    /// <param name="Joints">What is put between fragments.</param>
    sealed record Syntax(string Path, string Before, string After, string[] Joints, string[] Fragments);
}
