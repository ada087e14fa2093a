using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>Reading: from page to page, in the dark, on paper, on a small screen, without scripts.</summary>
public sealed class ReadingTests(Chromium chromium)
{
    /// <summary>Every kind of page.</summary>
    public static TheoryData<string> Paths { get; } =
    [
        "/", "/languages/de", "/tags/stone", "/articles/gutenberg-bible", "/articles/movable-type-of-bi-sheng",
        "/search?q=gutenberg", "/search?q=qqqq", "/people", "/outside", "/graph", "/nowhere",
    ];

    [Fact]
    public async Task From_the_front_page_to_an_article_to_a_reference_and_back_by_its_backlink()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/");
        await reader.Page.Locator(".item a.title", new() { HasText = "Forty-Two Lines" }).ClickAsync();
        Assert.Equal("/articles/gutenberg-bible", reader.Path);
        await reader.Page.Locator(".body a", new() { HasText = "Bi Sheng’s clay characters" }).ClickAsync();
        Assert.Equal("/articles/movable-type-of-bi-sheng", reader.Path);
        ILocator citation = reader.Page.Locator(".citation", new() { HasText = "Forty-Two Lines" }).First;
        await Expect(citation.Locator("mark")).ToHaveTextAsync("Bi Sheng’s clay characters");
        await citation.Locator("figcaption a").ClickAsync();
        Assert.Equal("/articles/gutenberg-bible", reader.Path);
        Assert.Empty(reader.Outside);
    }

    [Fact]
    public async Task The_front_page_is_filtered_by_language_and_by_tag()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/");
        await reader.Page.Locator(".filters a[lang=de]").ClickAsync();
        Assert.Equal("/languages/de", reader.Path);
        await Expect(reader.Page.Locator(".item a.title[lang=de]").First).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".item a.title:not([lang=de])")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator(".filters a[aria-current]").First).ToHaveAttributeAsync("lang", "de");
        await reader.Page.Locator(".filters a", new() { HasText = "stone" }).ClickAsync();
        Assert.Equal("/languages/de/tags/stone", reader.Path);
        await reader.Page.Locator(".filters a", new() { HasText = "All languages" }).ClickAsync();
        Assert.Equal("/tags/stone", reader.Path);
        Assert.True(Articles.TryFindTag("stone", out Tag stone));
        await Expect(reader.Page.Locator(".item a.title")).ToHaveCountAsync(stone.Articles.Count);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_small_screen_shows_all_of_the_width(string path)
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(
            chromium, path, new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true });
        Assert.Equal(360, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Colors_are_those_of_the_system(ColorScheme scheme)
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/articles/gutenberg-bible", new() { ColorScheme = scheme });
        int[] paper = await reader.Page.EvaluateAsync<int[]>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)");
        Assert.All(paper, value => Assert.True(scheme == ColorScheme.Dark ? value < 64 : value > 192));
    }

    [Fact]
    public async Task On_paper_there_is_the_text_and_where_its_sources_are()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/articles/gutenberg-bible");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reader.Page.Locator("header.site")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".graph")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator(".body")).ToBeVisibleAsync();
        string printed = await reader.Page.Locator(".sources a").EvaluateAllAsync<string>(
            "links => links.map(a => getComputedStyle(a, '::after').content).join()");
        Assert.Contains("https://www.loc.gov/", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_everything_is_reached_by_links_and_forms()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/", new() { JavaScriptEnabled = false });
        await reader.Page.Locator("input[type=search]").FillAsync("Steindruck");
        await reader.Page.Locator("form[role=search] button").ClickAsync();
        await reader.Page.Locator("#found a.title[href*=senefelder]").ClickAsync();
        Assert.StartsWith("/articles/senefelder-und-der-steindruck", reader.Path, StringComparison.Ordinal);
        await reader.GoAsync("/graph");
        await Expect(reader.Page.Locator("main table a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_it()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(
            chromium, "/graph", new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal("auto", await reader.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        Graph graph = await reader.GraphAsync();
        Assert.Equal(0, await graph.Figure.EvaluateAsync<int>("figure => figure.drawing.getSettings().zoomDuration"));
    }

    [Fact]
    public async Task Images_of_others_are_loaded_when_the_reader_asks()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/articles/gutenberg-bible");
        Assert.Empty(reader.Outside);
        await reader.Page.Locator(".notice a").ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('.body img').naturalWidth === 1");
        Assert.NotEmpty(reader.Outside);
    }

    [Fact]
    public async Task Images_open_large_and_follow_each_other_by_keyboard()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/articles/gutenberg-bible/images");
        ILocator buttons = reader.Page.Locator(".body button.open");
        Assert.True(await buttons.CountAsync() > 2);
        await buttons.First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        ILocator large = reader.Page.Locator("dialog.large img");
        await Expect(large).ToBeVisibleAsync();
        string? first = await large.GetAttributeAsync("src");
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(large).Not.ToHaveAttributeAsync("src", first!);
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(large).ToHaveAttributeAsync("src", first!);
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(large).ToBeHiddenAsync();
        await Expect(buttons.First).ToBeFocusedAsync();
    }
}
