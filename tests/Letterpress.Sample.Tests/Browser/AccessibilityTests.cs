using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>What axe-core finds in each kind of page: nothing.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(ReadingTests.Paths), MemberType = typeof(ReadingTests))]
    public Task Pages_are_accessible(string path) => AssertAccessibleAsync(path, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(ReadingTests.Paths), MemberType = typeof(ReadingTests))]
    public Task Dark_pages_are_accessible(string path) => AssertAccessibleAsync(path, ColorScheme.Dark);

    async Task AssertAccessibleAsync(string path, ColorScheme scheme)
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, path, new() { ColorScheme = scheme });
        if (await reader.Page.Locator("[data-graph]").CountAsync() > 0)
        {
            await reader.GraphAsync();
        }

        AxeResult result = await reader.Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(static violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {node.Html}: {violation.Help}")));
    }
}
