using System.Globalization;
using Letterpress.Core.Reading.Guards;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Limits what takes the parser of inlines quadratic time: marks of emphasis, all of which it nests before it pairs them, brackets and
/// markup that are not closed, the empty cells that it adds to short rows of a table, the heads of tables that it looks for, bare URLs that
/// follow each other at once, and long URLs that are referred to often.
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

    /// <summary>Pipes times lines like <c>|-|</c>, for each of which the parser looks at all pipes: half a second.</summary>
    const long MaxInDelimiterRows = 3_000_000;

    /// <summary>Characters that the parser copies from the begins of bare URLs: a second.</summary>
    const long MaxInUrls = 30_000_000;

    /// <summary>Characters of all URLs and titles that references take from their definitions.</summary>
    const long MaxInReferences = 8_000_000;

    long _marks;
    long _searched;
    long _cells;
    long _inDelimiterRows;
    long _inUrls;
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

    /// <summary>Checks what is written for each reference again, when the inlines of a document are parsed.</summary>
    /// <exception cref="SeedLimitException">Thousands of references lead to long URLs.</exception>
    public static void CheckReferences(MarkdownDocument document)
    {
        long length = 0;
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            length += link.Reference is null ? 0 : (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
            if (length > MaxInReferences)
            {
                throw Exceeded($"its references repeat more than {MaxInReferences} characters of URLs and titles; shorten those", link);
            }
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
        StringSlice text = leaf.Lines.ToSlice();
        int marks = InlineMarks.CountIn(text);
        _marks += marks < MinMarks ? 0 : (long)marks * marks;
        if (_marks > MaxMarks)
        {
            throw Exceeded($"its paragraphs have thousands of marks of emphasis or open brackets; divide them by empty lines", leaf);
        }

        TableSize table = TableSize.Of(leaf);
        _cells += table.Cells;
        if (_cells > SeedLimits.MaxBlocks)
        {
            throw Exceeded($"its tables have more than {SeedLimits.MaxBlocks} cells, rows times columns; split them", leaf);
        }

        _inDelimiterRows += table.InDelimiterRows;
        if (_inDelimiterRows > MaxInDelimiterRows)
        {
            throw Exceeded($"its paragraphs have hundreds of lines like \"|-|\", which begin a table; divide them by empty lines", leaf);
        }

        _searched += MarkupEnds.Searched(leaf);
        if (_searched > MaxSearched)
        {
            throw Exceeded($"its paragraphs have thousands of \"<!\" or \"<?\" that do not end; end them, or write \"&lt;\"", leaf);
        }

        _inUrls += BareUrls.LengthIn(text);
        if (_inUrls > MaxInUrls)
        {
            throw Exceeded($"its paragraphs have thousands of bare URLs without a space between them; divide them by spaces", leaf);
        }
    }

    static SeedLimitException Exceeded(FormattableString problem, MarkdownObject item) =>
        new(problem.ToString(CultureInfo.InvariantCulture), Math.Max(0, item.Span.Start));
}
