extern alias core;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using Letterpress.Tests.Writing;
using Letterpress.Tests.Writing.Snapshots;
using ModelKind = core::Letterpress.Layout.BlockKind;

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

    /// <summary>A film of five gigabytes and an image, both beside the seed.</summary>
    [Fact]
    public void Files_that_the_app_serves_have_their_size()
    {
        PressedCorpus corpus = Models.Press(Models.Plain("one", text: "") with
        {
            Blocks = Models.Many(
                new BlockModel(ModelKind.Embed, 0, BlockFlags.Video, new(0, 0), 0, 0, 0, "film.mp4"),
                new BlockModel(ModelKind.Figure, 0, BlockFlags.None, new(0, 0), 0, 0, 0, "")),
            Runs = Models.Many<RunModel>(),
            Figures = Models.Many(new FigureModel(1, new("cat.png", "cat.png", "Cat", ""), default, default)),
            Files = new(
                Models.Many(
                    new FileModel("seeds/film.mp4", "video/mp4", 5_000_000_000, 0, 0, "01ff", "/x/film.01ff.mp4"),
                    new FileModel("seeds/cat.png", "image/png", 9, 640, 480, "00ff", "/x/cat.00ff.png")),
                Models.Many(new FileUrl("film.mp4", 0), new FileUrl("cat.png", 1))),
        });
        Article[] articles = [corpus[0]];
        Assert.Contains(
            "<enclosure length=\"5000000000\" type=\"video/mp4\" url=\"https://news.example/x/film.01ff.mp4\"/>",
            Written.Of(writer => articles.WriteRss(writer, Sites.Small)),
            StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"enclosure\" length=\"5000000000\" type=\"video/mp4\" href=\"https://news.example/x/film.01ff.mp4\"/>",
            Written.Of(writer => articles.WriteAtom(writer, Sites.Small)),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"mime_type\":\"video/mp4\",\"size_in_bytes\":5000000000}",
            Written.Of(writer => articles.WriteJsonFeed(writer, Sites.Small)),
            StringComparison.Ordinal);
        Assert.Contains(
            """
            <meta property="og:image" content="https://news.example/x/cat.00ff.png">
            <meta property="og:image:width" content="640">
            <meta property="og:image:height" content="480">
            <meta property="og:image:alt" content="Cat">
            """.ReplaceLineEndings("\n"),
            Written.Of(writer => articles[0].WriteOpenGraph(writer, Sites.Small)),
            StringComparison.Ordinal);
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
