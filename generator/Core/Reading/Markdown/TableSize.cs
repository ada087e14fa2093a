using Markdig.Helpers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>The size that a block has if it is a table.</summary>
/// <param name="Cells">Rows times columns; 0 where no line can be under a table's head.</param>
/// <param name="InDelimiterRows">
/// Pipes times lines that can be under a table's head: the parser looks at all pipes for each where the first cell is more than words.
/// </param>
readonly record struct TableSize(long Cells, long InDelimiterRows)
{
    public static TableSize Of(LeafBlock leaf)
    {
        int columns = 0;
        int pipes = 0;
        int delimiterRows = 0;
        bool isPlain = true;
        for (int i = 0; i < leaf.Lines.Count; i++)
        {
            StringSlice line = leaf.Lines.Lines[i].Slice;
            isPlain &= pipes > 0 || BeginsWithWords(line);
            int ofLine = PipesOf(line);
            pipes += ofLine;
            columns = Math.Max(columns, ofLine + 1 - OuterPipes(line));
            delimiterRows += ofLine > 0 && IsDelimiterRow(line) ? 1 : 0;
        }

        return delimiterRows == 0 ? default : new((long)columns * leaf.Lines.Count, isPlain ? 0 : (long)pipes * delimiterRows);
    }

    /// <summary>Whether nothing but words is before the first pipe of a line.</summary>
    static bool BeginsWithWords(StringSlice line)
    {
        for (int i = line.Start; i <= line.End && line.Text[i] != '|'; i++)
        {
            if (!char.IsLetterOrDigit(line.Text[i]) && line.Text[i] is not (' ' or '\t' or '-' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    static int PipesOf(StringSlice line)
    {
        int pipes = 0;
        for (int i = line.Start; i <= line.End; i++)
        {
            pipes += line.Text[i] == '|' ? 1 : 0;
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
}
