using System.Runtime.InteropServices;

namespace Letterpress.Package.Tests;

/// <summary>A consumer compiled ahead of time, or trimmed: no warning, the same facts, nothing allocated.</summary>
public class NativeAotTests(Package package)
{
    /// <summary>Reads everything several times and prints what the last time allocated.</summary>
    const string Program = """
        using System.Buffers;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using App;
        using Letterpress;

        ArrayBufferWriter<byte> buffer = new(1 << 20);
        Utf8JsonWriter json = new(buffer);
        SiteOptions site = new() { BaseUrl = new("https://news.example"), Title = "News" };
        Article[] path = new Article[Articles.Count];
        char[] chars = new char[1 << 12];
        long sum = 0;
        Tell("articles", ReadArticles);
        Tell("blocks", ReadBlocks);
        Tell("links", ReadLinks);
        Tell("find", Find);
        Tell("graph", ReadGraph);
        Tell("searches", Search);
        Tell("searches of texts", SearchTexts);
        Tell("writers", Write);
        Tell("feeds", WriteFeeds);
        Tell("JSON", WriteJson);
        Console.WriteLine(JsonSerializer.Serialize(Articles.All[0].Title, Texts.Default.Utf8Text));
        Console.WriteLine($"{Articles.Count} articles, {Articles.Graph.ReferenceCount} references, {sum > 0}");

        void Tell(string what, Action read)
        {
            for (int i = 0; i < 5; i++)
                read();

            long before = GC.GetAllocatedBytesForCurrentThread();
            read();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine($"{what}: {allocated} bytes");
        }

        void ReadArticles()
        {
            foreach (Article article in Articles.All)
            {
                sum += article.Title.Length + article.Id.Length + article.Slug.Length + (article.PublishedAt?.Year ?? 0)
                    + article.WordCount + article.Tags.Count;
                sum += article.Title.TryCopyTo(chars, out int written) ? written : 0;
                sum += article.Newer?.Index ?? article.Older?.Index ?? 0;
                sum += article.PlainText.IndexOf("Item") + (article.Title.EndsWith("ein") ? 1 : 0) + Articles.All.IndexOf(article);
            }
        }

        void ReadBlocks()
        {
            foreach (Article article in Articles.All)
            {
                foreach (Block block in article.Blocks)
                {
                    foreach (TextRun run in block.Runs)
                        sum += run.Text.Length + (int)run.Styles;
                }

                foreach (Heading heading in article.Headings)
                    sum += heading.Anchor.Length;
            }
        }

        void ReadLinks()
        {
            foreach (Article article in Articles.All)
            {
                foreach (Link link in article.Links)
                    sum += link.Url.Length + (int)link.Kind + (link.TryGetTarget(out Article target) ? target.Index : 0);

                foreach (Link link in article.Backlinks)
                    sum += link.Source.Index + link.Text.Length + link.SeedLine;
            }
        }

        void Find()
        {
            foreach (Article article in Articles.All)
                sum += Articles.TryFind(article.SourceUrl.Utf8, out Article found) ? found.Index : 1;

            sum += Articles.TryFind("https://www.example.com/one/?utm_source=x", out Article one) ? one.Index : 1;
        }

        void ReadGraph()
        {
            LinkGraph graph = Articles.Graph;
            foreach (Article article in graph.ByRank)
                sum += (long)(graph.RankOf(article) * 1000) + graph.InDegree(article) + graph.OutDegree(article)
                    + graph.RelatedTo(article).Count + graph.ComponentOf(article).Articles.Count;

            foreach (Article article in graph.TopologicalOrder)
                sum += graph.References(article).Count;

            foreach (UnresolvedArticle unresolved in graph.Unresolved)
                sum += unresolved.Url.Length + unresolved.ReferencedBy.Count;

            foreach (ExternalHost host in graph.Hosts)
                sum += host.Name.Length + host.LinkCount;
        }

        void Search()
        {
            foreach (Article from in Articles.All)
            {
                foreach (ReachedArticle reached in Articles.Graph.BreadthFirst(from, ReferenceDirection.Both))
                    sum += reached.Distance + (Articles.Graph.TryFindPath(from, reached.Article, path, out int length) ? length : 0);
            }
        }

        void SearchTexts()
        {
            SearchOptions options = new() { AsYouType = true, IncludeCounts = true, AsOf = DateTimeOffset.MaxValue };
            foreach (SearchHit hit in Articles.Search("titel of \"title of\" -nothing thre", options))
            {
                sum += hit.Article.Index + (hit.Heading?.Level ?? 0);
                foreach (SnippetPart part in hit.Snippet(80))
                    sum += part.IsMatch ? part.Text.Length : 0;

                buffer.ResetWrittenCount();
                hit.WriteSnippetHtml(buffer);
            }

            SearchResults results = Articles.Search("titel"u8);
            sum += results.Total + (results.DidYouMean?.Length ?? 0) + results.TagCounts.Count;
        }

        void Write()
        {
            buffer.ResetWrittenCount();
            Articles.Graph.WriteDot(buffer);
            Articles.Graph.WriteMermaid(buffer);
            Articles.Graph.WriteGraphML(buffer);
            Articles.Graph.WriteJson(buffer);
            foreach (Article article in Articles.All)
            {
                buffer.ResetWrittenCount();
                article.WriteHtml(buffer);
                article.WriteMarkdown(buffer);
                article.WriteText(buffer);
                sum += buffer.WrittenCount;
            }
        }

        void WriteFeeds()
        {
            buffer.ResetWrittenCount();
            Articles.All.WriteAtom(buffer, site);
            Articles.All.WriteRss(buffer, site);
            Articles.All.WriteJsonFeed(buffer, site);
            Articles.All.WriteSitemap(buffer, site);
            Articles.All.WriteSitemapIndex(buffer, site);
            Articles.All.WriteLlmsText(buffer, site);
            foreach (Article article in Articles.All)
            {
                article.WriteJsonLd(buffer, site);
                article.WriteOpenGraph(buffer, site);
            }

            sum += buffer.WrittenCount;
        }

        void WriteJson()
        {
            foreach (Article article in Articles.All)
            {
                buffer.ResetWrittenCount();
                json.Reset(buffer);
                article.WriteJson(json);
                json.Flush();
                sum += buffer.WrittenCount;
            }
        }

        [JsonSerializable(typeof(Utf8Text))]
        partial class Texts : JsonSerializerContext;
        """;

