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
    public string FirstParagraph =>
        (Blocks.FirstOrDefault(static block => block is { Kind: BlockKind.Paragraph, Container: < 0 })
            ?? Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Paragraph)) is { } paragraph
            ? string.Concat(Runs.Skip(paragraph.FirstRun).Take(paragraph.RunCount)
                .Where(static run => (run.Styles & TextStyles.FootnoteReference) == 0)
                .Select(run => run.Text.Of(Text))).Replace("  ", " ").Trim(' ')
            : "";

    /// <summary>Empty where there is no notice.</summary>
    public string CopyrightNotice =>
        Blocks.Count > 0 && Blocks[Blocks.Count - 1] is { Kind: BlockKind.Notice } notice ? notice.Text.Of(Text) : "";

    /// <summary>What is read for its words.</summary>
    public string TextWithoutNotice => CopyrightNotice.Length == 0 ? Text : Text.Substring(0, Blocks[Blocks.Count - 1].Text.Start);
}
