using Letterpress.Core.Reading.Markdown;

namespace Letterpress.Core.Reading;

/// <summary>Finds a body's format from the seed's file extension and its first characters.</summary>
static class SeedFormat
{
    const int MaxNameLength = 32;

    /// <summary>
    /// The elements of HTML. Custom elements have a hyphen, those of Office a letter and a colon; any other name in angle brackets is
    /// text or an autolink.
    /// </summary>
    static readonly HashSet<string> s_elements = new(
        ("a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code " +
        "col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer " +
        "form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main " +
        "map mark math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby " +
        "s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td " +
        "template textarea tfoot th thead time title tr track tt u ul var video wbr").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// <c>.html</c> and <c>.htm</c>, and a body that begins like a page, is a page. Another body that begins with an element of HTML,
    /// after comments, is a fragment; all else is Markdown. In a file of Markdown without an archive header, HTML is a block of the
    /// Markdown, unless all of it is HTML.
    /// </summary>
    public static BodyFormat Of(string path, string text, int bodyStart, bool hasArchiveHeader)
    {
        int first = SkipComments(text, bodyStart);
        string name = ElementAt(text, first);
        BodyFormat format = HasExtension(path, ".html", ".htm")
            || name is "!doctype" or "html" or "head" or "body" or "title" or "meta" or "link" ? BodyFormat.Page
            : first >= text.Length || s_elements.Contains(name) || name.IndexOf('-') > 0 || name.IndexOf(':') > 0 ? BodyFormat.Fragment
            : BodyFormat.Markdown;
        bool mayBeMarkdown = format != BodyFormat.Markdown && !hasArchiveHeader && first < text.Length && name.IndexOf(':') < 0
            && name is not ("!doctype" or "html" or "head" or "body") && HasExtension(path, ".md", ".markdown", ".mdx");
        return mayBeMarkdown && !HtmlBlocks.AreAll(text.Substring(bodyStart)) ? BodyFormat.Markdown : format;
    }

    static bool HasExtension(string path, params string[] extensions) =>
        extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name in the tag at a position, in lower case; empty where there is no tag.</summary>
    static string ElementAt(string text, int position)
    {
        if (position >= text.Length || text[position] != '<')
        {
            return "";
        }

        int start = position + 1 < text.Length && text[position + 1] == '/' ? position + 2 : position + 1;
        int end = start;
        while (end < text.Length && end - start < MaxNameLength
            && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '!' || (text[end] == ':' && end == start + 1)))
        {
            end++;
        }

        bool isEnd = end < text.Length && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end]));
        return isEnd ? text.Substring(start, end - start).ToLowerInvariant() : "";
    }

    static int SkipComments(string text, int position)
    {
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (string.CompareOrdinal(text, position, "<!--", 0, 4) != 0)
            {
                return position;
            }

            int end = text.IndexOf("-->", position + 4, StringComparison.Ordinal);
            if (end < 0)
            {
                return position;
            }

            position = end + 3;
        }
    }
}
