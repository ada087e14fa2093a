using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>What the name of a file states: the last source of a title and of a time.</summary>
public class FileNameTests
{
    [Theory]
    [InlineData("seeds/stone.md", "stone", null)]
    [InlineData("seeds/The Stone.md", "The Stone", null)]
    [InlineData("2026-05-01-night-train.md", "night-train", "2026-05-01")]
    [InlineData("a/2026-05-01_night train.html", "night train", "2026-05-01")]
    [InlineData("a/2026-5-1 Night.md", "Night", "2026-05-01")]
    [InlineData("a/2026-05-01.md", "2026-05-01", "2026-05-01")]
    [InlineData("a/2026-05-01-.md", "2026-05-01-", "2026-05-01")]
    [InlineData("a/2026-05-01-night/index.md", "night", "2026-05-01")]
    [InlineData("a/press-room/_index.md", "press-room", null)]
    [InlineData("a/press-room/README.md", "press-room", null)]
    [InlineData("a/press-room/Index.de.html", "press-room", null)]
    [InlineData("a/about.de.md", "about", null)]
    [InlineData("a/node.js.md", "node.js", null)]
    [InlineData("a/v1.2.md", "v1.2", null)]
    [InlineData("index.md", "index", null)]
    [InlineData("a/2026-02-30-night.md", "2026-02-30-night", null)]
    [InlineData("a/2026-05-011.md", "2026-05-011", null)]
    [InlineData("a/20260501 Night.md", "20260501 Night", null)]
    [InlineData("a/no extension", "no extension", null)]
    [InlineData("a/.md", "", null)]
    public void Name_has_a_title_and_perhaps_a_date(string path, string title, string? date)
    {
        FileNameParts parts = FileNameParts.Of(path);

        Assert.Equal(title, parts.Title);
        Assert.Equal(date is null ? null : Times.Parse(date), parts.Date);
    }
}
