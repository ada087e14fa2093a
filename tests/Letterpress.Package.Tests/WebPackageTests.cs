using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Letterpress.Package.Tests;

/// <summary>The package for web apps: what lies in it, and an app that has nothing else.</summary>
public class WebPackageTests(Package package)
{
    /// <summary>Serves articles, asks for some URLs, and prints what came.</summary>
    const string Program = """
        using System.Net;
        using System.Security.Cryptography;
        using App;
        using Letterpress;
        using Microsoft.AspNetCore.Hosting.Server;
        using Microsoft.AspNetCore.Hosting.Server.Features;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapArticles(Articles.Corpus, options => options.BaseUrl = new("https://news.example"));
        app.MapGroup("/own").MapArticles(Articles.Corpus, options => options.Page = static page =>
        {
            page.WriteHead();
            page.WriteContent();
            return Task.CompletedTask;
        });
        await app.StartAsync();
        string url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(url) };
        Console.WriteLine($"build {typeof(Articles).Assembly.ManifestModule.ModuleVersionId != Guid.Empty}");
        foreach (string path in (string[])[
            "/articles/one", "/articles/one.md", "/articles/one.json", "/articles/one.txt", "/articles/One", "/articles/on",
            "/own/articles/one", "/feed.atom", "/feed.rss", "/feed.json", "/tags/ink/feed.atom", "/languages/en/feed.atom",
            "/sitemap.xml", "/llms.txt", "/old", "/unknown"])
        {
            using HttpResponseMessage response = await client.GetAsync(path);
            byte[] body = await response.Content.ReadAsByteArrayAsync();
            string hash = Convert.ToHexString(SHA256.HashData(body));
            Console.WriteLine($"{path} {(int)response.StatusCode} {response.Content.Headers.ContentType} {response.Headers.Location} "
                + $"{response.Headers.ETag is not null} {response.Headers.Vary} {body.Length} {hash}");
        }
        """;

    [Fact]
    public void Each_file_is_there_once_and_no_other()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.WebFile);
        Assert.Equal(
            [
                "LICENSE", "Letterpress.AspNetCore.nuspec", "README.md", "icon.png", "lib/net10.0/Letterpress.AspNetCore.dll",
                "lib/net10.0/Letterpress.AspNetCore.xml",
            ],
            archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_the_library_of_its_version_and_on_the_framework()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.WebFile);
        using Stream stream = archive.GetEntry("Letterpress.AspNetCore.nuspec")!.Open();
        XElement[] elements = [.. XDocument.Load(stream).Descendants()];
        XElement dependency = Assert.Single(elements, static element => element.Name.LocalName == "dependency");
        Assert.Equal(("Letterpress", package.Version), (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value));
        Assert.Equal(
            "Microsoft.AspNetCore.App",
            Assert.Single(elements, static element => element.Name.LocalName == "frameworkReference").Attribute("name")!.Value);
        Assert.Equal("README.md", Assert.Single(elements, static element => element.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void An_app_compiled_ahead_of_time_serves_the_same_bytes()
    {
        LongForm.Only();
        Consumer consumer = new(
            package,
            "web",
            Program,
            $"""<PackageReference Include="Letterpress.AspNetCore" Version="{package.Version}" />""",
            isOffline: false,
            sdk: "Microsoft.NET.Sdk.Web");
        consumer.Write("Directory.Build.props", "<Project><PropertyGroup><PublishAot>true</PublishAot></PropertyGroup></Project>");
        consumer.Write("seeds/one.md", """
            ---
            title: One & <only>
            date: 2026-05-01T08:00:00Z
            lang: en
            tags: [Ink]
            aliases: [/old]
            ---
            Text with [a link](two.md#part), *emphasis* and ![a picture](https://example.com/a.png).
            """);
        consumer.Write("seeds/two.md", "---\ntitle: 印刷\ndate: 2026-04-01\nlang: zh\n---\n## Part\n\n活字。\n");
        consumer.Build("--configuration", "Release").AssertSucceeded();
        string[] expected = Dotnet.Run(consumer.Folder, Path.Combine("bin", "Release", "net10.0", "App.dll")).AssertSucceeded().Lines;

        // Entity tags have the ids of assemblies, which differ between two compilations of other options.
        Assert.Equal("build True", expected[0]);
        Assert.Equal(
            [200, 200, 200, 200, 301, 404, 200, 200, 200, 200, 200, 200, 200, 200, 301, 404],
            expected.Skip(1).Select(static line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));

        Output publish = consumer.Publish("--runtime", RuntimeInformation.RuntimeIdentifier);
        Assert.DoesNotContain("warning", publish.AssertSucceeded().Text, StringComparison.Ordinal);
        Assert.Equal(expected, consumer.RunPublished(RuntimeInformation.RuntimeIdentifier).AssertSucceeded().Lines);
    }
}
