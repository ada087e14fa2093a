namespace Letterpress.Core.Reading.Guards;

/// <summary>
/// Scans the tags of a document before it is parsed: the parser takes quadratic time and memory where tags are left open (hours for
/// 100,000 unclosed <c>&lt;font&gt;</c>). One pass, a few nanoseconds a character.
/// </summary>
static class MarkupScan
{
    /// <param name="start">Where the document starts in the seed.</param>
    /// <exception cref="SeedLimitException">More elements are open at once than <see cref="SeedLimits"/> allows.</exception>
    public static void Check(string html, int start, CancellationToken cancellation)
    {
        OpenElements elements = new();
        bool isTextPending = false;
        for (int i = 0; i < html.Length;)
        {
            char c = html[i];
            if (c != '<' || i + 1 == html.Length)
            {
                isTextPending |= c > ' ';
                i++;
                continue;
            }

            if (isTextPending)
            {
                elements.Text();
                isTextPending = false;
            }

            cancellation.ThrowIfCancellationRequested();
            int tag = i;
            char next = html[i + 1];
            if (IsLetter(next))
            {
                i = ReadStartTag(html, i, elements);
            }
            else if (next == '/' && i + 2 < html.Length && IsLetter(html[i + 2]))
            {
                elements.End(TagNames.Read(html, i + 2, out int nameEnd));
                i = EndOfTag(html, nameEnd, out _);
            }
            else if (next is '!' or '?' or '/')
            {
                i = EndOfComment(html, i);
            }
            else
            {
                isTextPending = true;
                i++;
            }

            if (elements.Problem is { } problem)
            {
                throw new SeedLimitException(problem, start + tag);
            }
        }
    }

    static int ReadStartTag(string html, int position, OpenElements elements)
    {
        int name = TagNames.Read(html, position + 1, out int nameEnd);
        int end = EndOfTag(html, nameEnd, out bool isSelfClosing);
        if (end > html.Length)
        {
            // The parser drops a tag that the end of the document cuts off.
            return end;
        }

        elements.Start(name, isSelfClosing, html, position, end);
        if (!TagNames.Is(name, TagKinds.RawText) || (isSelfClosing && elements.IsInForeign))
        {
            return end;
        }

        // What looks like a tag inside is text.
        for (int close = NextEndTag(end); close >= 0; close = NextEndTag(close + 2))
        {
            if (TagNames.Read(html, close + 2, out _) == name)
            {
                return close;
            }
        }

        return html.Length;

        int NextEndTag(int start) => html.IndexOf("</", start, StringComparison.Ordinal);
    }

    /// <summary>The position after a tag's <c>&gt;</c>, quoted values skipped; greater than the length where there is none.</summary>
    static int EndOfTag(string html, int position, out bool isSelfClosing)
    {
        isSelfClosing = false;
        while (position < html.Length)
        {
            char c = html[position++];
            if (c == '>')
            {
                return position;
            }

            isSelfClosing = c == '/';
            if (c != '=')
            {
                continue;
            }

            while (position < html.Length && html[position] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                position++;
            }

            if (position < html.Length && html[position] is '"' or '\'')
            {
                int quote = html.IndexOf(html[position], position + 1);
                position = quote < 0 ? html.Length : quote + 1;
            }
            else
            {
                while (position < html.Length && !(html[position] is ' ' or '\t' or '\n' or '\r' or '\f' or '>'))
                {
                    position++;
                }
            }
        }

        return html.Length + 1;
    }

    static int EndOfComment(string html, int position)
    {
        if (string.CompareOrdinal(html, position, "<!--", 0, 4) != 0)
        {
            int close = html.IndexOf('>', position + 1);
            return close < 0 ? html.Length : close + 1;
        }

        // "<!-->" and "<!--->" are complete comments.
        int end = html.IndexOf("-->", position + 2, StringComparison.Ordinal);
        int content = position + 4;
        int length = end < 0 ? html.Length - content : Math.Max(0, end - content);
        int odd = html.IndexOf("--!>", content, length, StringComparison.Ordinal);
        return odd >= 0 ? odd + 4 : end < 0 ? html.Length : end + 3;
    }

    static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
