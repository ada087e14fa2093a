using System.Globalization;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Culture and time zone are changed under these tests' feet: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(DeterminismTests), DisableParallelization = true)]
public class AloneDefinition;

/// <summary>The same seeds are the same bytes and the same diagnostics, on every machine.</summary>
[Collection(nameof(DeterminismTests))]
public class DeterminismTests
{
    [Fact]
    public void In_reversed_order_in_Turkish() => InCulture("tr-TR", () =>
    {
        Assert.Equal("İ", "i".ToUpper(CultureInfo.CurrentCulture));
        RealCorpus corpus = RealCorpus.GetSample();
        AssertSame(corpus, Press.Run([.. corpus.Seeds.Reverse()], new Dictionary<string, string>(), corpus.Folder), corpus.Folder);
    });

    [Fact]
    public void In_a_folder_of_another_system_in_Swedish() => InCulture("sv-SE", () =>
    {
        const string Folder = @"D:\Other place [1]\корень";
        RealCorpus corpus = RealCorpus.GetSample();
        AssertSame(corpus, Press.Run(
            [.. corpus.Seeds.Select(seed =>
                Moved(seed, Folder + '\\' + Path.GetRelativePath(corpus.Folder, seed.Path).Replace('/', '\\'), static text => text))],
            new Dictionary<string, string>(),
            Folder + '\\'), Folder);
    });

    [Fact]
    public void With_carriage_returns_in_Thai() => InCulture("th-TH", () =>
    {
        RealCorpus corpus = RealCorpus.GetSample();
        AssertSame(corpus, Press.Run(
            [.. corpus.Seeds.Select(static seed =>
                Moved(seed, seed.Path, static text => WithLineFeeds(text).Replace("\n", "\r\n", StringComparison.Ordinal)))],
            new Dictionary<string, string>(),
            corpus.Folder), corpus.Folder);
    });

    [Fact]
    public void With_line_feeds_in_Arabic_in_another_time_zone() => InCulture("ar-SA", () =>
    {
        RealCorpus corpus = RealCorpus.GetSample();
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
            TimeZoneInfo.ClearCachedData();
            AssertSame(corpus, Press.Run(
                [.. corpus.Seeds.Select(static seed => Moved(seed, seed.Path, WithLineFeeds))],
                new Dictionary<string, string>(),
                corpus.Folder), corpus.Folder);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    });

    static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    static SeedText Moved(SeedText seed, string path, Func<string, string> change) =>
        new(path, change(seed.GetText()!.ToString())) { Metadata = seed.Metadata };

    static void AssertSame(RealCorpus expected, GeneratorRun actual, string folder)
    {
        Assert.Equal(expected.Run.GeneratedSources.Keys, actual.GeneratedSources.Keys);
        foreach ((string name, string source) in expected.Run.GeneratedSources)
        {
            Assert.True(source == actual.GeneratedSources[name], $"{name}: {RealCorpus.Difference(source, actual.GeneratedSources[name])}");
        }

        Assert.Equal(Diagnostics(expected.Run, expected.Folder), Diagnostics(actual, folder));
    }

    /// <remarks>Where a diagnostic ends is left out: a line break is one character or two.</remarks>
    static string[] Diagnostics(GeneratorRun run, string folder) =>
    [
        .. run.Diagnostics.Select(diagnostic =>
        {
            Microsoft.CodeAnalysis.FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
            return $"{place.Path[(folder.Length + 1)..].Replace('\\', '/')} {place.StartLinePosition} {diagnostic.Id} "
                + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        }).Order(StringComparer.Ordinal),
    ];

    static void InCulture(string name, Action test)
    {
        (CultureInfo culture, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            test();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }
}
