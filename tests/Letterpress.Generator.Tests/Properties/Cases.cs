using System.Globalization;
using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Many cases in few runs of the generator, which cost more than the cases do.</summary>
static class Cases
{
    public const string CountVariable = "LETTERPRESS_CASES";

    /// <summary>
    /// How many cases each property is tried with, unless the variable says otherwise: 10,000 in the long form, else 1,000.
    /// </summary>
    public static int Count { get; } = CountInFull(10_000);

    /// <summary>How many cases a property is tried with that needs another number in the full form.</summary>
    public static int CountInFull(int inFullForm) =>
        int.TryParse(Environment.GetEnvironmentVariable(CountVariable), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? count
            : LongForm.Or(inFullForm, 10_000, 1_000);

    /// <summary>Gives the cases to <paramref name="check"/>, <paramref name="batch"/> at a time.</summary>
    public static void Check<T>(Gen<T> gen, int batch, Action<T[]> check, int? count = null)
    {
        int all = count ?? Count;
        int size = Math.Min(batch, all);
        gen.Array[size].Sample(
            check,
            iter: (all + size - 1) / size,
            threads: 1,
            print: static cases => $"{cases.Length} cases");
    }

    /// <summary>A seed of bytes, as the compiler reads a file: what is no UTF-8 becomes replacement characters.</summary>
    public static SeedText Seed(int number, byte[] bytes, string extension = "txt") => Press.Seed(
        FormattableString.Invariant($"seeds/case{number}.{extension}"),
        SourceText.From(Encoding.UTF8.GetString(bytes), Encoding.UTF8));

    /// <summary>
    /// Runs the generator over the cases, and asserts that each became an article or was named in an error, and that none was
    /// an internal one.
    /// </summary>
    public static GeneratorRun Run(SeedText[] seeds)
    {
        GeneratorRun run = Press.Run(seeds);
        Diagnostic? internalError = run.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Id == "LP0901");
        if (internalError is not null)
        {
            SeedText guilty = seeds.Single(seed => seed.Path == internalError.Location.GetLineSpan().Path);
            Assert.Fail($"{internalError.GetMessage(CultureInfo.InvariantCulture)}\n"
                + $"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(guilty.GetText()!.ToString()))}");
        }

        return run;
    }

    /// <summary>Every seed is an article, or was left out with an error.</summary>
    public static void AssertNoneIsLost(GeneratorRun run, int articles)
    {
        int leftOut = run.Diagnostics
            .Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Id != "LP0401")
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path)
            .Distinct()
            .Count();
        Assert.Equal(run.Seeds.Length, articles + leftOut);
    }

    /// <summary>What the writers make of the article is harmless and says the same.</summary>
    public static void AssertWrites(Article article, SeedText seed)
    {
        string? failure = HtmlTests.Harm(article) ?? HtmlTests.DifferenceOfText(article) ?? MarkdownTests.Difference(article);
        Assert.True(failure is null, $"{article.SeedPath}: {failure}\n{Texts.Escaped(seed.GetText()!.ToString())}\n\n"
            + $"{Texts.Escaped(RealCorpus.Written(article.WriteHtml))}\n{Texts.Escaped(RealCorpus.Written(article.WriteMarkdown))}");
    }
}
