using System.Net;
using System.Text;

namespace Letterpress.Sample.Reader.Exporting;

/// <summary>Asks a website for all that its pages lead to, and writes it as files.</summary>
/// <remarks>A page is the file <c>index.html</c> of a folder, as web servers serve folders. Its links are relative to it.</remarks>
/// <param name="client">Asks the website.</param>
/// <param name="folder">The folder of the files.</param>
/// <param name="website">Where the files will be; null if that is not known.</param>
sealed class SiteExport(HttpClient client, string folder, Uri? website)
{
    const string MissingFile = "404.html";

    readonly string _folder = Path.GetFullPath(folder);
    readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    int _count;

    /// <summary>Writes all that links lead to from the front page.</summary>
    /// <returns>How many files there are.</returns>
    public async Task<int> WriteAsync()
    {
        HashSet<string> known = ["/"];
        Queue<string> waiting = new(known);
        while (waiting.TryDequeue(out string? path))
        {
            foreach (string found in PageLinks.Paths(await FetchAsync(path).ConfigureAwait(false)).Where(known.Add))
            {
                waiting.Enqueue(found);
            }
        }

        // Only now it is known which paths are pages, and so folders.
        foreach (string page in _pages)
        {
            string file = FileOf(page);
            string html = await File.ReadAllTextAsync(file).ConfigureAwait(false);
            await File.WriteAllTextAsync(file, PageLinks.Rewrite(html, PageLinks.ToRoot(page), _pages)).ConfigureAwait(false);
        }

        if (website is not null)
        {
            await WriteMissingAsync(website).ConfigureAwait(false);
        }

        return _count;
    }

    /// <summary>Writes the page that web servers show in place of one that is not there, at any path.</summary>
    async Task WriteMissingAsync(Uri website)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri("/404", UriKind.Relative)).ConfigureAwait(false);
        string html = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        string root = website.AbsolutePath.TrimEnd('/') + "/";
        _count++;
        await File.WriteAllTextAsync(Path.Combine(_folder, MissingFile), PageLinks.Rewrite(html, root, _pages)).ConfigureAwait(false);
    }

    /// <summary>Writes what a path leads to.</summary>
    /// <returns>The HTML of a page; empty for another file.</returns>
    async Task<string> FetchAsync(string path)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative)).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            // A text may link to an article that is not published, or has expired.
            return "";
        }

        response.EnsureSuccessStatusCode();
        _count++;
        byte[] content = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        bool isPage = response.Content.Headers.ContentType?.MediaType == "text/html" && _pages.Add(path);
        string file = FileOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, content).ConfigureAwait(false);
        return isPage ? Encoding.UTF8.GetString(content) : "";
    }

    string FileOf(string path)
    {
        string name = Uri.UnescapeDataString(path.Trim('/'));
        string file = Path.GetFullPath(Path.Combine(_folder, _pages.Contains(path) ? Path.Combine(name, "index.html") : name));
        return file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidOperationException($"\"{path}\" leads out of the folder.");
    }
}
