using System.Text.Json;
using CsCheck;
using Letterpress.Tests.Outside;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>A reader of npm finds the same in all three formats; it takes white space around a text away.</summary>
public sealed class FeedReaderTests
{
    /// <summary>Corpora that one process reads at once.</summary>
    const int Batch = 60;

    [Fact]
    public void A_reader_of_others_finds_the_same()
    {
        NodeProgram.Feeds.Need();
        FeedCorpus.Any.Array[Batch].Sample(
            static corpora =>
            {
                FeedOptions options = new() { UndatedAt = DateTimeOffset.UnixEpoch, TagDate = new(2026, 1, 2), Url = "/feed" };
                string[] feeds = [.. corpora.SelectMany(corpus => (string[])[
                    Written.Of(writer => corpus.All.WriteAtom(writer, Sites.Full, options)),
                    Written.Of(writer => corpus.All.WriteRss(writer, Sites.Full, options)),
                    Written.Of(writer => corpus.All.WriteJsonFeed(writer, Sites.Full, options))])];
                using JsonDocument document = JsonDocument.Parse(NodeProgram.Feeds.Read(JsonSerializer.Serialize(feeds)));
                JsonElement[] read = [.. document.RootElement.EnumerateArray()];
                Assert.Equal(feeds.Length, read.Length);
                for (int i = 0; i < corpora.Length; i++)
                {
                    string[] ids = [.. corpora[i].All.Select(static article =>
                        $"tag:press.example,2026-01-02:{Uri.EscapeDataString(article.Slug.ToString())}")];
                    AssertFeed(read[3 * i], "atom", "entries", ids, "id");
                    AssertFeed(read[(3 * i) + 1], "rss", "items", ids, "guid", "value");
                    AssertFeed(read[(3 * i) + 2], "json", "items", ids, "id");
                    AssertBodies(corpora[i].All, read[3 * i], "entries", "content", "value");
                    AssertBodies(corpora[i].All, read[(3 * i) + 1], "items", "content", "encoded");
                    AssertBodies(corpora[i].All, read[(3 * i) + 2], "items", "content_html");
                }
            },
            iter: 2);
    }

    static void AssertFeed(JsonElement read, string format, string items, string[] ids, params string[] id)
    {
        Assert.Equal(format, read.GetProperty("format").GetString());
        Assert.Equal(ids, Items(read, items).Select(item => Text(item, id)));
    }

    static void AssertBodies(RowList<Article> articles, JsonElement read, string items, params string[] body) => Assert.Equal(
        articles.Select(static article => Written.Of(article.WriteHtml).Trim()),
        Items(read, items).Select(item => Text(item, body).Trim()));

    static JsonElement.ArrayEnumerator Items(JsonElement read, string name) =>
        read.GetProperty("feed").TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;

    static string Text(JsonElement item, string[] path)
    {
        foreach (string name in path)
        {
            item = item.GetProperty(name);
        }

        return item.GetString()!;
    }
}
