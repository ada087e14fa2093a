using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A heading of an article.</summary>
/// <remarks>In <c>default</c> the texts are empty, the level is 0, and the block is <c>default</c>; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Heading : IRow<Heading>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Heading(Article article, HeadingRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The text of the heading, without markup.</summary>
    public Utf8Text Text => Block.Text;

    /// <summary>From 1, the highest, to 6.</summary>
    public int Level => Block.Level;

    /// <summary>The name by which URLs link to the heading (<c>#…</c>); unique in its article.</summary>
    public Utf8Text Anchor => _article.TextAt(in Row->Anchor);

    /// <summary>Whether the seed marks it up as a strong paragraph, not as a heading.</summary>
    public bool IsInferred => Row->IsInferred.Value != 0;

    /// <summary>Whether it opens the body and says the article's title: a page that shows the title elsewhere may leave it out.</summary>
    public bool IsTitle => Row->IsTitle.Value != 0;

    /// <summary>The block that the heading is.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(Row->Block.Value);

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Heading IRow<Heading>.At(in RowSource source, int index) => new(source.Article, source.Row<HeadingRow>(index));

    HeadingRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (HeadingRow*)EmptyRecord.Or(_row);
    }
}
