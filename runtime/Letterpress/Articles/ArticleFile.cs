using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A file beside the seed that the article shows or links to, as it was when the article was compiled.</summary>
/// <remarks>In <c>default</c> all texts are empty, the length is 0 and the size is unknown; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct ArticleFile : IRow<ArticleFile>
{
    readonly Article _article;
    readonly nint _row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ArticleFile(Article article, FileRow* row)
    {
        _article = article;
        _row = (nint)row;
    }

    /// <summary>The last part of the <see cref="Path"/>.</summary>
    public Utf8Text Name
    {
        get
        {
            Utf8Text path = Path;
            return path.From(path.Utf8.LastIndexOf((byte)'/') + 1);
        }
    }

    /// <summary>Where the file is, relative to the project, with <c>/</c>.</summary>
    public Utf8Text Path => _article.TextAt(in Row->Path);

    /// <summary>The media type, such as <c>image/png</c>; of images by their content, otherwise by the file extension.</summary>
    public Utf8Text MediaType => _article.TextAt(in Row->MediaType);

    /// <summary>In bytes.</summary>
    public long Length => Row->Length.Value;

    /// <summary>The width of an image in pixels, upright as it is shown; null for other files.</summary>
    public int? Width => Row->Width.Value is > 0 and int width ? width : null;

    /// <summary>The height of an image in pixels, upright as it is shown; null for other files.</summary>
    public int? Height => Row->Height.Value is > 0 and int height ? height : null;

    /// <summary>The first 32 hexadecimal digits of the SHA-256 of the content.</summary>
    public Utf8Text Hash => _article.TextAt(in Row->Hash);

    /// <summary>The path at which the app serves the file, with the hash in it; empty where it does not (LetterpressAssets).</summary>
    public Utf8Text Url => _article.TextAt(in Row->Url);

    /// <summary>The <see cref="Path"/>.</summary>
    public override string ToString() => Path.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ArticleFile IRow<ArticleFile>.At(in RowSource source, int index) => new(source.Article, source.Row<FileRow>(index));

    FileRow* Row
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (FileRow*)EmptyRecord.Or(_row);
    }
}
