using System.Collections.Immutable;
using System.Globalization;
using Letterpress.Core;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>
/// An exception in any step of either host is LP0901, and all other steps go on. The steps are those that run: a new one is tested too, and
/// <c>StepRuleTests</c> asserts that a pipeline has no other.
/// </summary>
public sealed class StepTests : IDisposable
{
    const string Injected = "This fault was injected";

    static readonly SeedText[] s_seeds =
    [
        Press.Archive("1.txt", "Alpha", "<p>First, see <a href=\"https://example.com/2.txt\">Beta</a>.</p>"),
        Press.Archive("2.txt", "Beta", "<p>Second, see <a href=\"#none\">nothing</a>.</p>"),
    ];

    public void Dispose() => Steps.Fault = null;

    [Fact]
    public void A_fault_in_any_step_of_literals_is_reported() => Check(static () => Press.Run(s_seeds));

    [Fact]
    public void A_fault_in_any_step_with_defaults_is_reported() => Check(
        static () => Press.Run([.. s_seeds, Press.Seed("_defaults.yml", "author: Ann\nupdated: soon")]));

    [Fact]
    public void A_fault_in_any_step_of_a_resource_is_reported()
    {
        string manifest = ResourcePress.TextOf(ResourcePress.BlobOf(s_seeds).Manifest);
        SeedText[] files =
        [
            .. s_seeds.Select(static seed =>
                new SeedText(seed.Path, seed.GetText()!.ToString()) { Metadata = Marked("LetterpressWatched") }),
            ResourcePress.FileOf(manifest),
        ];
        Check(() => Press.Run(files));
    }

    [Fact]
    public void A_fault_in_any_step_of_the_task_is_reported()
    {
        using PressProject project = new();
        project.Write(0, "<p>First.</p>");
        project.Write(1, "<p>Second, see <a href=\"#none\">nothing</a>.</p>");
        File.WriteAllText(Path.Combine(project.Path, "seeds", "_defaults.yml"), "author: Ann");
        IReadOnlyDictionary<string, int> steps = StepsOf(() => project.Run());
        Assert.True(steps.Count >= 5, string.Join(", ", steps.Keys));
        foreach ((string step, int count) in steps)
        {
            Directory.Delete(project.Folder, recursive: true);
            Steps.Fault = Once(step);
            BuiltResource built = project.Run();
            string manifest = File.ReadAllText(built.Manifest);
            Assert.Contains("LP0901", manifest, StringComparison.Ordinal);
            Assert.Contains(Injected, manifest, StringComparison.Ordinal);
            if (count > 1)
            {
                Assert.Contains("article\tTitle1\t", manifest, StringComparison.Ordinal);
            }
        }
    }

    static void Check(Func<GeneratorRun> run)
    {
        GeneratorRun whole = run();
        IReadOnlyDictionary<string, int> steps = StepsOf(run);
        Assert.True(steps.Count >= 10, string.Join(", ", steps.Keys));
        foreach ((string step, int count) in steps)
        {
            Steps.Fault = Once(step);
            GeneratorRun failed = run();
            Steps.Fault = null;

            Diagnostic fault = Assert.Single(failed.Diagnostics, static diagnostic => diagnostic.Id == "LP0901");
            string message = fault.GetMessage(CultureInfo.InvariantCulture);
            Assert.Contains(Injected, message, StringComparison.Ordinal);
            Assert.True(
                message.Contains(step, StringComparison.Ordinal) || s_seeds.Any(seed => seed.Path == fault.Location.GetLineSpan().Path),
                $"{step}: {message}");
            AssertRestIsThere(whole, failed, step, count);
        }
    }

    /// <summary>Of all files at most the one that failed is missing, and of all seeds at most the one.</summary>
    static void AssertRestIsThere(GeneratorRun whole, GeneratorRun failed, string step, int count)
    {
        string[] common = ["Articles.g.cs", "Articles.Corpus.g.cs", "Articles.Properties.g.cs"];
        int missing = common.Count(name => !failed.GeneratedSources.ContainsKey(name));
        int written = step.StartsWith("write ", StringComparison.Ordinal) ? 1 : 0;
        Assert.True(missing <= written, $"{step}: {missing} files are missing");
        if (count > 1 && failed.GeneratedSources.TryGetValue("Articles.Properties.g.cs", out string? properties))
        {
            Assert.Contains(" Beta =>", properties, StringComparison.Ordinal);
            Assert.True(failed.GeneratedSources.Count >= whole.GeneratedSources.Count - 1, step);
        }
    }

    /// <summary>The steps that run, and how often.</summary>
    static Dictionary<string, int> StepsOf(Action run)
    {
        Dictionary<string, int> steps = [];
        Lock writing = new();
        Steps.Fault = step =>
        {
            lock (writing)
            {
                steps[step] = steps.GetValueOrDefault(step) + 1;
            }
        };
        run();
        Steps.Fault = null;
        return steps;
    }

    static Dictionary<string, int> StepsOf(Func<GeneratorRun> run) => StepsOf(() => { _ = run(); });

    /// <summary>The first time only: what is done for each seed fails for one.</summary>
    static Action<string> Once(string failing)
    {
        int left = 1;
        return step =>
        {
            if (step == failing && Interlocked.Decrement(ref left) == 0)
            {
                throw new NotSupportedException(Injected);
            }
        };
    }

    static ImmutableDictionary<string, string> Marked(string name) => ImmutableDictionary<string, string>.Empty.Add(name, "true");
}
