extern alias core;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using core::Letterpress.Layout;
using Letterpress.Tests.Writing;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Images, sounds and films that feeds have beside the body.</summary>
public sealed class MediaTests
{
    [Theory]
    [InlineData("https://a.example/b.mp3", "audio/mpeg")]
    [InlineData("/b.M4A?c.d", "audio/mp4")]
    [InlineData("//a.example/b.opus#c", "audio/ogg")]
    [InlineData("https://a.example/b.webm", "video/webm")]
    [InlineData("https://a.example/b", null)]
    [InlineData("https://a.example/b.exe", null)]
    [InlineData("javascript:b.mp3", null)]
    public void The_first_sound_or_film_is_an_enclosure(string url, string? type)
    {
        Article[] articles =
        [
            new Draft()
                .Embed("https://page.example/c.mp3")
                .Embed(url, BlockFlags.Audio)
                .Embed("https://a.example/2.xyz", BlockFlags.Video)
                .Press(),
        ];
        string atom = Written.Of(writer => articles.WriteAtom(writer, Sites.Small));
        string rss = Written.Of(writer => articles.WriteRss(writer, Sites.Small));
        string json = Written.Of(writer => articles.WriteJsonFeed(writer, Sites.Small));
        foreach (string xml in (string[])[atom, rss])
        {
            using XmlReader reader = XmlReader.Create(new StringReader(xml));
            SyndicationLink? enclosure = SyndicationFeed.Load(reader).Items.Single().Links
                .SingleOrDefault(static link => link.RelationshipType == "enclosure");
            Assert.Equal(type, enclosure?.MediaType);
            Assert.Equal(type is null ? null : new Uri(new("https://news.example"), url), enclosure?.Uri);
        }

        using JsonDocument document = JsonDocument.Parse(json);
        JsonFeedRules.AssertValid(document.RootElement);
        Assert.Equal(type is not null, document.RootElement.GetProperty("items")[0].TryGetProperty("attachments", out _));
    }

    [Theory]
    [InlineData("/a.jpg", "image/jpeg")]
    [InlineData("/a.JPEG?b.png", "image/jpeg")]
    [InlineData("/a.svg#b", "image/svg+xml")]
    [InlineData("/a.webp", "image/webp")]
    [InlineData("/a", null)]
    public void An_image_has_the_media_type_of_its_file_extension(string url, string? type)
    {
        Article[] articles = [new Draft().Figure(url, "", "").Press()];
        string expected = type is null ? "" : $" type=\"{type}\"";
        Assert.Contains(
            $"<link rel=\"enclosure\"{expected} href=",
            Written.Of(writer => articles.WriteAtom(writer, Sites.Small)),
            StringComparison.Ordinal);
        Assert.Contains(
            $"<media:content medium=\"image\"{expected} url=",
            Written.Of(writer => articles.WriteRss(writer, Sites.Small)),
            StringComparison.Ordinal);
    }
}
