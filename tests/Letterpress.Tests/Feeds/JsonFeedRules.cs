using System.Text.Json;

namespace Letterpress.Tests.Feeds;

/// <summary>What JSON Feed 1.1 (jsonfeed.org/version/1.1) says of a feed: which properties there are, of which types, which are required.</summary>
static class JsonFeedRules
{
    static readonly string[] s_texts = ["title", "description", "user_comment", "language"];
    static readonly string[] s_urls = ["home_page_url", "feed_url", "next_url", "icon", "favicon"];
    static readonly string[] s_itemTexts = ["id", "title", "content_html", "content_text", "summary", "language"];
    static readonly string[] s_itemUrls = ["url", "external_url", "image", "banner_image"];

    public static void AssertValid(JsonElement feed)
    {
        AssertObject(feed, [.. s_texts, .. s_urls, "version", "authors", "items"], s_texts, s_urls);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.True(feed.TryGetProperty("title", out _), "A feed has a title.");
        AssertAuthors(feed);
        HashSet<string> ids = [];
        foreach (JsonElement item in feed.GetProperty("items").EnumerateArray())
        {
            AssertItem(item);
            Assert.True(ids.Add(item.GetProperty("id").GetString()!), "Ids are unique.");
        }
    }

    static void AssertItem(JsonElement item)
    {
        AssertObject(
            item,
            [.. s_itemTexts, .. s_itemUrls, "date_published", "date_modified", "authors", "tags"],
            s_itemTexts,
            s_itemUrls);
        Assert.NotEmpty(item.GetProperty("id").GetString()!);
        Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _), "An item has a content.");
        foreach (string name in (string[])["date_published", "date_modified"])
        {
            Assert.True(!item.TryGetProperty(name, out JsonElement time) || time.TryGetDateTimeOffset(out _), name);
        }

        if (item.TryGetProperty("tags", out JsonElement tags))
        {
            Assert.All(tags.EnumerateArray(), static tag => Assert.Equal(JsonValueKind.String, tag.ValueKind));
        }

        AssertAuthors(item);
    }

    /// <summary>An author has at least one of the three.</summary>
    static void AssertAuthors(JsonElement parent)
    {
        if (parent.TryGetProperty("authors", out JsonElement authors))
        {
            foreach (JsonElement author in authors.EnumerateArray())
            {
                AssertObject(author, ["name", "url", "avatar"], ["name"], ["url", "avatar"]);
                Assert.NotEmpty(author.EnumerateObject());
            }
        }
    }

    static void AssertObject(JsonElement value, string[] known, string[] texts, string[] urls)
    {
        Assert.Equal(JsonValueKind.Object, value.ValueKind);
        string[] names = [.. value.EnumerateObject().Select(static property => property.Name)];
        Assert.Equal(names.Distinct(), names);
        Assert.Empty(names.Except(known));
        foreach (JsonProperty property in value.EnumerateObject())
        {
            bool isUrl = urls.Contains(property.Name);
            Assert.True(!(isUrl || texts.Contains(property.Name)) || property.Value.ValueKind == JsonValueKind.String, property.Name);
            Assert.True(!isUrl || Sites.IsUrl(property.Value.GetString()!), property.ToString());
        }
    }
}