    [Fact]
    public void A_consumer_is_compiled_ahead_of_time_without_warning_and_allocates_nothing()
    {
        LongForm.Only();
        Consumer consumer = New("aot");
        Output publish = consumer.Publish("-p:PublishAot=true", "--runtime", RuntimeInformation.RuntimeIdentifier);
        Assert.DoesNotContain("warning", publish.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "articles: 0 bytes", "blocks: 0 bytes", "links: 0 bytes", "find: 0 bytes", "graph: 0 bytes", "searches: 0 bytes",
                "searches of texts: 0 bytes",
                "writers: 0 bytes", "feeds: 0 bytes", "JSON: 0 bytes", "\"Title of three\"", "3 articles, 3 references, True",
            ],
            consumer.RunPublished(RuntimeInformation.RuntimeIdentifier).AssertSucceeded().Lines);
    }

    [Fact]
    public void A_consumer_is_trimmed_without_warning_and_prints_the_same()
    {
        LongForm.Only();
        Consumer consumer = New("trimmed");
        Output publish = consumer.Publish(
            "-p:PublishTrimmed=true",
            "-p:TrimmerSingleWarn=false",
            "--self-contained",
            "--runtime",
            RuntimeInformation.RuntimeIdentifier);
        Assert.DoesNotContain("warning", publish.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(
            "3 articles, 3 references, True",
            consumer.RunPublished(RuntimeInformation.RuntimeIdentifier).AssertSucceeded().Lines[^1]);

        // Seeds are in the assembly; what made them articles stays with the compiler.
        string[] published = [.. Directory.GetFiles(consumer.PublishedTo(
            RuntimeInformation.RuntimeIdentifier), "*", SearchOption.AllDirectories).Select(static file => Path.GetFileName(file))];
        Assert.Contains("Letterpress.dll", published);
        Assert.DoesNotContain(published, static file => file.EndsWith(".html", StringComparison.Ordinal)
            || file is "Letterpress.Generator.dll" or "Letterpress.Tasks.dll" or "AngleSharp.dll");
    }

    Consumer New(string name)
    {
        Consumer consumer = new(package, name, Program, isOffline: false);
        Seed(consumer, "one", "two");
        Seed(consumer, "two", "one", "three");
        Seed(consumer, "three", "absent");
        return consumer;
    }

    static void Seed(Consumer consumer, string name, params string[] cited) => consumer.Write(
        $"seeds/{name}.html",
        $"<!--{1_700_000_000_000 + name.Length}-->\n[Title of {name}](https://example.com/{name})\n------\n"
        + "<h2>Part</h2><p>Some <b>text</b>.</p><ul><li>Item</li></ul><table><tr><td>Cell</td></tr></table>"
        + string.Concat(cited.Select(static target => $"<p>See <a rel=\"ArticleRef\" href=\"https://example.com/{target}\">{target}</a> "
            + "and <a href=\"https://elsewhere.example/\">more</a>.</p>")));
}
