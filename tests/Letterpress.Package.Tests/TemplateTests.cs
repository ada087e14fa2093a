using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Letterpress.Tests.Outside;

namespace Letterpress.Package.Tests;

/// <summary>What <c>dotnet new</c> makes: created from the package, built, run, and asked for its pages.</summary>
public sealed partial class TemplateTests(Package package)
{
    [Fact]
    public void A_console_app_lists_its_articles()
    {
        LongForm.Only();
        string folder = New("letterpress-console");
        Dotnet.Run(folder, "build", "-warnaserror").AssertSucceeded();
        Output run = Dotnet.Run(folder, "run", "--no-build").AssertSucceeded();
        Assert.StartsWith("2026-05-02  Second proof (", run.Text, StringComparison.Ordinal);
        Assert.Contains("refers to First proof", run.Text, StringComparison.Ordinal);
    }

    /// <summary>As a user runs it, and compiled ahead of time.</summary>
    [Fact]
    public async Task A_blog_is_a_site_whose_links_all_lead_somewhere()
    {
        LongForm.Only();
        string folder = New("letterpress-blog");
        Dotnet.Run(folder, "build", "-warnaserror").AssertSucceeded();
        string[] address = ["--urls", "http://127.0.0.1:0"];
        SortedDictionary<string, string> pages =
            await CrawlAsync(Dotnet.StartInfo(folder, "dotnet", ["run", "--no-build", "--no-launch-profile", .. address]));
        Assert.Superset(
            new HashSet<string>
            {
                "/posts/first-proof", "/posts/second-proof", "/posts/first-proof.md", "/tags/printing", "/feed.atom", "/feed.json",
                "/site.css",
            },
            pages.Keys.ToHashSet());
        Assert.Single(pages.Keys, static path => path.StartsWith("/_letterpress/proof.", StringComparison.Ordinal));

        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", pages["/posts/first-proof"], StringComparison.Ordinal);
        string published = Path.Combine(folder, "published");
        Output publish = Dotnet.Run(
            folder, "publish", "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "--output", published);
        Assert.DoesNotContain("warning", publish.AssertSucceeded().Text, StringComparison.Ordinal);
        string program = Path.Combine(published, "my letterpress-blog");
        Assert.Equal(pages, await CrawlAsync(Dotnet.StartInfo(published, program, address)));
        HtmlReaders.AssertServed(
            [.. pages.Where(static page => page.Value.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal))
                .Select(static page => (page.Key, page.Value))]);
    }

    /// <summary>Runs a site and follows all links in its pages.</summary>
    /// <returns>The texts of what was served, by path.</returns>
    static async Task<SortedDictionary<string, string>> CrawlAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        try
        {
            using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = await UrlAsync(process) };
            SortedDictionary<string, string> served = new(StringComparer.Ordinal);
            Queue<string> wanted = new(["/", "/sitemap.xml", "/llms.txt"]);
            while (wanted.TryDequeue(out string? path))
            {
                if (served.ContainsKey(path))
                {
                    continue;
                }

                using HttpResponseMessage response = await client.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}");
                string text = served[path] = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                bool isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
                foreach (Match link in isPage ? Link().Matches(text) : Enumerable.Empty<Match>())
                {
                    wanted.Enqueue(link.Groups[1].Value);
                }
            }

            return served;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Creates a project in a folder whose name is no name of a class.</summary>
    string New(string template)
    {
        string folder = package.NewFolder("my " + template);
        string hive = package.NewFolder("hive-" + template);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="local" value="{package.Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{package.Packages}" /></config>
            </configuration>
            """);
        Dotnet.Run(
            folder,
            "pack",
            Repository.Path("runtime/Letterpress.Templates/Letterpress.Templates.csproj"),
            "--configuration",
            Package.Configuration,
            "--output",
            hive,
            "-p:PackageVersion=" + package.Version).AssertSucceeded();
        string file = Path.Combine(hive, $"Letterpress.Templates.{package.Version}.nupkg");
        Dotnet.Run(folder, "new", "install", file, "--debug:custom-hive", hive).AssertSucceeded();
        Dotnet.Run(folder, "new", template, "--output", ".", "--debug:custom-hive", hive).AssertSucceeded();
        return folder;
    }

    static async Task<Uri> UrlAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("The app has ended.");
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex("Now listening on: (http://\\S+)")]
    private static partial Regex Listening();
}
