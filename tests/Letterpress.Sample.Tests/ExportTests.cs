using Letterpress.Sample.Commands;

namespace Letterpress.Sample.Tests;

/// <summary>The reader as static files.</summary>
public sealed class ExportTests
{
    /// <summary>A web server serves a folder as its <c>index.html</c>: so every link is a file, wherever the website is.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("https://news.example/reader")]
    public void Every_link_leads_to_a_file(string? url)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("letterpress-");
        try
        {
            Assert.Equal(ExitCode.Success, ExportCommand.Run(folder.FullName, url));
            string[] pages = Directory.GetFiles(folder.FullName, "index.html", SearchOption.AllDirectories);
            string articles = Path.Combine(folder.FullName, "articles");
            Assert.All(Articles.All, article => Assert.Contains(Path.Combine(articles, $"{article.Slug}", "index.html"), pages));
            foreach (string page in pages)
            {
                string html = File.ReadAllText(page);
                Assert.DoesNotContain("127.0.0.1", html, StringComparison.Ordinal);
                foreach (string link in PageLinks.Of(html))
                {
                    if (link.Length == 0 || link.StartsWith('#') || Uri.TryCreate(link, UriKind.Absolute, out _))
                    {
                        continue;
                    }

                    string target = Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(link.Split('#')[0]));
                    string file = link.Split('#')[0].EndsWith('/') ? Path.Combine(target, "index.html") : target;
                    Assert.True(File.Exists(file), $"{page}: {link}");
                }
            }

            Assert.Equal(url is not null, File.Exists(Path.Combine(folder.FullName, "feed.atom")));
            string missing = Path.Combine(folder.FullName, "404.html");
            Assert.Equal(url is not null, File.Exists(missing));
            if (url is not null)
            {
                Assert.Contains("href=\"/reader/reader.css\"", File.ReadAllText(missing), StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_website_has_a_URL() => Assert.Equal(ExitCode.Usage, ExportCommand.Run("unused", "news.example"));
}
