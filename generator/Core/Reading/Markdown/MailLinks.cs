using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Makes links of bare e-mail addresses, as GitHub does.</summary>
static class MailLinks
{
    const int MinTopLevel = 2;

    public static void Add(LiteralInline literal)
    {
        for (Inline? parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return;
            }
        }

        if (literal.Parent is null)
        {
            return;
        }

        Join(literal);
        int from = literal.Content.Start;
        while (literal.Content.Text.IndexOf('@', from, literal.Content.End + 1 - from) is >= 0 and var at)
        {
            int start = StartOf(literal.Content, at, from);
            int end = EndOf(literal.Content, at);
            from = at + 1;
            if (start < at && end > at)
            {
                literal = Split(literal, start, end);
                from = end;
            }

            if (from > literal.Content.End)
            {
                return;
            }
        }
    }

    /// <summary>Joins a text with those beside it, from which characters that might have been marks part it.</summary>
    static void Join(LiteralInline literal)
    {
        while (literal.PreviousSibling is LiteralInline before && before.Content.Text == literal.Content.Text
            && before.Content.End + 1 == literal.Content.Start)
        {
            literal.Content.Start = before.Content.Start;
            literal.Span.Start = before.Span.Start;
            before.Remove();
        }

        while (literal.NextSibling is LiteralInline after && after.Content.Text == literal.Content.Text
            && literal.Content.End + 1 == after.Content.Start)
        {
            literal.Content.End = after.Content.End;
            literal.Span.End = after.Span.End;
            after.Remove();
        }
    }

    static int StartOf(StringSlice content, int at, int from)
    {
        int start = at;
        while (start > from && (IsWord(content.Text[start - 1]) || content.Text[start - 1] is '.' or '_' or '+'))
        {
            start--;
        }

        while (start < at && content.Text[start] == '.')
        {
            start++;
        }

        bool isPartOfUrl = start > content.Start && content.Text[start - 1] is '/' or ':' or '=' or '@';
        return isPartOfUrl ? at : start;
    }

    /// <summary>The position after the domain; that of the <c>@</c> where there is none.</summary>
    static int EndOf(StringSlice content, int at)
    {
        int end = at;
        int dot = -1;
        int position = at + 1;
        while (position <= content.End && (IsWord(content.Text[position]) || content.Text[position] == '.'))
        {
            if (content.Text[position] == '.')
            {
                if (position == at + 1 || content.Text[position - 1] == '.')
                {
                    break;
                }

                dot = position;
            }
            else if (dot > 0 && content.Text[position] != '-')
            {
                end = position + 1;
            }

            position++;
        }

        if (end == at)
        {
            return at;
        }

        int top = content.Text.LastIndexOf('.', end - 1) + 1;
        for (int i = top; i < end; i++)
        {
            if (!char.IsLetter(content.Text[i]))
            {
                return at;
            }
        }

        return end - top >= MinTopLevel ? end : at;
    }

    static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-';

    /// <returns>The text after the link.</returns>
    static LiteralInline Split(LiteralInline literal, int start, int end)
    {
        StringSlice content = literal.Content;
        int offset = literal.Span.Start - content.Start;
        AutolinkInline link = new(content.Text.Substring(start, end - start))
        {
            IsEmail = true,
            Line = literal.Line,
            Column = literal.Column + start - content.Start,
            Span = new(start + offset, end - 1 + offset),
        };
        LiteralInline rest = new()
        {
            Content = new StringSlice(content.Text, end, content.End),
            Line = literal.Line,
            Column = literal.Column + end - content.Start,
            Span = new(end + offset, literal.Span.End),
        };
        literal.Content.End = start - 1;
        literal.Span.End = start - 1 + offset;
        literal.InsertAfter(link);
        link.InsertAfter(rest);
        return rest;
    }
}
