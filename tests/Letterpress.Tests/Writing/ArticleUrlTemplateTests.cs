extern alias core;
using System.Buffers;
using System.Text;
using core::Letterpress.Core.Model;
using CsCheck;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Tests.Writing;

public sealed class ArticleUrlTemplateTests
{
    static readonly ArrayBufferWriter<byte> s_buffer = new(256);

    [Theory]
    [InlineData("/articles/{slug}", "/articles/rich")]
    [InlineData("{slug}", "rich")]
    [InlineData("/", "/")]
    [InlineData("/{language}/{year}/{month}/{day}/{id}-{slug}.html", "/de/2024/05/06/69033553-rich.html")]
    [InlineData("https://news.example/?a={id}&l={language}", "https://news.example/?a=69033553&l=de")]
    [InlineData("HTTP://news.example/{slug}:x", "HTTP://news.example/rich:x")]
    [InlineData("//news.example/{slug}", "//news.example/rich")]
    [InlineData("/ü \"<>\\^`|\t{slug}%2F%zz%", "/%C3%BC%20%22%3C%3E%5C%5E%60%7C%09rich%2F%25zz%25")]
    public void Placeholders_have_values_of_the_article(string template, string url)
    {
        ArticleUrlTemplate urls = template;
        Assert.Equal(url, urls.Format(Sample.Rich));
        Assert.Equal(template, urls.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/{Slug}")]
    [InlineData("/{ slug }")]
    [InlineData("/{}")]
    [InlineData("/{slug")]
    [InlineData("/slug}")]
    [InlineData("/{{slug}}")]
    [InlineData("/{slug}#top")]
    [InlineData("javascript:{slug}")]
    [InlineData("{slug}:x")]
    [InlineData("{slug}{id}:x/")]
    [InlineData(" javascript:x")]
    [InlineData("mailto:{slug}")]
    [InlineData("https:{slug}")]
    public void An_invalid_template_is_refused(string template) =>
        Assert.Throws<ArgumentException>(nameof(template), () => (ArticleUrlTemplate)template);

    [Fact]
    public void The_message_names_the_placeholder()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new ArticleUrlTemplate("/{slug}/{title}"));
        Assert.Contains("'{title}'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("{slug}, {id}, {language}, {year}, {month}, {day}", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("template", () => new ArticleUrlTemplate(null!));
        Assert.Throws<ArgumentNullException>("writer", () => new ArticleUrlTemplate("/").Write(Sample.Rich, null!));
    }

    [Fact]
    public void An_article_without_a_time_has_zeros()
    {
        Article article = Models.Press(Models.Plain("a") with { PublishedAt = null, PublishedAtSource = null })[0];
        Assert.Equal("/0000/00-00/a", new ArticleUrlTemplate("/{year}/{month}-{day}/{slug}").Format(article));
    }

    [Fact]
    public void The_date_is_that_of_the_stated_offset()
    {
        long lastSecond = new DateTimeOffset(2023, 12, 31, 23, 59, 59, TimeSpan.Zero).ToUnixTimeMilliseconds();
        Article article = Models.Press(Models.Plain("a") with { PublishedAt = new Timestamp(lastSecond, 60) })[0];
        Assert.Equal("2024-01-01", new ArticleUrlTemplate("{year}-{month}-{day}").Format(article));
    }

    [Fact]
    public void Of_no_article_nothing_is_written() => Assert.Equal("", new ArticleUrlTemplate("/a/{slug}").Format(default));

    /// <summary>No value ends its segment, or begins a host, a query or a fragment.</summary>
    [Fact]
    public void Values_are_read_back_as_they_were() => Gen.String.Where(id => id.Length > 0 && !id.Contains('\0')).Sample(
        id =>
        {
            // A lone surrogate has no UTF-8.
            string valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(id));
            Article article = Models.Press(Models.Plain("a", id: valid))[0];
            string url = new ArticleUrlTemplate("/{id}/x").Format(article);
            Assert.All(url, c => Assert.True(char.IsAscii(c)));
            Assert.Equal(valid, Uri.UnescapeDataString(url[1..^2]));
            Assert.Equal(-1, url[1..^2].IndexOfAny(['/', '?', '#', ':', '@', '\\', '"', '\'', '&', '<']));
        },
        iter: LongForm.Or(10_000, 1_000));

    [Fact]
    public void Writing_allocates_nothing()
    {
        ArticleUrlTemplate urls = "/{language}/{year}/{month}/{day}/{id}/{slug}";
        void Write()
        {
            s_buffer.ResetWrittenCount();
            urls.Write(Sample.Rich, s_buffer);
        }

        for (int i = 0; i < 50; i++)
        {
            Write();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
