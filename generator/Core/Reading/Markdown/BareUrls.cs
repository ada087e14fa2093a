using Markdig.Helpers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Measures the bare URLs of a text, as the parser of links looks for them.</summary>
static class BareUrls
{
    static readonly string[] s_begins = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    /// <returns>The characters from each begin of a URL to the next white space, all of which the parser copies.</returns>
    public static long LengthIn(StringSlice text)
    {
        long length = 0;
        int nextSpace = text.End + 1;
        for (int i = text.End; i >= text.Start; i--)
        {
            char c = text.Text[i];
            if (c <= ' ')
            {
                nextSpace = i;
            }
            else if (c is 'h' or 'f' or 'm' or 't' or 'w' && CanBegin(text, i))
            {
                length += nextSpace - i;
            }
        }

        return length;
    }

    static bool CanBegin(StringSlice text, int start)
    {
        char before = start > text.Start ? text.Text[start - 1] : ' ';
        return (before <= ' ' || before is '*' or '_' or '~' or '(')
            && Array.Exists(s_begins, begin => string.CompareOrdinal(text.Text, start, begin, 0, begin.Length) == 0);
    }
}
