using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The link graph.</summary>
public sealed class GraphTests(Chromium chromium)
{
    const string Path = "/graph";

    // A minute at least: a machine may be slow.
    const int MostTurns = 3000;

    [Fact]
    public async Task All_articles_are_drawn()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path);
        Graph graph = await reader.GraphAsync();
        IEnumerable<string> drawn = (await graph.NodesAsync()).Select(static node => node.Title);
        Assert.Equal(Articles.All.Select(static article => article.Title.ToString()).Order(), drawn.Order());
        // A disc has a few pixels at least.
        Assert.True(await graph.PixelsAsync() > Articles.Count * 30);
    }

    [Fact]
    public async Task A_node_that_is_pointed_at_stands_out_with_its_neighbours()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path);
        Graph graph = await reader.GraphAsync();
        Graph.Node[] nodes = await graph.NodesAsync();
        Graph.Node one = nodes.Single(static node => node.Title == "Alois Senefelder");
        Graph.Node neighbour = nodes.Single(static node => node.Title == "Lithography");
        Graph.Node far = nodes.Single(static node => node.Title == "Bi Sheng");
        await graph.PointAtAsync(one);
        await WaitAsync(async () => await graph.OpacityAsync(far) < 0.5);
        Assert.Equal(1, await graph.OpacityAsync(one));
        Assert.Equal(1, await graph.OpacityAsync(neighbour));
    }

    [Fact]
    public async Task A_click_opens_the_article()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path);
        Graph graph = await reader.GraphAsync();
        Graph.Node one = (await graph.NodesAsync()).Single(static node => node.Title == "Alois Senefelder");
        await graph.PointAtAsync(one);
        await reader.Page.Mouse.ClickAsync(one.X, one.Y);
        await reader.Page.WaitForURLAsync("**/articles/alois-senefelder");
        await Expect(reader.Page.Locator("article h1")).ToHaveTextAsync("Alois Senefelder");
    }

    [Fact]
    public async Task It_comes_nearer_by_button_and_by_key()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path, new() { ReducedMotion = ReducedMotion.Reduce });
        Graph graph = await reader.GraphAsync();
        await graph.Figure.GetByLabel("Nearer").ClickAsync();
        await WaitAsync(async () => await graph.RatioAsync() < 0.9);
        await graph.Canvas.FocusAsync();
        await reader.Page.Keyboard.PressAsync("0");
        await WaitAsync(async () => await graph.RatioAsync() == 1);
        await reader.Page.Keyboard.PressAsync("+");
        await WaitAsync(async () => await graph.RatioAsync() < 0.9);
    }

    [Fact]
    public async Task It_follows_the_pointer_that_drags_it()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path);
        Graph graph = await reader.GraphAsync();
        Graph.Node before = (await graph.NodesAsync())[0];
        LocatorBoundingBoxResult box = (await graph.Canvas.BoundingBoxAsync())!;
        (float x, float y) = (box.X + 5, box.Y + 5);
        await reader.Page.Mouse.MoveAsync(x, y);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(x + 100, y + 50, new() { Steps = 5 });
        await reader.Page.Mouse.UpAsync();
        await WaitAsync(async () => (await graph.NodesAsync())[0].X > before.X + 50);
    }

    [Fact]
    public async Task Around_an_article_the_depth_is_chosen()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, "/articles/alois-senefelder");
        Graph graph = await reader.GraphAsync();
        int near = (await graph.NodesAsync()).Length;
        Assert.True(Articles.TryFind("alois-senefelder", out Article article));
        Assert.Equal(1 + Articles.Graph.References(article).Select(static edge => edge.Article)
            .Union(Articles.Graph.ReferencedBy(article).Select(static edge => edge.Article)).Count(), near);
        await graph.Figure.GetByLabel("2", new() { Exact = true }).CheckAsync();
        await WaitAsync(async () => (await graph.NodesAsync()).Length > near);
    }

    [Fact]
    public async Task What_is_outside_is_shown_where_the_reader_asks()
    {
        await using ReaderPage reader = await ReaderPage.OpenAsync(chromium, Path);
        Graph graph = await reader.GraphAsync();
        Assert.DoesNotContain(await graph.NodesAsync(), static node => node.Kind != "article");
        await graph.Figure.GetByLabel("websites").CheckAsync();
        await WaitAsync(async () => (await graph.NodesAsync()).Any(static node => node.Kind == "host"));
        await graph.Figure.GetByLabel("cited but not here").CheckAsync();
        await WaitAsync(async () => (await graph.NodesAsync()).Any(static node => node.Kind == "unresolved"));
    }

    /// <summary>Waits until what is drawn is so.</summary>
    static async Task WaitAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string expected = "")
    {
        for (int turns = 0; !await isSo(); turns++)
        {
            Assert.True(turns < MostTurns, $"It did not come to this: {expected}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
