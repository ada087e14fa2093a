using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>One of the authors of an article.</summary>
/// <remarks>In <c>default</c> all texts are empty; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Author : IRow<Author>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Author(Article article, AuthorRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The name; never empty in an article.</summary>
    public Utf8Text Name => _article.TextAt(in Row->Name);

    /// <summary>The e-mail address; empty where the seed states none.</summary>
    public Utf8Text Email => _article.TextAt(in Row->Email);

    /// <summary>The URL of a page about the author, as the seed writes it; empty where it states none.</summary>
    public Utf8Text Url => _article.TextAt(in Row->Url);

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Author IRow<Author>.At(in RowSource source, int index) => new(source.Article, source.Row<AuthorRow>(index));

    AuthorRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (AuthorRow*)EmptyRecord.Or(_row);
    }
}
