using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The search, as somebody types.</summary>
public sealed class SearchTests(Chromium chromium)
{
    [Theory]
    [InlineData("活字", "movable-type-of-bi-sheng")]
    [InlineData("永樂大典", "yongle-encyclopedia")]
    [InlineData("Steindr", "senefelder-und-der-steindruck")]
    public async Task Hits_are_reached_by_keyboard(string query, string slug)
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/");
        await reader.Page.Keyboard.PressAsync("/");
        await Expect(reader.Page.Locator("input[type=search]")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync(query[..1]);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("#found")).ToBeAttachedAsync();
        await Expect(reader.Page.Locator("input[type=search]")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync(query[1..]);
        await Expect(reader.Page).ToHaveURLAsync(new Regex("q=" + Regex.Escape(Uri.EscapeDataString(query)) + "$"));
        ILocator hit = reader.Page.Locator($"#found a.title[href*='/articles/{slug}']").First;
        await Expect(hit).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#found mark").First).ToBeVisibleAsync();
        for (int steps = 0; steps < 10 && !await hit.EvaluateAsync<bool>("hit => hit === document.activeElement"); steps++)
        {
            await reader.Page.Keyboard.PressAsync("ArrowDown");
        }

        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("article h1")).ToBeVisibleAsync();
        Assert.StartsWith($"/articles/{slug}", reader.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_under_a_heading_lands_at_it()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/search?q=helmasperger");
        await reader.Page.Locator("#found a.title").First.ClickAsync();
        string id = reader.Path[(reader.Path.IndexOf('#', StringComparison.Ordinal) + 1)..];
        await Expect(reader.Page.Locator($"[id='{id}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_suggestion_is_followed()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/search");
        await reader.Page.Locator("input[type=search]").FillAsync("gutenburg");
        await reader.Page.Locator("#found a", new() { HasText = "gutenberg" }).First.ClickAsync();
        Assert.Equal("/search?q=gutenberg", reader.Path);
    }
}
