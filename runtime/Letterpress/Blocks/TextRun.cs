using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A stretch of the text of one block with one set of styles and at most one link.</summary>
/// <remarks><c>default</c> is a run of no article: an empty text without styles, link and image; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct TextRun : IRow<TextRun>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TextRun(Article article, RunRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The text of the run.</summary>
    public Utf8Text Text => _article.TextAt(in Row->Text);

    /// <summary>How it is set apart.</summary>
    public TextStyles Styles => (TextStyles)Row->Styles.Value;

    /// <summary>The link whose anchor text the run is, or a part of it; null where there is none.</summary>
    public Link? Link => Row->Link.Value is > 0 and int link ? _article.LinkAt(link - 1) : null;

    /// <summary>The image that the run is; null for text. The text of an image is empty.</summary>
    public Image? Image => Row->Image.Value is > 0 and int image ? _article.ImageAt(image - 1) : null;

    /// <summary>Gets the index of <see cref="Link"/> in the article, or -1.</summary>
    internal int LinkIndex => Row->Link.Value - 1;

    /// <summary>Gets a value indicating whether the run is an image.</summary>
    internal bool IsImage => Row->Image.Value > 0;

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TextRun IRow<TextRun>.At(in RowSource source, int index) => new(source.Article, source.Row<RunRow>(index));

    RunRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (RunRow*)EmptyRecord.Or(_row);
    }
}
