using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A front matter key that has no member of its own, and its value.</summary>
/// <remarks>In <c>default</c> both texts are empty; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Field : IRow<Field>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Field(Article article, FieldRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The key as the seed writes it.</summary>
    public Utf8Text Name => _article.TextAt(in Row->Name);

    /// <summary>The value as text.</summary>
    public Utf8Text Value => _article.TextAt(in Row->Value);

    /// <summary>
    /// The file beside the seed to which the value leads, such as that of <c>image: cover.png</c>; null where it leads to none.
    /// </summary>
    public ArticleFile? File => _article.FileAt(Row->File.Value);

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{Name}: {Value}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Field IRow<Field>.At(in RowSource source, int index) => new(source.Article, source.Row<FieldRow>(index));

    FieldRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (FieldRow*)EmptyRecord.Or(_row);
    }
}
