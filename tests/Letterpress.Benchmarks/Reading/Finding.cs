using BenchmarkDotNet.Attributes;

namespace Letterpress.Benchmarks.Reading;

/// <summary>Each article found by what names it. Objects are found in one dictionary, and by their URL as it is written alone.</summary>
public class Finding : ReadingBenchmark
{
    string[] _ids = [];
    string[] _slugs = [];
    string[] _urls = [];
    string[] _otherUrls = [];

    public override void Setup()
    {
        base.Setup();
        _ids = [.. Objects.Select(static article => article.Id)];
        _slugs = [.. Objects.Select(static article => article.Slug)];
        _urls = [.. Objects.Select(static article => article.Url)];
        _otherUrls = [
            .. _urls.Select(static url => url.Replace("https://www.", "http://", StringComparison.Ordinal) + "/?utm_source=feed#top"),
        ];
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Id")]
    public int IdAmongObjects() => FindObjects(_ids);

    [Benchmark, BenchmarkCategory("Id"), AllocatesNothing]
    public int Id() => Find(_ids);

    [Benchmark(Baseline = true), BenchmarkCategory("Slug")]
    public int SlugAmongObjects() => FindObjects(_slugs);

    [Benchmark, BenchmarkCategory("Slug"), AllocatesNothing]
    public int Slug() => Find(_slugs);

    [Benchmark(Baseline = true), BenchmarkCategory("URL")]
    public int UrlAmongObjects() => FindObjects(_urls);

    [Benchmark, BenchmarkCategory("URL"), AllocatesNothing]
    public int Url() => Find(_urls);

    [Benchmark, BenchmarkCategory("URL"), AllocatesNothing]
    public int UrlInAnotherForm() => Find(_otherUrls);

    int FindObjects(string[] keys)
    {
        int found = 0;
        foreach (string key in keys)
        {
            found += CorpusObject.TryFind(key, out _) ? 1 : 0;
        }

        return found;
    }

    int Find(string[] keys)
    {
        int found = 0;
        foreach (string key in keys)
        {
            found += Pressed.TryFind(key, out _) ? 1 : 0;
        }

        return found;
    }
}
