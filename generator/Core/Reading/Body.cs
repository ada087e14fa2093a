using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

/// <summary>The body of a seed, read.</summary>
sealed record Body(
    string Text,
    List<BlockModel> Blocks,
    List<RunModel> Runs,
    List<HeadingModel> Headings,
    List<FigureModel> Figures,
    List<GalleryModel> Galleries,
    List<CellModel> Cells,
    List<LinkDraft> Links)
{
    public string Author { get; init; } = "";

    public Timestamp? BylineAt { get; init; }

    public string CopyrightNotice =>
        Blocks.Count > 0 && Blocks[Blocks.Count - 1] is { Kind: BlockKind.Notice } notice ? notice.Text.Of(Text) : "";
}

/// <summary>A link while its text is being read.</summary>
sealed class LinkDraft(WrittenLinkKind kind, string url, string relation, LinkKeys keys, TextSlice place)
{
    /// <summary>Where the link stands in the seed.</summary>
    public TextSlice Place => place;

    public WrittenLinkKind Kind => kind;

    public string Url => url;

    public LinkKeys Keys => keys;

    public int Block { get; set; }

    public int Heading { get; set; }

    /// <summary>It leads from a picture or an embed too.</summary>
    public bool HasPicture { get; set; }

    public int TextStart { get; set; } = -1;

    public int TextEnd { get; set; }

    public LinkModel ToModel(int seedLine) => new(
        kind, Block, Heading, url, TextStart < 0 ? default : new(TextStart, TextEnd - TextStart), relation, keys.Host, seedLine, keys);
}
