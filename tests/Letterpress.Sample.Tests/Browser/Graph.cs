using Microsoft.Playwright;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The graph that a page draws.</summary>
sealed class Graph(IPage page, ILocator figure)
{
    /// <summary>A node as it is drawn: its place within the browser's window.</summary>
    public sealed record Node
    {
        public required string Id { get; init; }

        public required string Title { get; init; }

        /// <summary>As the data writes it: <c>article</c>, <c>unresolved</c>, <c>host</c>.</summary>
        public required string Kind { get; init; }

        public required float X { get; init; }

        public required float Y { get; init; }
    }

    public ILocator Figure => figure;

    public ILocator Canvas => figure.Locator(".canvas");

    /// <summary>How far away it is seen from; 1 where all of it is in sight.</summary>
    public Task<double> RatioAsync() => EvaluateAsync<double>("drawing => drawing.getCamera().getState().ratio");

    /// <summary>The nodes that are not hidden.</summary>
    public Task<Node[]> NodesAsync() => EvaluateAsync<Node[]>("""
        drawing => drawing.getGraph().nodes().filter(id => drawing.getNodeDisplayData(id).visibility !== "hidden").map(id => {
          const place = drawing.framedGraphToViewport(drawing.getNodeDisplayData(id));
          const box = drawing.getContainer().getBoundingClientRect();
          const { title, kind } = drawing.getGraph().getNodeAttributes(id);
          return { id, title, kind, x: place.x + box.x, y: place.y + box.y };
        })
        """);

    /// <summary>How strongly a node is drawn, from 0 to 1.</summary>
    public Task<double> OpacityAsync(Node node) =>
        EvaluateAsync<double>($"drawing => drawing.getNodeDisplayData(\"{node.Id}\").opacity");

    /// <summary>How many pixels have another color than nothing.</summary>
    public Task<int> PixelsAsync() => EvaluateAsync<int>("""
        drawing => new Promise(resolve => {
          drawing.once("afterRender", () => {
            const gl = drawing.getWebGLContext();
            const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
            gl.bindFramebuffer(gl.FRAMEBUFFER, null);
            gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
            let colored = 0;
            for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] > 0) colored++;
            resolve(colored);
          });
          drawing.refresh();
        })
        """);

    public async Task PointAtAsync(Node node)
    {
        await page.Mouse.MoveAsync(node.X - 30, node.Y - 30);
        await page.Mouse.MoveAsync(node.X, node.Y, new() { Steps = 5 });
    }

    Task<T> EvaluateAsync<T>(string function) => figure.EvaluateAsync<T>($"figure => ({function})(figure.drawing)");
}
