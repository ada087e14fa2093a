using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses the attributes of kramdown, Python-Markdown and Pandoc, <c>{: #id .class key="value"}</c>, with or without the colon: at the end
/// of a heading, after a link, an image, code or emphasis, and on a line of their own. Elsewhere braces are text.
/// </summary>
sealed class AttributeListParser : InlineParser
{
    /// <summary>A number of pixels follows; it is looked at once, so that there is one way to read it.</summary>
    const string Size = "(?=(?:[0-9]+(?:px)?|\"[0-9]+(?:px)?\"|'[0-9]+(?:px)?')[ \t}])[\"']?";

    static readonly Regex s_list = new(
        "^\\{:?[ \t]*(?:(?:#(?<id>[^\\s{}\"'=<>#]+)"
            + "|id=(?:\"(?<id>[^\"\\s]+)\"|'(?<id>[^'\\s]+)'|(?<id>[^\\s{}\"'<>]+))"
            + "|width=" + Size + "(?<width>[0-9]+)(?:px)?[\"']?|height=" + Size + "(?<height>[0-9]+)(?:px)?[\"']?"
            + "|\\.[^\\s{}\"'=<>]+|(?!(?:width|height)=" + Size + ")[\\w:@-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s{}\"'<>]+))"
            + "(?:[ \t]+|(?=[ \t]*\\}$)))+\\}$",
        RegexOptions.CultureInvariant);

    /// <summary>With a colon, kramdown also has names of lists of attributes.</summary>
    static readonly Regex s_names = new("^\\{:(?:[ \t]*[.#]?[A-Za-z][\\w-]*)+[ \t]*\\}$", RegexOptions.CultureInvariant);

    /// <summary>How Docusaurus writes the id of a heading.</summary>
    static readonly Regex s_comment = new("^\\{/\\*[ \t]*#(?<id>[^\\s*]+)[ \t]*\\*/\\}$", RegexOptions.CultureInvariant);

    /// <summary>With it, kramdown replaces a list by the table of contents.</summary>
    static readonly Regex s_contents = new("^\\{:[ \t]*toc[\\s}]", RegexOptions.CultureInvariant);

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int end = EndOf(slice);
        if (end < 0)
        {
            return false;
        }

        string text = slice.Text.Substring(slice.Start, end - slice.Start);
        bool isLast = IsBlankAfter(slice, end, out bool isBlankLine);
        bool hasColon = text.Length > 1 && text[1] == ':';
        char before = slice.PeekCharExtra(-1);
        bool isAllowed = (processor.Block is HeadingBlock && isLast)
            || (isBlankLine && (before is '\n' or '\0' || hasColon))
            || (before is ')' or ']' && processor.Inline is LinkInline)
            || before is '`' or '*' or '_'
            || (before == ':' && FollowsName(slice));
        Match match = !isAllowed ? System.Text.RegularExpressions.Match.Empty
            : s_list.Match(text) is { Success: true } list ? list
            : hasColon && s_names.Match(text) is { Success: true } names ? names
            : processor.Block is HeadingBlock ? s_comment.Match(text)
            : System.Text.RegularExpressions.Match.Empty;
        if (!match.Success)
        {
            return false;
        }

        AttributeList attributes = new(match.Groups["id"].Value)
        {
            IsContents = hasColon && s_contents.IsMatch(text),
            Width = match.Groups["width"].Value,
            Height = match.Groups["height"].Value,
        };
        InlinePlace.Set(processor, attributes, slice.Start, end);
        slice.Start = end;
        return true;
    }

    /// <summary>The position after the closing brace, before which no other brace and no line feed stand; -1 where there is none.</summary>
    static int EndOf(StringSlice slice)
    {
        for (int i = slice.Start + 1; i <= slice.End; i++)
        {
            switch (slice.Text[i])
            {
                case '}':
                    return i + 1;
                case '{' or '\n':
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a name between colons precedes, as of an emoji.</summary>
    static bool FollowsName(StringSlice slice)
    {
        int first = slice.Start - 2;
        while (first >= 0 && (char.IsLetterOrDigit(slice.Text[first]) || slice.Text[first] is '_' or '-' or '+'))
        {
            first--;
        }

        return first >= 0 && first < slice.Start - 2 && slice.Text[first] == ':';
    }

    /// <returns>Whether nothing follows.</returns>
    static bool IsBlankAfter(StringSlice slice, int position, out bool isBlankLine)
    {
        int i = position;
        while (i <= slice.End && slice.Text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        isBlankLine = i > slice.End || slice.Text[i] == '\n';
        return i > slice.End;
    }
}
