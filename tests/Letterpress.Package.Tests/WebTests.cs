using System.Security.Cryptography;

namespace Letterpress.Package.Tests;

/// <summary>A web app serves the files beside its seeds, where it is developed and where it is published.</summary>
public class WebTests(Package package)
{
    /// <summary>Requests what the page of each article shows, as a browser does, from the app's own server.</summary>
    const string Program = """
        using System.Security.Cryptography;
        using System.Text.RegularExpressions;
        using Letterpress;

        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapStaticAssets();
        await app.StartAsync();
        using HttpClient client = new() { BaseAddress = new(app.Urls.First()) };
        foreach (Article article in App.Articles.All)
        {
            System.Buffers.ArrayBufferWriter<byte> page = new();
            article.WriteHtml(page);
            foreach (Match url in Regex.Matches(System.Text.Encoding.UTF8.GetString(page.WrittenSpan), "(?:src|href)=\"(/[^\"]*)\""))
            {
                HttpResponseMessage response = await client.GetAsync(url.Groups[1].Value);
                byte[] bytes = await response.Content.ReadAsByteArrayAsync();
                Console.WriteLine($"{(int)response.StatusCode} {response.Content.Headers.ContentType} {bytes.Length} "
                    + $"{url.Groups[1].Value} {Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}");
            }
        }

        foreach (string path in (string[])["/cat.png", "/seeds/cat.png", "/_letterpress/cat.png", "/seeds/one.md"])
        {
            Console.WriteLine($"{(int)(await client.GetAsync(path)).StatusCode} {path}");
        }

        await app.StopAsync();
        """;

    static readonly byte[] s_cat =
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0, 1, 2, 3, 4,
    ];

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Images_and_documents_are_served(string storage)
    {
        if (storage != "Literal")
        {
            LongForm.Only();
        }

        Consumer consumer = new(
            package, "web" + storage, Program, sdk: "Microsoft.NET.Sdk.Web", isRestored: false,
            items: $"</ItemGroup><PropertyGroup><LetterpressStorage>{storage}</LetterpressStorage></PropertyGroup><ItemGroup>");
        consumer.Write("seeds/cat.png", s_cat);
        consumer.Write("seeds/docs/über uns.pdf", "%PDF-1.7"u8.ToArray());
        consumer.Write("seeds/unseen.png", s_cat[..^1]);
        consumer.Seed("seeds/one.md", "One", "![A cat](cat.png) [About](<docs/über uns.pdf> \"To print\") ![](none.png)");

        Output build = consumer.Build().AssertSucceeded();
        Assert.Contains("seeds/one.md(5,59): warning LP0307: File 'none.png' does not exist", Assert.Single(build.Diagnostics("warning")),
            StringComparison.Ordinal);
        string cat = HashOf(s_cat);
        string[] expected =
        [
            $"200 image/png {s_cat.Length} /_letterpress/cat.{cat}.png {cat}",
            $"200 application/pdf 8 /_letterpress/ber-uns.{HashOf("%PDF-1.7"u8)}.pdf {HashOf("%PDF-1.7"u8)}",
            "404 /cat.png", "404 /seeds/cat.png", "404 /_letterpress/cat.png", "404 /seeds/one.md",
        ];
        Assert.Equal(expected, consumer.RunIn("Development").Lines);

        byte[] edited = [.. s_cat, 5];
        consumer.Write("seeds/cat.png", edited);
        consumer.Build().AssertSucceeded();
        expected[0] = $"200 image/png {edited.Length} /_letterpress/cat.{HashOf(edited)}.png {HashOf(edited)}";
        Assert.Equal(expected, consumer.RunIn("Development").Lines);

        consumer.Publish().AssertSucceeded();
        string folder = consumer.PublishedTo("");
        Assert.Equal(
            [$"ber-uns.{HashOf("%PDF-1.7"u8)}.pdf", $"cat.{HashOf(edited)}.png"],
            Directory.EnumerateFiles(Path.Combine(folder, "wwwroot", "_letterpress")).Select(Path.GetFileName)
                .Where(static name => !name!.EndsWith(".gz", StringComparison.Ordinal) && !name.EndsWith(".br", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(expected, Dotnet.Run(folder, "App.dll").Lines);
    }

    static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..32];
}
