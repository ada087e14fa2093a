using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Generator.Tests.Corpus;

namespace Letterpress.Generator.Tests.Writing;

/// <summary>What holds for real articles with any options.</summary>
public class OptionsCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Html_holds_only_what_is_harmless() => RealCorpus.Get().AssertAll(static article =>
        OptionSets.Html.Select(options => HtmlTests.Harm(article, options)).FirstOrDefault(static harm => harm is not null));

    /// <summary>Every id that the article has is in the page, so that a link leads nowhere only if the seed has no such id.</summary>
    [Fact]
    public void Fragments_lead_to_their_ids()
    {
        int links = 0;
        RealCorpus.Get().AssertAll(article =>
        {
            foreach (HtmlOptions options in OptionSets.Html)
            {
                IElement body = Body(article, options);
                Interlocked.Add(ref links, body.QuerySelectorAll("a[href^='#']").Length);
                if (Difference(article, options, body) is { } difference)
                {
                    return difference;
                }
            }

            return null;
        });
        output.WriteLine($"{links} links to fragments");
        Assert.NotEqual(0, links);
    }

    /// <summary>With a base, no URL is relative but fragments.</summary>
    [Fact]
    public void Urls_of_a_feed_are_whole() => RealCorpus.Get().AssertAll(static article => Body(article, OptionSets.Everything)
        .QuerySelectorAll("a[href], img, iframe, video, audio")
        .Select(static element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "")
        .FirstOrDefault(static url => !url.StartsWith('#') && !Uri.IsWellFormedUriString(url, UriKind.Absolute)
            && !Uri.TryCreate(url, UriKind.Absolute, out _) && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Links_to_articles_lead_to_the_pages_of_the_app()
    {
        HtmlOptions options = new() { ArticleUrl = "/articles/{slug}" };
        int links = 0;
        RealCorpus.Get().AssertAll(article =>
        {
            HashSet<string?> hrefs =
                [.. Body(article, options).QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href"))];
            foreach (Link link in article.Links)
            {
                if (link.TryGetTarget(out Article target) && link.Block.Runs.Any(run => run.Link is { } other && other.Index == link.Index))
                {
                    Interlocked.Increment(ref links);
                    string url = "/articles/" + Uri.EscapeDataString(target.Slug.ToString())
                        + (link.Fragment.IsEmpty ? "" : "#" + PlainText.WithoutControls(link.Fragment.ToString()));
                    if (!hrefs.Contains(url))
                    {
                        return $"no link leads to {url}";
                    }
                }
            }

            return null;
        });
        output.WriteLine($"{links} links to articles");
        Assert.NotEqual(0, links);
    }

    [Fact]
    public void Writing_with_any_options_allocates_nothing()
    {
        ArticleCorpus corpus = RealCorpus.Get().Loaded.Corpus;
        var writer = new ArrayBufferWriter<byte>(1 << 24);
        Spans renderer = default;
        long allocated = -1;

        // Twice, for what is made once: the code itself, and memory of the pool for the longest URL.
        for (int pass = 0; pass < 2; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Article article in corpus.All)
            {
                foreach (HtmlOptions options in OptionSets.Html)
                {
                    writer.ResetWrittenCount();
                    article.WriteHtml(writer, options);
                    writer.ResetWrittenCount();
                    article.WriteHtml(writer, options, ref renderer);
                    article.WriteHtml(Stream.Null, options);
                    article.WriteHtml(TextWriter.Null, options);
                }

                foreach (MarkdownOptions options in OptionSets.Markdown)
                {
                    writer.ResetWrittenCount();
                    article.WriteMarkdown(writer, options);
                }
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
        Assert.NotEqual(0, renderer.Images);
    }

    static string? Difference(Article article, HtmlOptions options, IElement body)
    {
        string[] ids = [.. body.QuerySelectorAll("[id]").Select(static element => element.Id!)];
        IEnumerable<string> expected = article.Headings.Select(static heading => heading.Anchor)
            .Concat(article.Anchors.Select(static anchor => anchor.Name))
            .Select(id => PlainText.WithoutControls(options.IdPrefix + id));
        string? missing = expected.Except(ids).FirstOrDefault() is { } id ? "no id " + id : null;
        return missing ?? body.QuerySelectorAll("a[href^='#']")
            .Select(static link => link.GetAttribute("href")![1..])
            .Where(fragment => fragment.Length > 0 && !fragment.StartsWith(options.IdPrefix, StringComparison.Ordinal))
            .Select(static fragment => "without prefix: " + fragment)
            .FirstOrDefault();
    }

    static IElement Body(Article article, HtmlOptions options) =>
        new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + article.ToHtml(options)).Body!;

    struct Spans : IHtmlRenderer<Spans>
    {
        public long Images { get; private set; }

        public static bool WriteImage(ref Spans self, Image image, ref HtmlSink html)
        {
            self.Images++;
            html.OpenElement("img"u8);
            html.WriteSource(image);
            html.WriteAttribute("alt"u8, image.AlternativeText);
            return true;
        }

        public static bool WriteCode(ref Spans self, Block code, ref HtmlSink html)
        {
            html.OpenElement("span"u8);
            html.WriteText(code.Text);
            html.CloseElement("span"u8);
            return true;
        }
    }
}
