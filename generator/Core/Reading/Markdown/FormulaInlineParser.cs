using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses <c>$…$</c>, <c>$`…`$</c> and <c>$$…$$</c> by GitHub's rules, so that amounts of money are text, and <c>\(…\)</c>, also with
/// two backslashes.
/// </summary>
/// <remarks>A search ends at the next delimiter, whether it opens or closes, so that all searches together take one pass.</remarks>
sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        string text = slice.Text;
        int start = slice.Start;
        (int content, int contentEnd, int end) = text[start] == '$'
            ? AfterDollar(text, start, slice.End + 1, slice.PeekCharExtra(-1))
            : AfterBackslash(text, start, slice.End + 1);
        string tex = end < 0 ? "" : text.Substring(content, contentEnd - content).Trim();
        if (tex.Length == 0 || HoldsMarkup(tex) || (HoldsBar(tex) && IsInTable(processor.Block!, text)))
        {
            return false;
        }

        FormulaInline formula = new(tex);
        InlinePlace.Set(processor, formula, start, end);
        slice.Start = end;
        return true;
    }

    /// <summary>Whether the delimiters stand in code, or in the text and the URL of a link, which would be lost.</summary>
    static bool HoldsMarkup(string tex) => tex.IndexOf('`') >= 0 || tex.Contains("](<") || tex.Contains("](/") || tex.Contains("](#")
        || tex.Contains("](.") || (tex.Contains("](") && tex.Contains("://"));

    /// <summary>Whether a text has a bar that no backslash escapes, which ends a cell.</summary>
    static bool HoldsBar(string tex)
    {
        for (int bar = tex.IndexOf('|'); bar >= 0; bar = tex.IndexOf('|', bar + 1))
        {
            if (bar == 0 || tex[bar - 1] != '\\')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the second line of a paragraph has the columns of a table.</summary>
    static bool IsInTable(LeafBlock block, string text)
    {
        if (block.GetData(typeof(FormulaInlineParser)) is not bool isTable)
        {
            // A paragraph of one line is given to parsers within the text of the whole body.
            int second = text.Length > block.Span.Length + 1 ? -1 : text.IndexOf('\n') + 1;
            string line = second > 0 ? text.Substring(second, LineScan.EndOfLine(text, second) - second) : "";
            isTable = line.IndexOf('-') >= 0 && line.Trim(' ', '\t', '|', '-', ':').Length == 0;
            block.SetData(typeof(FormulaInlineParser), isTable);
        }

        return isTable;
    }

    /// <returns>Where the formula and its delimiter start and end; a negative end where there is none.</returns>
    static (int Content, int ContentEnd, int End) AfterDollar(string text, int start, int limit, char before)
    {
        if (before == '$' || char.IsLetterOrDigit(before) || start + 2 >= limit)
        {
            return (0, 0, -1);
        }

        char first = text[start + 1];
        int content = start + (first is '$' or '`' ? 2 : 1);
        if (first == '`')
        {
            int tick = text.IndexOf('`', content, limit - content);
            return tick > content && tick + 1 < limit && text[tick + 1] == '$' ? (content, tick, tick + 2) : (0, 0, -1);
        }

        int close = NextDollar(text, content, limit);
        if (first == '$')
        {
            bool isPair = close > content && close + 1 < limit && text[close + 1] == '$';
            return isPair && !(close + 2 < limit && text[close + 2] == '$') ? (content, close, close + 2) : (0, 0, -1);
        }

        bool isFormula = close > content && !char.IsWhiteSpace(first) && !char.IsWhiteSpace(text[close - 1])
            && !(close + 1 < limit && (char.IsLetterOrDigit(text[close + 1]) || text[close + 1] == '$'));
        return isFormula ? (content, close, close + 1) : (0, 0, -1);
    }

    /// <summary>The next dollar sign that no backslash escapes; -1 where there is none.</summary>
    static int NextDollar(string text, int from, int limit)
    {
        for (int i = from; i < limit; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '$')
            {
                return i;
            }
        }

        return -1;
    }

    static (int Content, int ContentEnd, int End) AfterBackslash(string text, int start, int limit)
    {
        int slashes = start + 1 < limit && text[start + 1] == '\\' ? 2 : 1;
        int bracket = start + slashes;
        if (bracket >= limit || !(text[bracket] == '(' || (text[bracket] == '[' && slashes == 2)))
        {
            return (0, 0, -1);
        }

        char close = text[bracket] == '(' ? ')' : ']';
        for (int i = bracket + 1; i + slashes < limit; i++)
        {
            if (text[i] != '\\' || (slashes == 2 && text[i + 1] != '\\'))
            {
                continue;
            }

            char after = text[i + slashes];
            if (after == text[bracket])
            {
                break;
            }

            if (after == close)
            {
                bool isFormula = slashes == 2 || FormulaText.IsFormula(text.Substring(bracket + 1, i - bracket - 1));
                return isFormula ? (bracket + 1, i, i + slashes + 1) : (0, 0, -1);
            }
        }

        return (0, 0, -1);
    }
}
