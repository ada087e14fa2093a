using System.Globalization;
using System.Text;
using Letterpress;
using Letterpress.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

// Requests a second of one page, served by one server in several ways: by MapArticles, by a handler that only writes the same bytes, as
// a static file, and as a string that Markdig made at start-up. wrk sends the requests.
// Usage: dotnet run --project tests/load -c Release -- [seconds]
int seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 30;
const string Slug = "gutenberg-bible";

DirectoryInfo files = Directory.CreateTempSubdirectory("letterpress-load-");
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
WebApplication app = builder.Build();
app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(files.FullName), RequestPath = "/static" });
app.MapArticles(Articles.Corpus);
byte[] page = [];
app.MapGet("/bytes/{slug}", async context =>
{
    context.Response.ContentType = "text/html; charset=utf-8";
    context.Response.ContentLength = page.Length;
    await context.Response.BodyWriter.WriteAsync(page);
});
Dictionary<string, string> rendered = MarkdownPages.Render(Articles.Corpus);
app.MapGet("/markdig/{slug}", context =>
{
    string? html = rendered.GetValueOrDefault((string)context.Request.RouteValues["slug"]!);
    context.Response.StatusCode = html is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    context.Response.ContentType = "text/html; charset=utf-8";
    return context.Response.WriteAsync(html ?? "", Encoding.UTF8);
});
await app.StartAsync();
string url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
using (HttpClient client = new())
{
    page = await client.GetByteArrayAsync(new Uri($"{url}/articles/{Slug}"));
}

await File.WriteAllBytesAsync(Path.Combine(files.FullName, Slug + ".html"), page);

(string Name, string Path)[] ways =
[
    ("MapArticles, page", $"/articles/{Slug}"),
    ("static file of the same bytes", $"/static/{Slug}.html"),
    ("handler that writes the same bytes", $"/bytes/{Slug}"),
    ("Markdig at start-up, strings", $"/markdig/{Slug}"),
    ("MapArticles, Markdown", $"/articles/{Slug}.md"),
];
Console.WriteLine($"{page.Length} bytes, {seconds} s each, 16 connections");
Console.WriteLine("| served by | requests/s | p50 | p99 | allocated a request | working set after |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|");
foreach ((string _, string path) in ways)
{
    Wrk.Run(url + path, Math.Max(1, seconds / 10));
}

foreach ((string name, string path) in ways)
{
    Console.WriteLine(Wrk.Run(url + path, seconds).ToRow(name));
}

await app.StopAsync();
files.Delete(recursive: true);
