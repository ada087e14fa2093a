using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses blocks of HTML as CommonMark has them, and ends one after a start tag with the attribute <c>markdown</c>, by which kramdown
/// and Python-Markdown mark an element that contains Markdown.
/// </summary>
sealed class MarkdownHtmlBlockParser : HtmlBlockParser
{
    static readonly Regex s_marked = new(
        "^<[A-Za-z][^<>]*[ \t]markdown(?:[ \t]*=[ \t]*(?:\"(?:1|block|span)\"|'(?:1|block|span)'|1|block|span))?(?:[ \t][^<>]*)?>[ \t]*$",
        RegexOptions.CultureInvariant);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        StringSlice line = processor.Line;
        BlockState state = base.TryOpen(processor);
        return state == BlockState.Continue && s_marked.IsMatch(line.ToString()) ? BlockState.Break : state;
    }
}
