using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A heading of an article.</summary>
/// <remarks><c>default</c> is an empty heading of no article.</remarks>
public readonly unsafe record struct Heading
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Heading(Article article, byte* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The text of the heading, without markup.</summary>
    public Utf8Text Text => Block.Text;

    /// <summary>From 1, the highest, to 6.</summary>
    public int Level => Block.Level;

    /// <summary>The name by which URLs link to the heading (<c>#…</c>); unique in its article.</summary>
    public Utf8Text Anchor => _article.Slice(Row + RecordLayout.Heading.Anchor);

    /// <summary>Whether the seed marks it up as a strong paragraph, not as a heading.</summary>
    public bool IsInferred => DigitReader.One(Row + RecordLayout.Heading.IsInferred) != 0;

    /// <summary>The block that the heading is.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(DigitReader.Four(Row + RecordLayout.Heading.Block));

    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();

    byte* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EmptyRecord.Or(_row);
    }
}
