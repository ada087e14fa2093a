using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Peers;

namespace Letterpress.Benchmarks.Reading;

/// <summary>One property of each article.</summary>
public class Properties : ReadingBenchmark
{
    [Benchmark(Baseline = true), BenchmarkCategory("Title")]
    public int TitleOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            sum += article.Title.Length;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Title"), AllocatesNothing]
    public int Title()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            sum += article.Title.Length;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Title"), AllocatesNothing]
    public int TitleOfCorpus()
    {
        int sum = 0;
        foreach (Article article in Pressed.All)
        {
            sum += article.Title.Length;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Title")]
    public int TitleOfFlatBuffer()
    {
        int sum = 0;
        for (int i = 0; i < Flat.Count; i++)
        {
            sum += Flat[i].TitleLength;
        }

        return sum;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("PublishedAt")]
    public long TimeOfObjects()
    {
        long sum = 0;
        foreach (ArticleObject article in Objects)
        {
            sum += article.PublishedAt!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("PublishedAt"), AllocatesNothing]
    public long Time()
    {
        long sum = 0;
        foreach (Article article in Handles)
        {
            sum += article.PublishedAt!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("PublishedAt")]
    public long TimeOfFlatBuffer()
    {
        long sum = 0;
        for (int i = 0; i < Flat.Count; i++)
        {
            sum += Flat[i].PublishedAt;
        }

        return sum;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("PlainText")]
    public int TextOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            sum += article.PlainText.Length;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("PlainText"), AllocatesNothing]
    public int Text()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            sum += article.PlainText.Utf8.Length;
        }

        return sum;
    }
}
