using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A front matter key that has no member of its own, and its value.</summary>
/// <remarks>In <c>default</c> both are empty.</remarks>
public readonly unsafe record struct Field
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Field(Article article, byte* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The key as the seed writes it.</summary>
    public Utf8Text Name => _article.ShortSlice(Row + RecordLayout.Field.Name);

    /// <summary>The value as text.</summary>
    public Utf8Text Value => _article.Slice(Row + RecordLayout.Field.Value);

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{Name}: {Value}";

    byte* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => EmptyRecord.Or(_row);
    }
}
