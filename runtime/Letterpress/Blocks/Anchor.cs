using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>An id that a seed gives to a place in its article: the fragment <c>#name</c> leads to it.</summary>
/// <remarks>In <c>default</c> the name is empty and the block is <c>default</c>; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Anchor : IRow<Anchor>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Anchor(Article article, AnchorRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The id, without <c>#</c>; unique in its article.</summary>
    public Utf8Text Name => _article.TextAt(in Row->Name);

    /// <summary>The block in which the id stands.</summary>
    public Block Block => _row == 0 ? default : _article.BlockAt(Row->Block.Value);

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Anchor IRow<Anchor>.At(in RowSource source, int index) => new(source.Article, source.Row<AnchorRow>(index));

    AnchorRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (AnchorRow*)EmptyRecord.Or(_row);
    }
}
