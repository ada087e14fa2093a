using Letterpress.Core.Model;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The body of a seed as blocks, runs, figures and links.</summary>
sealed record Body(
    string Text,
    List<BlockModel> Blocks,
    List<RunModel> Runs,
    List<HeadingModel> Headings,
    List<FigureModel> Figures,
    List<GalleryModel> Galleries,
    List<CellModel> Cells,
    List<LinkDraft> Links,
    List<ImageModel> InlineImages,
    List<AnchorModel> Anchors)
{
    /// <summary>The byline's author; empty where there is no byline.</summary>
    public string Author { get; init; } = "";

    public Timestamp? BylineAt { get; init; }

    /// <summary>The URLs that may lead to files beside the seed, each once, in reading order.</summary>
    public IReadOnlyList<FileDraft> Files { get; init; } = [];

    /// <summary>Indexes of the blocks that are captions of something that is no figure: a table, a quote, a video.</summary>
    public IReadOnlyCollection<int> Captions { get; init; } = [];

    /// <summary>Indexes of the blocks that are titles of components.</summary>
    public IReadOnlyCollection<int> Titles { get; init; } = [];

    /// <summary>The titles that the page states elsewhere; empty where the body is not of a page.</summary>
    public IReadOnlyList<string> PageTitles { get; init; } = [];

    /// <summary>The level-1 heading that no text precedes; empty where there is no such heading.</summary>
    public string OpeningHeading =>
        FirstText is { Kind: BlockKind.Heading, Level: 1 } heading && (PageHeading.Length == 0 || TextOf(heading) == PageHeading)
            ? heading.Text.Of(Text)
            : "";

    /// <summary>See <see cref="PageMetadata.Heading"/>.</summary>
    public string PageHeading { get; init; } = "";

    /// <summary>The anchors of headings that have no id of their own, and those of footnotes of Markdown.</summary>
    public IEnumerable<MadeAnchor> MadeAnchors => Headings.Where(static heading => heading.IsAnchorMade)
        .Select(heading => MadeAnchor.Of(heading.Anchor, TextOf(Blocks[heading.Block])))
        .Concat(Anchors.Where(static anchor => FootnoteIds.IsMade(anchor.Name)).Select(static anchor => MadeAnchor.Of(anchor.Name, "")));

    BlockModel? FirstText => Blocks.FirstOrDefault(static block => block.Text.Length > 0);

    /// <summary>
    /// The page's first level-1 heading, if it says a title of the page, whatever stands before it: an icon, a byline, a menu.
    /// Empty where there is none.
    /// </summary>
    public string HeadingOfPage => FirstMainHeading is { } first && TextOf(first) is var text && PageTitles.Any(title => Says(title, text))
        ? text
        : "";

    BlockModel? FirstMainHeading => PageTitles.Count == 0
        ? null
        : Blocks.FirstOrDefault(block => block is { Kind: BlockKind.Heading, Level: 1, Text.Length: > 0 }
            && (PageHeading.Length == 0 || TextOf(block) == PageHeading));

    /// <summary>The headings; one that says the title is marked, if no text precedes it or it is the heading of the page.</summary>
    public IEnumerable<HeadingModel> HeadingsOf(string title)
    {
        int block = TitleBlock(title);
        return Headings.Select(heading => heading with { IsTitle = heading.Block == block });
    }

    /// <summary>Index of the heading that says the title; -1 where there is none.</summary>
    int TitleBlock(string title) =>
        FirstText is { Kind: BlockKind.Heading } first && TextOf(first) == title ? Blocks.IndexOf(first)
        : FirstMainHeading is { } main && TextOf(main) == title ? Blocks.IndexOf(main)
        : -1;

    /// <summary>The authors that the seed names elsewhere: a paragraph that is one of them says nothing else.</summary>
    public IReadOnlyCollection<string> Authors { get; init; } = [];

    /// <summary>
    /// The first paragraph after the title, outside of containers, else in one, else one that says who made the text or a picture, else a
    /// caption, else one that says by whom and when the text was written; without references to footnotes. Empty where there is none.
    /// What has no letter and no digit, such as an icon, is not meant, and neither are a time and the title of a component.
    /// </summary>
    public string FirstParagraph
    {
        get
        {
            int title = HeadingOfPage.Length > 0 ? Blocks.IndexOf(FirstMainHeading!) : -1;
            IEnumerable<(BlockModel Block, int Group)> paragraphs = Blocks
                .Select((block, index) => (Block: block, Index: index))
                .Where(one => one.Block.Kind == BlockKind.Paragraph && !Titles.Contains(one.Index))
                .Select(one => (one.Block, Group: (one.Index < title ? 2 : 0) + (Captions.Contains(one.Index) ? 1 : 0)))
                .OrderBy(static one => one.Group).ThenBy(static one => one.Block.Container < 0 ? 0 : 1);
            string byline = "";
            (string Text, int Group) credit = ("", 0);
            foreach ((BlockModel block, int group) in paragraphs)
            {
                if (credit.Text.Length > 0 && group != credit.Group)
                {
                    break;
                }

                string text = TextOf(block, Text.Length);
                if (!text.Any(char.IsLetterOrDigit) || DateLines.IsOnlyTime(text))
                {
                    continue;
                }

                if (DateLines.IsByline(text))
                {
                    byline = byline.Length > 0 ? byline : text;
                }
                else if (!IsCredit(text))
                {
                    return text;
                }
                else if (credit.Text.Length == 0)
                {
                    credit = (text, group);
                }
            }

            return credit.Text.Length > 0 ? credit.Text : byline;
        }
    }

    bool IsCredit(string text) => CreditLines.IsCredit(text) || Authors.Contains(text);

    /// <summary>Where in the text the seed marks the end of its excerpt, see <see cref="ExcerptMark"/>; -1 where it does not.</summary>
    public int ExcerptEnd { get; init; } = -1;

    /// <summary>
    /// The paragraphs, items and quotes before <see cref="ExcerptEnd"/>, a line each, without references to footnotes and times at the
    /// start; empty where there is no mark.
    /// </summary>
    public string MarkedExcerpt => string.Join(
        "\n",
        Blocks.Where((block, index) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote
                && block.Text.Start < ExcerptEnd && !Titles.Contains(index))
            .Select(block => TextOf(block, ExcerptEnd)).Where(static text => text.Length > 0)
            .SkipWhile(DateLines.IsOnlyTime));

    /// <summary>The text of a block up to a position, without references to footnotes.</summary>
    string TextOf(BlockModel block, int end) => string.Concat(
        Runs.GetRange(block.FirstRun, block.RunCount)
            .Where(run => (run.Styles & TextStyles.FootnoteReference) == 0 && run.Text.Start < end)
            .Select(run => Text.Substring(run.Text.Start, Math.Min(run.Text.End, end) - run.Text.Start)))
        .Replace("  ", " ").Trim(' ');

    string TextOf(BlockModel block) => Spaces.Fold(block.Text.Of(Text));

    /// <summary>Whether a page's title is a heading, or a heading and the name of the site.</summary>
    public static bool Says(string title, string heading)
    {
        if (!title.StartsWith(heading, StringComparison.Ordinal))
        {
            return false;
        }

        string rest = title.Substring(heading.Length);
        return rest.Length == 0 || (rest.Length > 2 && rest[0] == ' ' && rest[1] is '|' or '-' or '–' or '—' or '·' or '•' or '»' or ':');
    }

    BlockModel? Notice => Blocks.LastOrDefault(static block => block.Kind == BlockKind.Notice);

    /// <summary>Empty where there is no notice.</summary>
    public string CopyrightNotice => Notice is { } notice ? notice.Text.Of(Text) : "";

    /// <summary>What is read for its words: the text before the notice and the foot that it begins.</summary>
    public string TextWithoutNotice => Notice is { } notice ? Text.Substring(0, notice.Text.Start) : Text;
}
