using System.Buffers;
using System.Text;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Files;

/// <summary>Files beside seeds that front matter names.</summary>
public sealed class FrontMatterFileTests
{
    static readonly FileModel s_cat = new("seeds/img/cat.png", "image/png", 1234, 640, 480, "00ff", "/_letterpress/cat.00ff.png");

    static readonly SiteOptions s_site = new() { BaseUrl = new("https://press.example/blog/"), Title = "Press" };

    /// <summary>Of a front matter with one key more, in both storages.</summary>
    static void Check(string front, Action<Article> check)
    {
        SeedText seed = Press.Seed("seeds/one.md", $"---\ntitle: One\ndate: 2026-05-01\n{front}\n---\nText.\n");
        SeedText facts = FileTests.Facts([s_cat]);
        using PressedArticles articles = Press.Load(seed, facts);
        check(articles["One"]);
        using ResourcePress resource = ResourcePress.Of(
            [seed], facts: FileFacts.Parse(facts.GetText(TestContext.Current.CancellationToken)!.ToString()));
        check(resource.Articles["One"]);
    }

    [Theory]
    [InlineData("image: img/cat.png", "image")]
    [InlineData("image: ./img/cat.png?x", "image")]
    [InlineData("cover: /img/cat.png", "cover")]
    [InlineData("anything: 'img/cat.png'", "anything")]
    public void A_field_has_its_file(string front, string name) => Check(front, article =>
    {
        Field field = Assert.Single(article.Fields);
        Assert.Equal(name, field.Name.ToString());
        Assert.Equal("seeds/img/cat.png", field.File!.Value.Path.ToString());
        Assert.Equal((640, 480), (field.File.Value.Width, field.File.Value.Height));
        Assert.Equal(field.File, Assert.Single(article.Files));
    });

    [Fact]
    public void What_is_no_file_beside_the_seed_has_none()
    {
        Check("image: https://example.com/cat.png\nx: img/none.png\ny: [img/cat.png]", static article =>
            Assert.All(article.Fields, static field => Assert.Null(field.File)));
        Assert.Null(default(Field).File);
    }

    [Fact]
    public void Metadata_and_feeds_have_its_URL_and_its_size() => Check("image: img/cat.png", static article =>
    {
        const string Url = "https://press.example/_letterpress/cat.00ff.png";
        Assert.Contains(
            $"<meta property=\"og:image\" content=\"{Url}\">\n<meta property=\"og:image:width\" content=\"640\">\n"
                + "<meta property=\"og:image:height\" content=\"480\">\n",
            Written(writer => article.WriteOpenGraph(writer, s_site)),
            StringComparison.Ordinal);
        Assert.Contains(
            $"\"image\":{{\"@type\":\"ImageObject\",\"url\":\"{Url}\",\"width\":640,\"height\":480}},",
            Written(writer => article.WriteJsonLd(writer, s_site)),
            StringComparison.Ordinal);
        RowList<Article> list = article.Corpus.All;
        Assert.Contains(
            $"<media:content medium=\"image\" width=\"640\" height=\"480\" type=\"image/png\" url=\"{Url}\"/>",
            Written(writer => list.WriteRss(writer, s_site)),
            StringComparison.Ordinal);
        Assert.Contains(
            $"<link rel=\"enclosure\" type=\"image/png\" href=\"{Url}\"/>", Written(writer => list.WriteAtom(writer, s_site)),
            StringComparison.Ordinal);
        Assert.Contains($"\"image\":\"{Url}\"", Written(writer => list.WriteJsonFeed(writer, s_site)), StringComparison.Ordinal);
    });

    /// <summary>Where an app has its own proxy of images, of whose pictures nobody knows the size.</summary>
    [Fact]
    public void Without_the_task_the_URL_is_the_seeds() => Assert.Contains(
        "<meta property=\"og:image\" content=\"https://press.example/blog/img/dog.png\">\n<meta property=\"article:",
        Written(static writer =>
        {
            using PressedArticles articles = Press.Load(
                Press.Seed("seeds/one.md", "---\ntitle: One\ndate: 2026-05-01\nimage: img/dog.png\n---\nText.\n"));
            articles["One"].WriteOpenGraph(writer, s_site);
        }),
        StringComparison.Ordinal);

    [Fact]
    public void LP0307_has_the_line_of_the_key()
    {
        GeneratorRun run = Press.Run(
            Press.Seed("seeds/one.md", "---\ntitle: One\nother: img/cta.png\nimage: img/cta.png\nhero-image: img/dog.png\n---\nText.\n"),
            FileTests.Facts([s_cat]));

        Assert.Equal(
            ["4: File 'img/dog.png' does not exist"],
            run.Diagnostics.Where(static one => one.GetMessage(null).Contains("dog", StringComparison.Ordinal)).Select(LineOf));
        Assert.Equal(
            ["3: File 'img/cta.png' does not exist; did you mean 'cat.png'?"],
            run.Diagnostics.Where(static one => one.GetMessage(null).Contains("cta", StringComparison.Ordinal)).Select(LineOf));
        Assert.All(run.Diagnostics, static one => Assert.Equal("LP0307", one.Id));

        static string LineOf(Diagnostic one) => $"{one.Location.GetLineSpan().StartLinePosition.Line}: {one.GetMessage(null)}";
    }

    /// <summary>A folder's image is not beside the seed, though a file of the same name may be.</summary>
    [Fact]
    public void An_inherited_value_leads_to_no_file_of_the_seed()
    {
        SeedText[] seeds =
        [
            Press.Seed("seeds/_defaults.yml", "image: img/cat.png\n"),
            Press.Seed("seeds/one.md", "---\ntitle: One\n---\n![](img/cat.png)\n"),
        ];
        using PressedArticles articles = Press.Load([.. seeds, FileTests.Facts([s_cat])]);

        Assert.Null(Assert.Single(articles["One"].Fields).File);
        Assert.NotNull(articles["One"].Figures[0].Image.File);
    }

    static string Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> writer = new();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
