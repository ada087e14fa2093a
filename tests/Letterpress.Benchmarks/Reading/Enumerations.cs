using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Peers;

namespace Letterpress.Benchmarks.Reading;

/// <summary>The blocks, runs and links of each article, with one text of each read.</summary>
public class Enumerations : ReadingBenchmark
{
    [Benchmark(Baseline = true), BenchmarkCategory("Blocks")]
    public int BlocksOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            foreach (BlockObject block in article.Blocks)
            {
                sum += (int)block.Kind + block.Text.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Blocks"), AllocatesNothing]
    public int Blocks()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            foreach (Block block in article.Blocks)
            {
                sum += (int)block.Kind + block.Text.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Blocks")]
    public int BlocksOfFlatBuffer()
    {
        int sum = 0;
        for (int i = 0; i < Flat.Count; i++)
        {
            FlatArticles.Rows blocks = Flat[i].Blocks;
            for (int block = 0; block < blocks.Count; block++)
            {
                sum += blocks[block].Number + blocks[block].TextLength;
            }
        }

        return sum;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Runs")]
    public int RunsOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            foreach (BlockObject block in article.Blocks)
            {
                foreach (RunObject run in block.Runs)
                {
                    sum += (int)run.Styles + run.Text.Length;
                }
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Runs"), AllocatesNothing]
    public int Runs()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            foreach (Block block in article.Blocks)
            {
                foreach (TextRun run in block.Runs)
                {
                    sum += (int)run.Styles + run.Text.Length;
                }
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Runs")]
    public int RunsOfFlatBuffer()
    {
        int sum = 0;
        for (int i = 0; i < Flat.Count; i++)
        {
            FlatArticles.Rows blocks = Flat[i].Blocks;
            for (int block = 0; block < blocks.Count; block++)
            {
                FlatArticles.Rows runs = blocks[block].Runs;
                for (int run = 0; run < runs.Count; run++)
                {
                    sum += runs[run].Number + runs[run].TextLength;
                }
            }
        }

        return sum;
    }

    [Benchmark(Baseline = true), BenchmarkCategory("Links")]
    public int LinksOfObjects()
    {
        int sum = 0;
        foreach (ArticleObject article in Objects)
        {
            foreach (LinkObject link in article.Links)
            {
                sum += link.Url.Length + link.Text.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Links"), AllocatesNothing]
    public int Links()
    {
        int sum = 0;
        foreach (Article article in Handles)
        {
            foreach (Link link in article.Links)
            {
                sum += link.Url.Length + link.Text.Length;
            }
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("Links")]
    public int LinksOfFlatBuffer()
    {
        int sum = 0;
        for (int i = 0; i < Flat.Count; i++)
        {
            FlatArticles.Rows links = Flat[i].Links;
            for (int link = 0; link < links.Count; link++)
            {
                sum += links[link].UrlLength + links[link].TextLength;
            }
        }

        return sum;
    }
}
