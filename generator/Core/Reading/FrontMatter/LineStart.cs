namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Skips what may come before front matter.</summary>
static class LineStart
{
    const string CommentStart = "<!--";
    const string CommentEnd = "-->";

    /// <summary>The start of the first line that is neither blank nor a comment; the time of an archive header is not skipped.</summary>
    public static int Skip(string text, int start)
    {
        int line = start;
        while (true)
        {
            int visible = line;
            while (visible < text.Length && char.IsWhiteSpace(text[visible]))
            {
                line = text[visible] == '\n' ? visible + 1 : line;
                visible++;
            }

            if (string.CompareOrdinal(text, visible, CommentStart, 0, CommentStart.Length) != 0)
            {
                return line;
            }

            int end = text.IndexOf(CommentEnd, visible + CommentStart.Length, StringComparison.Ordinal);
            if (end < 0 || ArchiveHeader.IsMilliseconds(text.Substring(visible + CommentStart.Length, end - visible - CommentStart.Length)))
            {
                return line;
            }

            line = end + CommentEnd.Length;
        }
    }
}
