using System.Text.Json;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>JSON Feed, checked against what its version 1.1 says of each property.</summary>
public sealed class JsonFeedTests
{
    static readonly FeedOptions s_options = new()
    {
        Content = FeedContent.Excerpt,
        MaxCount = 1,
        Url = "/feed.json",
        Title = "Printing",
        PageUrl = "/tags/printing",
    };

    [Fact]
    public void Json_Feed_is_read_by_people_too() => Assert.Equal(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Printing","home_page_url":"https://press.example/tags/printing",
        "feed_url":"https://press.example/feed.json","description":"All about \u0022type\u0022 ]]> & ink",
        "icon":"https://press.example/journal/logo.png","favicon":"https://cdn.example/icon.png?a=1&b=2",
        "authors":[{"name":"Ada <Setter>","url":"https://press.example/about?a=1&b=2"}],"language":"en","items":[
        {"id":"https://press.example/journal/read/rich?from=feed&x","url":"https://press.example/journal/read/rich?from=feed&x",
        "title":"Ein \u0022Titel\u0022 𝔘","date_published":"2024-05-06T09:04:00.123+02:00",
        "authors":[{"name":"Zoë","url":"https://zoe.example/"},{"name":"Ada Setter"}],"tags":["印刷","Presse & Druck"],"language":"de",
        "image":"https://images.weserv.nl/?url=img.example/a.jpg","content_text":"Über 𝔘nicode"}]}

        """.Replace(",\n", ",", StringComparison.Ordinal),
        Written.Of(static writer => Sample.Corpus.All.WriteJsonFeed(writer, Sites.Full, s_options)));

    [Fact]
    public void Values_are_read_back() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            using JsonDocument document = JsonDocument.Parse(
                Written.Of(writer => corpus.All.WriteJsonFeed(writer, Sites.Full, new() { Url = "/feed.json" })));
            JsonFeedRules.AssertValid(document.RootElement);
            Assert.Equal(corpus.All.Select(Values), document.RootElement.GetProperty("items").EnumerateArray().Select(Values));
        },
        iter: LongForm.Or(3_000, 300));

    [Theory]
    [InlineData(FeedContent.Full)]
    [InlineData(FeedContent.Excerpt)]
    [InlineData(FeedContent.None)]
    public void Each_content_is_valid(FeedContent content)
    {
        foreach (RowList<Article> articles in new[] { default, Sample.Corpus.All })
        {
            using JsonDocument document = JsonDocument.Parse(
                Written.Of(writer => articles.WriteJsonFeed(writer, Sites.Small, new() { Content = content })));
            JsonFeedRules.AssertValid(document.RootElement);
            Assert.Equal(articles.Count, document.RootElement.GetProperty("items").GetArrayLength());
        }
    }

    static string Values(Article article) => string.Join('\n', [
        $"https://press.example/journal/read/{Uri.EscapeDataString(article.Slug.ToString())}?from=feed&x",
        article.Title.ToString(),
        article.Excerpt.ToString(),
        $"{article.PublishedAt:O}",
        $"{article.UpdatedAt:O}",
        article.Language == "und" ? "" : article.Language.ToString(),
        Written.Of(article.WriteHtml),
        .. article.Authors.Select(static author => author.Name.ToString()),
        .. article.Tags.Select(static tag => tag.Name.ToString())]);

    static string Values(JsonElement item) => string.Join('\n', [
        Text(item, "id"),
        Text(item, "title"),
        Text(item, "summary"),
        $"{Time(item, "date_published"):O}",
        $"{Time(item, "date_modified"):O}",
        Text(item, "language"),
        Text(item, "content_html"),
        .. Items(item, "authors").Select(static author => Text(author, "name")),
        .. Items(item, "tags").Select(static tag => tag.GetString()!)]);

    static string Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";

    static DateTimeOffset? Time(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetDateTimeOffset() : null;

    static JsonElement.ArrayEnumerator Items(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray() : default;
}
