using System.Globalization;
using AngleSharp.Html.Parser;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Writing;
using Markdig;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Whatever a seed tries: no script runs in the page that an article's HTML, or its Markdown, becomes.</summary>
public class ScriptInjectionTests(ITestOutputHelper output)
{
    /// <summary>The long form has no fewer seeds.</summary>
    const int Enough = 15_316;

    const int Batch = 3_000;

    static readonly string[] s_extensions = ["md", "html", "txt"];

    static readonly MarkdownPipeline s_commonMark = new MarkdownPipelineBuilder().Build();
    static readonly MarkdownPipeline s_github = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    [Fact]
    public void No_body_runs_a_script_in_html_or_markdown()
    {
        string[] bodies = [.. LongForm.AllOrEvery(11, ScriptInjection.Bodies)];
        List<string> failures = [];
        (int seeds, int written) = (0, 0);
        foreach ((string Body, string Extension)[] batch in
            bodies.SelectMany(static body => s_extensions.Select(extension => (body, extension))).Chunk(Batch))
        {
            GeneratorRun run = Cases.Run([.. batch.Select(static (@case, i) => Seed(i, @case.Body, @case.Extension))]);
            using PressedArticles articles = new(run);
            Assert.NotEqual(0, articles.Corpus.Count);
            (seeds, written) = (seeds + batch.Length, written + articles.Corpus.Count);
            foreach (Article article in articles.Corpus.All)
            {
                if (Failure(article) is { } failure)
                {
                    failures.Add($"{failure} of {Texts.Escaped(batch[NumberOf(article)].Body)} in .{batch[NumberOf(article)].Extension}");
                }
            }
        }

        output.WriteLine($"{seeds} seeds: {written} articles, {failures.Count} that run a script");
        Assert.True(seeds >= Enough || !LongForm.IsOn, $"Only {seeds} seeds were tried.");
        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join('\n', failures.Take(40))}");
    }

    /// <summary>The check sees what it looks for.</summary>
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">a</a>")]
    [InlineData("<svg></svg>")]
    public void Harm_is_seen(string html) => Assert.NotNull(HarmOfMarkdown(html, s_commonMark));

    static SeedText Seed(int number, string body, string extension) => Press.Seed(
        FormattableString.Invariant($"seeds/case{number}.{extension}"),
        $"---\ntitle: \"Case {number}\"\ndate: 2026-05-01\n---\n{body.Replace("\0", "\uFFFD", StringComparison.Ordinal)}\n");

    static int NumberOf(Article article) =>
        int.Parse(Path.GetFileNameWithoutExtension(article.SeedPath.ToString())["case".Length..], CultureInfo.InvariantCulture);

    static string? Failure(Article article)
    {
        foreach (HtmlOptions options in OptionSets.Html)
        {
            if (HtmlTests.Harm(article, options) is { } harm)
            {
                return "HTML: " + harm;
            }
        }

        foreach (MarkdownOptions options in OptionSets.Markdown)
        {
            string markdown = article.ToMarkdown(options);
            if ((HarmOfMarkdown(markdown, s_commonMark) ?? HarmOfMarkdown(markdown, s_github)) is { } inMarkdown)
            {
                return $"Markdown {Texts.Escaped(markdown)}: {inMarkdown}";
            }
        }

        return null;
    }

    /// <summary>What a reader of the Markdown that leaves HTML in it would run; null for nothing.</summary>
    static string? HarmOfMarkdown(string markdown, MarkdownPipeline pipeline) =>
        new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + Markdown.ToHtml(markdown, pipeline)).Body!
            .QuerySelectorAll("*").Select(HtmlTests.Danger).FirstOrDefault(static danger => danger is not null);
}
