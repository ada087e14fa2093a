using System.Buffers;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Peers;

namespace Letterpress.Benchmarks.Reading;

/// <summary>Along the references, and out as HTML.</summary>
public class Walks : ReadingBenchmark
{
    readonly ArrayBufferWriter<byte> _buffer = new(1 << 22);

    readonly HtmlOptions _options = new()
    {
        ArticleUrl = "/articles/{slug}",
        HeadingOffset = 1,
        HeadingLinks = true,
        ExternalRelation = "noopener",
        Embeds = EmbedMode.Link,
        IdPrefix = "post-",
    };

    [Benchmark(Baseline = true), BenchmarkCategory("References")]
    public int ReferencesOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            foreach (int cited in article.References)
            {
                sum += Objects[cited].Title.Length;
            }

            foreach (ArticleObject citing in article.ReferencedBy)
            {
                sum += citing.Title.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("References"), AllocatesNothing]
    public int References()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            foreach (Article cited in article.References)
            {
                sum += cited.Title.Length;
            }

            foreach (Article citing in article.ReferencedBy)
            {
                sum += citing.Title.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Backlinks"), AllocatesNothing]
    public int Backlinks()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            foreach (Link link in article.Backlinks)
            {
                sum += link.Source.Index + link.Text.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Breadth first"), AllocatesNothing]
    public int BreadthFirst()
    {
        int sum = 0;
        foreach (ReachedArticle reached in Pressed.Graph.BreadthFirst(Pressed.Graph.ByRank[0], ReferenceDirection.Both))
        {
            sum += reached.Distance;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("HTML"), AllocatesNothing]
    public int Html()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            _buffer.ResetWrittenCount();
            article.WriteHtml(_buffer);
            sum += _buffer.WrittenCount;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("HTML"), AllocatesNothing]
    public int HtmlOfApp()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            _buffer.ResetWrittenCount();
            article.WriteHtml(_buffer, _options);
            sum += _buffer.WrittenCount;
        }

        return sum;
    }
}
