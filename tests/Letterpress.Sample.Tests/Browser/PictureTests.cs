using Microsoft.Playwright;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>Pictures of the pages, as the README shows them: they lie in <c>artifacts/pictures</c> after each run.</summary>
public sealed class PictureTests(Chromium chromium)
{
    [Theory]
    [InlineData("front", "/", ColorScheme.Light)]
    [InlineData("article", "/articles/movable-type-of-bi-sheng", ColorScheme.Light)]
    [InlineData("search", "/search?q=活字", ColorScheme.Light)]
    [InlineData("graph", "/graph", ColorScheme.Dark)]
    public async Task A_page_has_its_picture(string name, string path, ColorScheme scheme)
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, path, new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = 1100, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (name == "graph")
        {
            await reader.GraphAsync();
        }

        string file = Path.Combine(Repository.Root, "artifacts", "pictures", name + ".png");
        byte[] picture = await reader.Page.ScreenshotAsync(new() { Path = file });
        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("LETTERPRESS_ACCEPT_SNAPSHOTS") == "1")
        {
            File.Copy(file, Path.Combine(Repository.Root, "sample", "pictures", name + ".png"), overwrite: true);
        }
    }
}
