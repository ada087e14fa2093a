using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>Twice as many keys, or seeds below them, take twice the work.</summary>
public class DefaultsWorkTests
{
    static Seed FileOf(string path, string text) => new("/p/" + path, path, new PlainSource(text));

    static string Keys(string prefix, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"{prefix}{i}: {{a: {i}, {prefix}: [{i}]}}\n"));

    [Fact]
    public void Keys_of_a_seed_and_its_folders() => Work.AssertIsLinear(200, static count =>
    {
        DefaultsFile far = DefaultsFile.Read(FileOf("s/_defaults.yml", Keys("x", count)));
        DefaultsTree tree = DefaultsTree.Of([far, DefaultsFile.Read(FileOf("s/a/_defaults.yml", Keys("y", count)))]);
        Seed seed = FileOf("s/a/seed.md", $"---\n{Keys("x", count)}{Keys("z", count)}---\nText.");
        CompiledSeed compiled = SeedCompiler.Compile(tree.Of(seed), SeedOptions.Default, CancellationToken.None);
        Assert.Equal(3 * count, compiled.Article!.Fields.Count);
    });

    [Fact]
    public void Seeds_that_inherit_a_fault() => Work.AssertIsLinear(200, static count =>
    {
        DefaultsTree tree = DefaultsTree.Of([DefaultsFile.Read(FileOf("s/_defaults.yml", "updated: soon\nlang: 1 2"))]);
        IEnumerable<SeedDiagnostic> faults = Enumerable.Range(0, count).SelectMany(i => SeedCompiler.Compile(
            tree.Of(FileOf($"s/{i}.md", "Text.")), SeedOptions.Default, CancellationToken.None).Inherited);
        Assert.Equal([count, count], InheritedFaults.Gather(faults).Select(static fault => fault.InheritingCount));
    });
}
