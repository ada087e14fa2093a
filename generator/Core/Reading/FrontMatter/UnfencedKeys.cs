using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Finds the keys that stand at the start of a seed without a fence before them.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Lines of <c>Key: value</c> up to a blank line (MultiMarkdown, which Pelican and MkDocs read), or up to <c>---</c> (Hexo). A text
/// may begin so too: at least two keys are needed, and one is the title.</item>
/// <item>Pandoc's title block: two or three lines that begin with <c>%</c> hold title, authors and date.</item>
/// </list>
/// </remarks>
static class UnfencedKeys
{
    const int MostTitleLines = 3;

    static readonly Regex s_line = new("\\G([A-Za-z][\\w-]*(?: [\\w-]+){0,2})[ \\t]*:(?:[ \\t]|\\r?$)", RegexOptions.Multiline);

    public static FrontMatterFences? Find(string text, int start) =>
        start < text.Length && text[start] == '%' ? FindTitleBlock(text, start) : FindKeys(text, start);

    static FrontMatterFences? FindTitleBlock(string text, int start)
    {
        int count = 0;
        int line = start;
        while (line < text.Length && count < MostTitleLines && IsTitleLine(text, line))
        {
            count++;
            line = FrontMatterFences.NextLine(text, line);
            while (line < text.Length && text[line] is ' ' or '\t' && !IsBlank(text, line))
            {
                line = FrontMatterFences.NextLine(text, line);
            }
        }

        bool isBlock = count > 1 && !IsBlank(text, start + 1) && line < text.Length && IsBlank(text, line);
        return isBlock ? Block(FrontFormat.TitleBlock, text, start, line, line) : null;
    }

    static bool IsTitleLine(string text, int line) =>
        text[line] == '%' && (line + 1 >= text.Length || text[line + 1] is ' ' or '\t' or '\r' or '\n');

    static FrontMatterFences? FindKeys(string text, int start)
    {
        int count = 0;
        bool hasTitle = false;
        int line = start;
        for (; line < text.Length && !IsBlank(text, line); line = FrontMatterFences.NextLine(text, line))
        {
            if (IsRule(text, line))
            {
                break;
            }

            if (s_line.Match(text, line) is { Success: true } key)
            {
                count++;
                hasTitle |= KeyNames.AreEqual(key.Groups[1].Value, KnownKeys.Title[0]);
            }
            else if (count == 0 || text[line] is not (' ' or '\t' or '-' or '#'))
            {
                return null;
            }
        }

        if (count < 2 || !hasTitle || line >= text.Length)
        {
            return null;
        }

        return IsRule(text, line)
            ? Block(FrontFormat.Yaml, text, start, line, FrontMatterFences.NextLine(text, line))
            : Block(FrontFormat.KeyLines, text, start, line, line);
    }

    static FrontMatterFences Block(FrontFormat format, string text, int start, int end, int bodyStart) =>
        new(format, "", new(start, Math.Min(1, text.Length - start)), new(start, end - start), bodyStart, IsClosed: true);

    static bool IsRule(string text, int line)
    {
        int end = line;
        while (end < text.Length && text[end] == '-')
        {
            end++;
        }

        return end - line >= 3 && IsBlank(text, end);
    }

    static bool IsBlank(string text, int position)
    {
        while (position < text.Length && text[position] != '\n' && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position >= text.Length || text[position] == '\n';
    }
}
