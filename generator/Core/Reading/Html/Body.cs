using Letterpress.Core.Model;
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

    /// <summary>The level-1 heading that no text precedes; empty where there is no such heading.</summary>
    public string OpeningHeading => FirstText is { Kind: BlockKind.Heading, Level: 1 } heading ? heading.Text.Of(Text) : "";

    BlockModel? FirstText => Blocks.FirstOrDefault(static block => block.Text.Length > 0);

    /// <summary>The headings; one that no text precedes, and that says the title, is marked.</summary>
    public IEnumerable<HeadingModel> HeadingsOf(string title)
    {
        bool isTitle = FirstText is { Kind: BlockKind.Heading } first && Spaces.Fold(first.Text.Of(Text)) == title;
        return Headings.Select((heading, i) => heading with { IsTitle = isTitle && i == 0 });
    }

    /// <summary>
    /// The first paragraph outside of containers, else in one, without references to footnotes; empty where there is none.
    /// </summary>
    public string FirstParagraph => FirstParagraphBlock is { } paragraph ? TextOf(paragraph, Text.Length) : "";

    /// <summary>Where in the text the seed marks the end of its excerpt, see <see cref="ExcerptMark"/>; -1 where it does not.</summary>
    public int ExcerptEnd { get; init; } = -1;

    /// <summary>
    /// The paragraphs, items and quotes before <see cref="ExcerptEnd"/>, a line each, without references to footnotes; empty where there is
    /// no mark.
    /// </summary>
    public string MarkedExcerpt => string.Join(
        "\n",
        Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote && block.Text.Start < ExcerptEnd)
            .Select(block => TextOf(block, ExcerptEnd)).Where(static text => text.Length > 0));

    BlockModel? FirstParagraphBlock =>
        Blocks.FirstOrDefault(static block => block is { Kind: BlockKind.Paragraph, Container: < 0 })
        ?? Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Paragraph);

    /// <summary>The text of a block up to a position, without references to footnotes.</summary>
    string TextOf(BlockModel block, int end) => string.Concat(
        Runs.GetRange(block.FirstRun, block.RunCount)
            .Where(run => (run.Styles & TextStyles.FootnoteReference) == 0 && run.Text.Start < end)
            .Select(run => Text.Substring(run.Text.Start, Math.Min(run.Text.End, end) - run.Text.Start)))
        .Replace("  ", " ").Trim(' ');

    /// <summary>Empty where there is no notice.</summary>
    public string CopyrightNotice =>
        Blocks.Count > 0 && Blocks[Blocks.Count - 1] is { Kind: BlockKind.Notice } notice ? notice.Text.Of(Text) : "";

    /// <summary>What is read for its words.</summary>
    public string TextWithoutNotice => CopyrightNotice.Length == 0 ? Text : Text.Substring(0, Blocks[Blocks.Count - 1].Text.Start);
}
