using System.Text.Json;
using System.Text.RegularExpressions;

namespace Letterpress.Tests.Outside;

/// <summary>DOMPurify and html-validate; see tests/readers/html.mjs.</summary>
static partial class HtmlReaders
{
    /// <summary>What one of them says of each input.</summary>
    /// <param name="what"><c>bodies</c> for DOMPurify, <c>pages</c> for html-validate.</param>
    /// <param name="inputs">Bodies with how they were written, or pages.</param>
    public static string[][] Read<T>(string what, IEnumerable<T> inputs)
    {
        string results = NodeProgram.Html.Read(JsonSerializer.Serialize(new Dictionary<string, object> { [what] = inputs.ToArray() }));
        using JsonDocument document = JsonDocument.Parse(results);
        return [.. document.RootElement.GetProperty(what).EnumerateArray()
            .Select(static one => one.EnumerateArray().Select(static message => message.GetString()!).ToArray())];
    }

    public static void AssertNone(IEnumerable<(string Name, string[] Messages)> results)
    {
        string[] all = [.. results.SelectMany(static one => one.Messages, static (one, message) => $"{one.Name}: {message}")];
        Assert.True(all.Length == 0, $"{all.Length}:\n{string.Join('\n', all.Take(30))}");
    }

    /// <summary>
    /// Whole pages as they are served: html-validate finds nothing that is invalid, DOMPurify nothing to remove from what is in the body,
    /// and each link within a page leads to an id.
    /// </summary>
    public static void AssertServed(IReadOnlyList<(string Name, string Html)> pages)
    {
        NodeProgram.Html.Need();
        Assert.NotEmpty(pages);
        AssertNone(pages.Zip(Read("pages", pages.Select(static page => page.Html)), static (page, found) => (page.Name, found)));
        AssertNone(pages.Zip(
            Read("bodies", pages.Select(static page => new { html = BodyOf(page.Html), hasFrames = true, hasPrefix = false })),
            static (page, found) => (page.Name, found)));
        AssertNone(pages.Select(static page => (page.Name, DeadFragments(page.Html))));
    }

    static string BodyOf(string html)
    {
        int start = html.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        return html[start..html.IndexOf("</body>", StringComparison.Ordinal)];
    }

    static string[] DeadFragments(string html)
    {
        HashSet<string> ids = [.. Id().Matches(html).Select(static match => match.Groups[1].Value)];
        return [.. Fragment().Matches(html).Select(static match => match.Groups[1].Value).Where(id => !ids.Contains(id))];
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Fragment();
}
