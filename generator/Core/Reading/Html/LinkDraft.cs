using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>A link while its text is being read. <see cref="Identity.ArticleIdentity"/> resolves later which article it names.</summary>
sealed class LinkDraft(WrittenLinkKind kind, LinkForm form, string url, string relation, TextSlice tag)
{
    /// <summary>The link's start tag in the seed, or the Markdown that it was converted from.</summary>
    public TextSlice Tag => tag;

    public WrittenLinkKind Kind => kind;

    public string Url => url;

    /// <summary>The <c>title</c> attribute.</summary>
    public string Title { get; init; } = "";

    /// <summary>Index of the block in which the link starts.</summary>
    public int Block { get; set; }

    /// <summary>Index of the heading before the link, or -1.</summary>
    public int Heading { get; set; }

    /// <summary>Whether it is on an image or an embed, with or without text.</summary>
    public bool HasFigure { get; set; }

    /// <summary>-1 as long as the link has no text.</summary>
    public int TextStart { get; set; } = -1;

    public int TextEnd { get; set; }

    public LinkModel ToModel(int seedLine) => new(
        kind, Block, Heading, url, TextStart < 0 ? default : new(TextStart, TextEnd - TextStart), relation, "", seedLine, LinkKeys.None)
    {
        Form = form,
        Title = Title,
    };
}
