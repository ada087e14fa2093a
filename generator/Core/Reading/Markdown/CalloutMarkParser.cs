using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses the mark that makes a quote a callout, as GitHub and Obsidian have it: <c>[!note]</c>, <c>[!note]-</c>, at the start of the
/// quote.
/// </summary>
sealed class CalloutMarkParser : InlineParser
{
    static readonly Regex s_mark = new(
        "\\G\\[!(?<kind>[A-Za-z][A-Za-z0-9_-]{0,40})(?:\\|[^\\]\\r\\n]{0,200})?\\](?<fold>[-+]?)(?=[ \\t\\r\\n]|$)",
        RegexOptions.CultureInvariant);

    public CalloutMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph
            || paragraph.Inline?.FirstChild is not null || quote.Count == 0 || !ReferenceEquals(quote[0], paragraph)
            || s_mark.Match(slice.Text, slice.Start) is not { Success: true } match || match.Index + match.Length > slice.End + 1)
        {
            return false;
        }

        string fold = match.Groups["fold"].Value switch { "-" => "closed", "+" => "open", _ => "" };
        CalloutMark mark = new(match.Groups["kind"].Value.ToLowerInvariant(), fold);
        InlinePlace.Set(processor, mark, slice.Start, slice.Start + match.Length);
        slice.Start += match.Length;
        return true;
    }
}
