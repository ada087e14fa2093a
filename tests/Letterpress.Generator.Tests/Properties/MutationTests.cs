using CsCheck;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Emitting;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Real seeds that were cut off, mixed up, doubled or damaged: diagnostics, never an exception, and code that compiles.</summary>
/// <remarks>With <see cref="AnyBytesTests"/>, 225,000 seeds in the full form.</remarks>
public class MutationTests(ITestOutputHelper output)
{
    const int InFullForm = 115_000;

    /// <summary>Longer seeds are rare, and would take most of the time.</summary>
    const int MaxLength = 12_000;

    [Fact]
    public void Any_damage_to_a_seed_of_ours_gives_articles_or_diagnostics() =>
        Check(Repository.Path("seeds"), 2000, Math.Min(Cases.Count, 2000));

    [Fact]
    public void Any_damage_to_a_real_seed_gives_articles_or_diagnostics() => Check(
        Repository.Shared("corpus"), 500, Cases.CountInFull(InFullForm));

    void Check(string folder, int batch, int count)
    {
        byte[][] seeds =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(static file => new FileInfo(file).Length is > 0 and <= MaxLength).Select(File.ReadAllBytes),
        ];
        Gen<byte[]> seed = Gen.Int[0, seeds.Length - 1].Select(i => seeds[i]);
        Gen<byte[]> damaged = Gen.Select(
            seed,
            seed,
            Damage.Array[1, 4],
            static (bytes, other, damages) => damages.Aggregate(bytes, (damaged, damage) => damage(damaged, other)));
        Cases.Check(Gen.Select(damaged, Gen.OneOf("txt", "md", "html")), batch, CheckBatch, count);
    }

    /// <summary>What can happen to a file; places are fractions of its length.</summary>
    static Gen<Func<byte[], byte[], byte[]>> Damage { get; } = Gen.Select(
        Gen.Int[0, 5],
        Gen.Double[0, 1],
        Gen.Double[0, 1],
        Gen.Int[0, 7],
        static (kind, from, to, bit) =>
        (Func<byte[], byte[], byte[]>)((bytes, other) =>
        {
            (int start, int end) = ((int)(Math.Min(from, to) * bytes.Length), (int)(Math.Max(from, to) * bytes.Length));
            switch (kind)
            {
                case 0:
                    return bytes[..start];
                case 1:
                    return [.. bytes[..start], .. bytes[end..]];
                case 2:
                    return [.. bytes[..start], .. other[(int)(to * other.Length)..]];
                case 3:
                    return [.. bytes[..end], .. bytes[start..end], .. bytes[end..]];
                case 4:
                    return [.. bytes[..start], .. other[(int)(from * other.Length / 2)..(int)(from * other.Length)], .. bytes[start..]];
                default:
                    byte[] flipped = [.. bytes];
                    for (int i = start; i < flipped.Length; i += Math.Max(1, flipped.Length / 8))
                    {
                        flipped[i] ^= (byte)(1 << bit);
                    }

                    return flipped;
            }
        }));

    void CheckBatch((byte[] Bytes, string Extension)[] cases)
    {
        GeneratorRun run = Cases.Run([.. cases.Select(static (@case, i) => Cases.Seed(i, @case.Bytes, @case.Extension))]);
        foreach (string source in run.GeneratedSources.Values)
        {
            CompiledCode.AssertHidesNothing(source);
        }

        using PressedArticles articles = new(run);
        Cases.AssertNoneIsLost(run, articles.Corpus.Count);
        output.WriteLine($"{cases.Length} seeds: {articles.Corpus.Count} articles, no exception");
    }
}
