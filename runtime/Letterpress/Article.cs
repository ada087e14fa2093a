using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Layout;
using Letterpress.Records;
using Letterpress.Writing;
using Letterpress.Writing.Snapshots;
using Letterpress.Writing.Snapshots.Handles;

namespace Letterpress;

/// <summary>One article of a corpus; a handle that is cheap to copy and reads in place.</summary>
/// <remarks>
/// Reading allocates nothing. Texts that a seed does not tell are empty, never null. In <c>default(Article)</c> every
/// text and every list is empty, every number 0 and every time absent; see <see cref="IsDefault"/>.
/// Two handles are equal when they name the same article of the same corpus.
/// </remarks>
public readonly unsafe record struct Article
{
    readonly ArticleCorpus? _corpus;
    readonly nint _header;
    readonly int _index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Article(ArticleCorpus corpus, RecordHeader* header, int index)
    {
        _corpus = corpus;
        _header = (nint)header;
        _index = index;
    }

    /// <summary>Whether this is <c>default(Article)</c>, which is no article of any corpus.</summary>
    public bool IsDefault => _corpus is null;

    /// <summary>The corpus that holds the article.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Article)</c>.</exception>
    public ArticleCorpus Corpus => Read.Owner;

    /// <summary>The article's place in <see cref="ArticleCorpus.All"/>, from 0, the newest; those without a time come last.</summary>
    public int Index => _index;

    /// <summary>The id that the seed or its publisher gives, else the <see cref="Slug"/>.</summary>
    public Utf8Text Id => TextAt(in Header->Id) is { IsEmpty: false } id ? id : Slug;

    /// <summary>The article's name in URLs; unique in its corpus, never empty.</summary>
    public Utf8Text Slug => _corpus is null ? default : _corpus.SlugOf(_index);

    /// <summary>
    /// The folders and the file name of the seed, below the root of the website and without file extension: <c>de/best-practices</c>.
    /// A file <c>index</c>, <c>README</c> or <c>_index</c> has the path of its folder. Unique in its corpus, never empty.
    /// </summary>
    public Utf8Text Path => _corpus is null ? default : _corpus.PathOf(_index);

    /// <summary>The title, in one line.</summary>
    public Utf8Text Title
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TextAt(in Header->Title);
    }

    /// <summary>Who wrote it; empty where the seed does not tell.</summary>
    public Utf8Text Author => TextAt(in Header->Author);

    /// <summary>The URL where the article was published, as the seed writes it; empty where the seed states none.</summary>
    public Utf8Text SourceUrl => TextAt(in Header->SourceUrl);

    /// <summary>A BCP 47 tag such as <c>en</c> or <c>zh-Hans</c>; <c>und</c> where the language is not known.</summary>
    public Utf8Text Language => TextAt(in Header->Language);

    /// <summary>The seed's path, relative to its project, with <c>/</c>.</summary>
    public Utf8Text SeedPath => TextAt(in Header->SeedPath);

    /// <summary>What the seed gives as its summary, else how the text starts.</summary>
    public Utf8Text Excerpt => TextAt(in Header->Excerpt);

    /// <summary>The texts of all blocks, in reading order.</summary>
    public Utf8Text PlainText => TextAt(in Header->PlainText);

    /// <summary>The copyright notice at the end; empty where there is none.</summary>
    public Utf8Text CopyrightNotice => TextAt(in Header->CopyrightNotice);

    /// <summary>
    /// A hexadecimal hash of what the article says: it changes with the content alone, not with the machine, the folder
    /// or line endings, and so can serve as an ETag.
    /// </summary>
    public Utf8Text ContentHash => TextAt(in Header->ContentHash);

    /// <summary>
    /// When the article was published, with the offset from UTC that the seed states; null where it states no time.
    /// </summary>
    public DateTimeOffset? PublishedAt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Time(in Header->PublishedAt);
    }

    /// <summary>
    /// The time that the article's byline gives, which may differ from <see cref="PublishedAt"/>; null where it gives none.
    /// </summary>
    public DateTimeOffset? BylineAt => Time(in Header->BylineAt);

    /// <summary>When the article was last changed; null where the seed does not tell.</summary>
    public DateTimeOffset? UpdatedAt => Time(in Header->UpdatedAt);

    /// <summary>How many words the text has, from 0.</summary>
    public int WordCount => Header->WordCount.Value;

    /// <summary>How long reading takes, in whole seconds.</summary>
    public TimeSpan ReadingTime => new(Header->ReadingTime.Value * TimeSpan.TicksPerSecond);

    /// <summary>The body, in reading order.</summary>
    public BlockList Blocks => new(Section(in Header->Blocks));

    /// <summary>The headings, in reading order.</summary>
    public HeadingList Headings => new(Section(in Header->Headings));

    /// <summary>The images, those of galleries among them, in reading order.</summary>
    public FigureList Figures => new(Section(in Header->Figures));

    /// <summary>The titled runs of figures, in reading order.</summary>
    public GalleryList Galleries => new(Section(in Header->Galleries));

    /// <summary>Every hyperlink, in reading order.</summary>
    public LinkList Links => LinkList.Of(Section(in Header->Links));

    /// <summary>Front matter keys that have no member of their own, in the order of the seed.</summary>
    public FieldList Fields => new(Section(in Header->Fields));

    /// <summary>The article's tags, in the order of the seed.</summary>
    public TagList Tags => _corpus is null ? default : _corpus.TagsOf(_index);

    /// <summary>The articles to which this one links, each once and never itself, newest first.</summary>
    public ArticleList References => _corpus is null ? default : new(_corpus.ReferencesOf(_index));

    /// <summary>The articles that link to this one, each once and never itself, newest first.</summary>
    public ArticleList ReferencedBy => _corpus is null ? default : new(_corpus.ReferencedByOf(_index));

    /// <summary>Every link that leads here, newest source first; an article's links to itself are among them.</summary>
    public LinkList Backlinks => _corpus is null ? default : _corpus.BacklinksOf(this);

    /// <summary>The article before this one in <see cref="ArticleCorpus.All"/>, the next newer; null for the first.</summary>
    public Article? Newer => _index > 0 ? _corpus!.ArticleAt(_index - 1) : null;

    /// <summary>
    /// The article after this one in <see cref="ArticleCorpus.All"/>, the next older, or the next without a time; null for the last.
    /// </summary>
    public Article? Older => _corpus is not null && _index + 1 < _corpus.Count ? _corpus.ArticleAt(_index + 1) : null;

    /// <summary>The corpus whose tables and records the handle reads: under hot reload a snapshot of <see cref="Corpus"/>.</summary>
    internal ArticleCorpus Read => _corpus ?? throw new InvalidOperationException("default(Article) is in no corpus.");

    /// <summary>The part of the seed that states <see cref="PublishedAt"/>.</summary>
    internal TimeSource PublishedSource => (TimeSource)Header->PublishedSource.Value;

    /// <summary>The part of the seed that states <see cref="UpdatedAt"/>.</summary>
    internal TimeSource UpdatedSource => (TimeSource)Header->UpdatedSource.Value;

    internal RecordHeader* Header
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (RecordHeader*)EmptyRecord.Or(_header);
    }

    /// <summary>Finds the value of a front matter key that has no member of its own; upper and lower case differ.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">Its value as text, or the empty text.</param>
    /// <returns>False where the seed has no such key.</returns>
    public bool TryGetField(ReadOnlySpan<char> name, out Utf8Text value)
    {
        foreach (Field field in Fields)
        {
            if (field.Name.Equals(name))
            {
                value = field.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Writes the article as HTML: its body without a page around it, all text escaped.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteHtml(IBufferWriter<byte> writer)
    {
        HtmlRenderer.Write(this, writer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the article as Markdown.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteMarkdown(IBufferWriter<byte> writer)
    {
        MarkdownRenderer.Write(this, writer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the article as plain text in UTF-8.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteText(IBufferWriter<byte> writer)
    {
        TextRenderer.Write(this, writer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the article's typed data as lines of readable text, for review.</summary>
    /// <remarks>
    /// The text is UTF-8 with line feeds, the same on every machine, and says one thing a line: title, times and where each
    /// comes from, names, tags and fields; then each block with its kind, level, text and links; then the references both
    /// ways. The README states its grammar. Control characters, white space other than the space, characters without width
    /// and those that change the order of others are written as escapes, so that the text is safe in a terminal. What
    /// follows from the rest is left out (plain text, numbers of words, hash), and so is the line of each link. Of
    /// <c>default(Article)</c> nothing is written. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="identifier">
    /// The name of the article's generated property, such as <c>nameof(Articles.Ink)</c>; the line is left out where it is empty.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSnapshot(IBufferWriter<byte> writer, ReadOnlySpan<char> identifier = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArticleSnapshotWriter.Write(new HandleArticle(this), identifier, writer);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public bool Equals(Article other) => ReferenceEquals(_corpus, other._corpus) && _index == other._index;

    /// <summary>A hash that equal articles share.</summary>
    public override int GetHashCode() => HashCode.Combine(_corpus is null ? 0 : RuntimeHelpers.GetHashCode(_corpus), _index);

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title.ToString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Utf8Text TextAt(in Slice slice)
    {
        (int offset, int length) = slice.Place;
        return new Utf8Text(_corpus, (byte*)Header - offset, length);
    }

    internal Utf8Text TextAt(in ShortSlice slice)
    {
        (int offset, int length) = slice.Place;
        return new Utf8Text(_corpus, (byte*)Header - offset, length);
    }

    /// <summary>The rows of a section of the header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRow* Rows<TRow>(in Section<TRow> section)
        where TRow : unmanaged => (TRow*)((byte*)Header + section.Rows.Offset);

    internal Block BlockAt(int index) => new(this, Rows(in Header->Blocks) + index);

    internal Heading HeadingAt(int index) => new(this, Rows(in Header->Headings) + index);

    internal Figure FigureAt(int index) => new(this, Rows(in Header->Figures) + index);

    internal Link LinkAt(int index) => new(this, Rows(in Header->Links) + index);

    internal CellRow* CellAt(int index) => Rows(in Header->Cells) + index;

    /// <summary>The target of one of the article's links: its index plus one, or 0.</summary>
    internal int LinkTarget(int link) => _corpus is null ? 0 : _corpus.LinkTargetOf(_index, link);

    RowSource<TRow> Section<TRow>(in Section<TRow> section)
        where TRow : unmanaged
    {
        (int offset, int count) = section.Rows;
        return new RowSource<TRow>(this, (TRow*)((byte*)Header + offset), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DateTimeOffset? Time(in Moment time)
    {
        (long milliseconds, int offset) = time.Value;
        return milliseconds == 0 ? null : TimeOf(milliseconds, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DateTimeOffset TimeOf(long milliseconds, int biasedOffset)
    {
        // Of all ways to make a DateTimeOffset this one calls no method, whether or not the compiler knows that it is hot.
        DateTimeOffset utc = new(new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));
        return biasedOffset == Moment.OffsetBias ? utc : ToOffset(utc, biasedOffset);
    }

    // Most times are in UTC; if the rest were inlined, the code of its callers would grow.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static DateTimeOffset ToOffset(DateTimeOffset utc, int biasedOffset) =>
        utc.ToOffset(new TimeSpan((biasedOffset - Moment.OffsetBias) * TimeSpan.TicksPerMinute));

    /// <summary>
    /// What the record's own <c>ToString</c> would print; nothing calls it, and without it every property would be read there.
    /// </summary>
    bool PrintMembers(StringBuilder builder) => builder.Append(Title.ToString()).Length > 0;
}
