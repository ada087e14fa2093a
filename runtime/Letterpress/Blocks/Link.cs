using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>One hyperlink at one place of one article.</summary>
/// <remarks>
/// <c>default</c> is an external link of no article: its texts are empty, it has no target, its numbers are 0, and
/// <see cref="Source"/> and <see cref="Block"/> are <c>default</c>; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Link : IRow<Link>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Link(Article article, LinkRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The article in which the link stands.</summary>
    public Article Source => _article;

    /// <summary>The link's place in the <see cref="Article.Links"/> of its source, from 0.</summary>
    public int Index => _row == 0 ? 0 : (int)(Row - _article.Rows(in _article.Header->Links));

    /// <summary>Where the link leads.</summary>
    public LinkKind Kind => _article.LinkTarget(Index) > 0 ? LinkKind.Article : WrittenKind switch
    {
        WrittenLinkKind.Article => LinkKind.ArticleUnresolved,
        WrittenLinkKind.Fragment => LinkKind.Fragment,
        WrittenLinkKind.Mail => LinkKind.Mail,
        WrittenLinkKind.Phone => LinkKind.Phone,
        _ => LinkKind.External,
    };

    /// <summary>The URL as the seed writes it.</summary>
    public Utf8Text Url => _article.TextAt(in Row->Url);

    /// <summary>
    /// The <see cref="Url"/> after <c>#</c>: the id in the HTML of the target to which the link leads. Where the URL has the anchor that
    /// another tool makes of the text of a heading there, it is the heading's own. Empty for a URL without <c>#</c>.
    /// </summary>
    public Utf8Text Fragment
    {
        get
        {
            Utf8Text url = Url;
            int hash = url.Utf8.IndexOf((byte)'#');
            return hash < 0 ? default : _article.LinkAnchor(Index) is { IsEmpty: false } anchor ? anchor : url.From(hash + 1);
        }
    }

    /// <summary>The <see cref="Url"/> as output has it: where the fragment is another one than the seed's, it is apart.</summary>
    internal void GetHref(out Utf8Text page, out Utf8Text fragment)
    {
        page = Url;
        int hash = page.Utf8.IndexOf((byte)'#');
        fragment = hash < 0 ? default : _article.LinkAnchor(Index);
        page = fragment.IsEmpty ? page : page.To(hash + 1);
    }

    /// <summary>The anchor text; empty for a link on an image.</summary>
    public Utf8Text Text => _article.TextAt(in Row->Text);

    /// <summary>The <c>rel</c> attribute; empty where there is none.</summary>
    public Utf8Text Relation => _article.TextAt(in Row->Relation);

    /// <summary>What browsers show when the pointer rests on the link; empty where the seed gives no title.</summary>
    public Utf8Text Title => _article.TextAt(in Row->Title);

    /// <summary>The file beside the seed to which the link leads; null where it leads elsewhere, or the file is not known.</summary>
    public ArticleFile? File => _article.FileAt(Row->File.Value);

    /// <summary>The host of the URL in lower case, without <c>www.</c>; empty for a URL without host.</summary>
    public Utf8Text Host => _article.TextAt(in Row->Host);

    /// <summary>The block in which the link stands.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(Row->Block.Value);

    /// <summary>The heading above the link; null before the first heading.</summary>
    public Heading? Heading =>
        Row->Heading.Value is > 0 and int heading ? _article.HeadingAt(heading - 1) : null;

    /// <summary>The line of the seed in which the link stands, from 1.</summary>
    public int SeedLine => Row->SeedLine.Value;

    /// <summary>The article to which the link leads; null where it is not in the corpus.</summary>
    public Article? Target => TryGetTarget(out Article target) ? target : null;

    WrittenLinkKind WrittenKind => (WrittenLinkKind)Row->Kind.Value;

    /// <summary>Finds the article to which the link leads.</summary>
    /// <param name="target">That article, or <c>default</c>.</param>
    /// <returns>False where the link does not lead to an article of the corpus.</returns>
    public bool TryGetTarget(out Article target)
    {
        int number = _article.LinkTarget(Index);
        target = number > 0 ? _article.Read.ArticleAt(number - 1) : default;
        return number > 0;
    }

    /// <summary>Anchor text and URL.</summary>
    public override string ToString() => $"{Text} ({Url})";

    /// <summary>Of the links of an article, or of those that lead to one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Link IRow<Link>.At(in RowSource source, int index) =>
        source.IsRecord ? new(source.Article, source.Row<LinkRow>(index)) : Backlink(source.Corpus, source.Row<BacklinkRow>(index));

    static Link Backlink(ArticleCorpus corpus, BacklinkRow* row) =>
        corpus.ArticleAt(row->Source.Value).LinkOfTable(row->Link.Value);

    LinkRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (LinkRow*)EmptyRecord.Or(_row);
    }
}
