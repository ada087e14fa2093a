using System.Globalization;
using Letterpress.Core.Reading.Guards;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Limits what takes the parser of inlines quadratic time: marks of emphasis, all of which it nests before it pairs them, brackets and
/// markup that are not closed, and the empty cells that it adds to short rows of a table.
/// </summary>
/// <remarks>Unlike <see cref="MarkdownScan"/> it looks at parsed blocks: code does not count, and nothing hides from it.</remarks>
sealed class InlineLimits
{
    /// <summary>The sum of the squares of the marks of all large blocks: about five seconds.</summary>
    const long MaxMarks = 500_000_000;

    /// <summary>Fewer marks take no time to speak of.</summary>
    const int MinMarks = 1_000;

    /// <summary>Characters that the parser searches for the ends of markup: about three seconds.</summary>
    const long MaxSearched = 1_000_000_000;

    /// <summary>Definitions of footnotes: each that nothing refers to is removed from a list of all.</summary>
    const int MaxFootnotes = 50_000;

    long _marks;
    long _searched;
    long _cells;
    int _footnotes;

    /// <summary>Checks the blocks of a document when all are known and their inlines are not yet parsed.</summary>
    public static void CheckLater(MarkdownDocument document)
    {
        if (document.GetData(typeof(InlineLimits)) is null)
        {
            document.SetData(typeof(InlineLimits), true);
            document.ProcessInlinesBegin += (_, _) => new InlineLimits().Check(document);
        }
    }

    void Check(MarkdownDocument document)
    {
        foreach (MarkdownObject item in document.Descendants())
        {
            if (item is LeafBlock { ProcessInlines: true, Lines.Count: > 0 } leaf)
            {
                CheckLeaf(leaf);
            }
            else if (item is Markdig.Extensions.Footnotes.Footnote footnote && ++_footnotes > MaxFootnotes)
            {
                throw Exceeded($"more than {MaxFootnotes} footnotes are defined; split the seed into several", footnote);
            }
        }
    }

    void CheckLeaf(LeafBlock leaf)
    {
        int marks = 0;
        int open = 0;
        int columns = 0;
        bool isTable = false;
        for (int i = 0; i < leaf.Lines.Count; i++)
        {
            StringSlice line = leaf.Lines.Lines[i].Slice;
            int pipes = CountLine(line, ref marks, ref open);
            columns = Math.Max(columns, pipes + 1 - OuterPipes(line));
            isTable |= pipes > 0 && IsDelimiterRow(line);
        }

        marks += Math.Max(0, open);
        _marks += marks < MinMarks ? 0 : (long)marks * marks;
        if (_marks > MaxMarks)
        {
            throw Exceeded($"its paragraphs have thousands of marks of emphasis or open brackets; divide them by empty lines", leaf);
        }

        _cells += isTable ? (long)columns * leaf.Lines.Count : 0;
        if (_cells > SeedLimits.MaxBlocks)
        {
            throw Exceeded($"its tables have more than {SeedLimits.MaxBlocks} cells, rows times columns; split them", leaf);
        }

        _searched += Searched(leaf);
        if (_searched > MaxSearched)
        {
            throw Exceeded($"its paragraphs have thousands of \"<!\" or \"<?\" that do not end; end them, or write \"&lt;\"", leaf);
        }
    }

    /// <returns>The number of pipes.</returns>
    static int CountLine(StringSlice line, ref int marks, ref int open)
    {
        string text = line.Text;
        int pipes = 0;
        for (int i = line.Start; i <= line.End; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '|':
                    pipes++;
                    break;
                case '[':
                    open++;
                    break;
                case ']':
                    open--;
                    break;
                case '*' or '_' or '~' or '=' or '+':
                    int start = i;
                    while (i < line.End && text[i + 1] == c)
                    {
                        i++;
                    }

                    marks += c is '=' or '+' && i == start ? 0 : 1;
                    break;
            }
        }

        return pipes;
    }

    static int OuterPipes(StringSlice line)
    {
        line.Trim();
        return line.IsEmpty ? 0 : (line.CurrentChar == '|' ? 1 : 0) + (line.Length > 1 && line.Text[line.End] == '|' ? 1 : 0);
    }

    static bool IsDelimiterRow(StringSlice line)
    {
        bool hasDash = false;
        for (int i = line.Start; i <= line.End; i++)
        {
            if (line.Text[i] is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return false;
            }

            hasDash |= line.Text[i] == '-';
        }

        return hasDash;
    }

    /// <summary>How many characters the parser searches for the ends of declarations, instructions and sections, from each begin.</summary>
    static long Searched(LeafBlock leaf)
    {
        // Backwards, so that one pass knows the distance to the next end of each kind.
        long searched = 0;
        int toTag = 0;
        int toInstruction = 0;
        int toSection = 0;
        for (int i = leaf.Lines.Count - 1; i >= 0; i--)
        {
            StringSlice line = leaf.Lines.Lines[i].Slice;
            for (int at = line.End; at >= line.Start; at--)
            {
                char next = at < line.End ? line.Text[at + 1] : '\0';
                toTag++;
                toInstruction++;
                toSection++;
                switch (line.Text[at])
                {
                    case '>':
                        toTag = 0;
                        break;
                    case '?' when next == '>':
                        toInstruction = 0;
                        break;
                    case ']' when next == ']' && at + 1 < line.End && line.Text[at + 2] == '>':
                        toSection = 0;
                        break;
                    case '<' when next == '?':
                        searched += toInstruction;
                        break;
                    case '<' when next == '!':
                        searched += at + 1 < line.End && line.Text[at + 2] == '[' ? toSection : toTag;
                        break;
                }
            }
        }

        return searched;
    }

    static SeedLimitException Exceeded(FormattableString problem, MarkdownObject item) =>
        new(problem.ToString(CultureInfo.InvariantCulture), Math.Max(0, item.Span.Start));
}
