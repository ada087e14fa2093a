using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The reader as static files, in a browser.</summary>
public sealed class StaticSiteTests(Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/some/folder/")]
    public async Task Everything_works_under_any_path(string path)
    {
        await using StaticSite site = await StaticSite.StartAsync(path);
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, site.Root, "");
        await reader.Page.Locator(".item a.title", new() { HasText = "Forty-Two Lines" }).ClickAsync();
        Assert.Equal($"{path}articles/gutenberg-bible/", reader.Path);
        await reader.GraphAsync();
        await reader.Page.Locator("header.site a", new() { HasText = "Graph" }).ClickAsync();
        Graph graph = await reader.GraphAsync();
        Graph.Node[] nodes = await graph.NodesAsync();
        Assert.Equal(Articles.Count, nodes.Length);
        await reader.Page.Mouse.ClickAsync(nodes[0].X, nodes[0].Y);
        await reader.Page.WaitForURLAsync($"**{path}articles/*/");
        await Expect(reader.Page.Locator("article h1")).ToHaveTextAsync(nodes[0].Title);
    }

    /// <summary>The same words as with a program: ideographs in both forms, no space, German, half a word.</summary>
    [Theory]
    [InlineData("活字印刷", "movable-type-of-bi-sheng")]
    [InlineData("永樂大典", "yongle-encyclopedia")]
    [InlineData("永乐大典", "yongle-encyclopedia")]
    [InlineData("Flachdruck", "senefelder-und-der-steindruck")]
    [InlineData("büche", "deutsche-buecherei-leipzig")]
    [InlineData("BUCHE", "deutsche-buecherei-leipzig")]
    [InlineData("\"forty lines\"", "gutenberg-bible")]
    [InlineData("helmasperger", "gutenberg-bible")]
    [InlineData("“forty lines”", "gutenberg-bible")]
    [InlineData("strasbourg straßburg", "relation-erste-zeitung")]
    [InlineData("STRASSBURG", "relation-erste-zeitung")]
    public async Task Texts_are_searched_by_the_browser(string query, string slug)
    {
        await using StaticSite site = await StaticSite.StartAsync("/folder/");
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, site.Root, "");
        await reader.Page.Locator("input[type=search]").FillAsync(query);
        await reader.Page.Keyboard.PressAsync("Enter");
        ILocator hit = reader.Page.Locator($"#found a.title[href*='/folder/articles/{slug}']").First;
        await Expect(hit).ToBeVisibleAsync();
        await hit.ClickAsync();
        await Expect(reader.Page.Locator("article h1")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("qqqq")]
    [InlineData("gutenberg -bible -gutenberg")]
    [InlineData("\"lines forty two of\"")]
    [InlineData("(.*[")]
    [InlineData("helmasperger -\"forty lines\"")]
    public async Task What_is_not_there_is_not_found(string query)
    {
        await using StaticSite site = await StaticSite.StartAsync("/");
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, site.Root, $"search/?q={Uri.EscapeDataString(query)}");
        await Expect(reader.Page.Locator("#found .about")).ToHaveTextAsync("No article has it.");
    }
}
