using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Looks at lines of Markdown that the parser of blocks has not reached.</summary>
static class LineScan
{
    /// <summary>The columns that a tab may take.</summary>
    const int TabWidth = 4;

    /// <summary>The positions that a parser has found in a document, so that it searches no line twice.</summary>
    public static Dictionary<string, int> KnownOf(MarkdownDocument document, object parser)
    {
        if (document.GetData(parser) is not Dictionary<string, int> known)
        {
            known = new(StringComparer.Ordinal);
            document.SetData(parser, known);
        }

        return known;
    }

    /// <summary>The position after the line feed that ends the line of a position, or the end of the text.</summary>
    public static int NextLine(string text, int position)
    {
        int end = text.IndexOf('\n', Math.Min(position, text.Length));
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The position of the line's end: that of its line feed or carriage return.</summary>
    public static int EndOfLine(string text, int position)
    {
        int end = text.IndexOf('\n', Math.Min(position, text.Length));
        end = end < 0 ? text.Length : end;
        return end > position && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Whether nothing but white space is between a position and the end of its line.</summary>
    public static bool IsEmpty(string text, int position)
    {
        for (int i = position; i < text.Length && text[i] != '\n'; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Cuts the line that is being parsed: what is before a position is left out, and so is what is after its end.</summary>
    public static void Cut(BlockProcessor processor, int start, int end)
    {
        processor.Line.End = end - 1;
        while (processor.Start < start || processor.CurrentChar is ' ' or '\t')
        {
            processor.NextChar();
        }
    }

    /// <summary>Whether the next line that is not empty begins a fence of code.</summary>
    public static bool NextIsFence(string text, int position)
    {
        int i = NextLine(text, position);
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return string.CompareOrdinal(text, i, "```", 0, 3) == 0 || string.CompareOrdinal(text, i, "~~~", 0, 3) == 0;
    }

    /// <summary>The column of the first character after white space, on the next line that is not empty; -1 where there is none.</summary>
    public static int NextIndent(string text, int position)
    {
        int column = 0;
        for (int i = NextLine(text, position); i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    column = 0;
                    break;
                case '\t':
                    column += TabWidth - (column % TabWidth);
                    break;
                case ' ':
                    column++;
                    break;
                case '\r':
                    break;
                default:
                    return column;
            }
        }

        return -1;
    }
}
