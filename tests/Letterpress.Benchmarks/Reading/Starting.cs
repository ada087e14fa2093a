using System.Text.Json;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Peers;
using MemoryPack;

namespace Letterpress.Benchmarks.Reading;

/// <summary>From bytes in memory to the title of one article, warm: what must be done before a first article can be read.</summary>
public class Starting : ReadingBenchmark
{
    byte[] _json = [];
    byte[] _memoryPack = [];

    public override void Setup()
    {
        base.Setup();
        _json = JsonSerializer.SerializeToUtf8Bytes(Objects, ArticleJson.Default.ListArticleObject);
        _memoryPack = MemoryPackSerializer.Serialize(Objects);
    }

    [Benchmark(Baseline = true)]
    public int Letterpress()
    {
        ArticleCorpus corpus = (ArticleCorpus)Activator.CreateInstance(Pressed.GetType(), nonPublic: true)!;
        return corpus[0].Title.Length;
    }

    [Benchmark]
    public int FlatBuffers() => FlatArticles.Read(All.FlatBuffer)[0].TitleLength;

    [Benchmark]
    public int MemoryPackObjects() => MemoryPackSerializer.Deserialize<List<ArticleObject>>(_memoryPack)![0].Title.Length;

    [Benchmark]
    public int SystemTextJson() => JsonSerializer.Deserialize(_json, ArticleJson.Default.ListArticleObject)![0].Title.Length;

    /// <summary>Parses the seeds, and makes no articles of what it parsed.</summary>
    [Benchmark]
    public int AngleSharp()
    {
        HtmlParser parser = new();
        int sum = 0;
        foreach (Corpora.Seed seed in All.Seeds)
        {
            using AngleSharp.Html.Dom.IHtmlDocument document = parser.ParseDocument(seed.Text);
            sum += document.All.Length;
        }

        return sum;
    }
}
