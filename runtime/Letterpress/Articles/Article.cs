using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>One article of a corpus; a handle that is cheap to copy and reads in place.</summary>
/// <remarks>
/// Reading allocates nothing. Texts that a seed does not specify are empty, never null. Two handles are equal when they name the same
/// article of the same corpus. In <c>default(Article)</c> texts and lists are empty, numbers are 0, times and other articles are null,
/// and nothing is written, but <c>null</c> as JSON; only <see cref="Corpus"/> throws. <see cref="IsDefault"/> is true for it alone.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ArticleJsonConverter))]
public readonly unsafe partial struct Article : IEquatable<Article>, IRow<Article>
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

    /// <summary>The names of the authors, separated by commas; empty where the seed states none.</summary>
    public Utf8Text Author => TextAt(in Header->Author);

    /// <summary>The URL where the article was published, as the seed writes it; empty where the seed states none.</summary>
    public Utf8Text SourceUrl => TextAt(in Header->SourceUrl);

    /// <summary>A BCP 47 tag such as <c>en</c> or <c>zh-Hans</c>; <c>und</c> where the language is not known.</summary>
    public Utf8Text Language => TextAt(in Header->Language);

    /// <summary>The seed's path, relative to its project, with <c>/</c>.</summary>
    public Utf8Text SeedPath => TextAt(in Header->SeedPath);

    /// <summary>
    /// The summary that the seed states; where it states none, the start of the first paragraph, at most 300 characters, cut after a
    /// word. Empty where there is no text either.
    /// </summary>
    public Utf8Text Excerpt => TextAt(in Header->Excerpt);

    /// <summary>
    /// The texts of all blocks in reading order, without markup and with a blank line between two; empty where no block has text.
    /// </summary>
    /// <remarks>Captions are in it; alternative texts, URLs and the title are not.</remarks>
    public Utf8Text PlainText => TextAt(in Header->PlainText);

    /// <summary>The copyright notice at the end; empty where there is none.</summary>
    public Utf8Text CopyrightNotice => TextAt(in Header->CopyrightNotice);

    /// <summary>
    /// A hash of the seed's text: the first 128 bits of SHA-256, as 32 hexadecimal digits in lower case. It does not depend on the
    /// machine, the folder, line endings or a byte order mark.
    /// </summary>
    /// <remarks>
    /// It covers the defaults of the seed's folders too. It can be the ETag of what is written from this article alone. It does not
    /// change with a new version of this library, which may write an article in another way, nor with other articles, which a page may
    /// name.
    /// </remarks>
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

    /// <summary>From when on the article is not to be shown (<c>expires</c>); null where the seed does not state it.</summary>
    public DateTimeOffset? Expires => Time(in Header->ExpiresAt);

    /// <summary>Whether the seed says that the article is not finished (<c>draft: true</c>).</summary>
    /// <remarks>Optimized builds leave drafts out, unless the project sets <c>LetterpressDrafts</c>.</remarks>
    public bool IsDraft => Header->IsDraft.Value > 0;

    /// <summary>Whether search may find the article: false where its seed says <c>search: false</c>, or there is no index
    /// (<see cref="ArticleCorpus.CanSearch"/>).</summary>
    public bool IsSearchable => _corpus is not null && _corpus.IsSearchable(_index);

    /// <summary>How many words <see cref="PlainText"/> has, from 0.</summary>
    /// <remarks>
    /// A word is a segment of Unicode's UAX #29 with a letter or digit. Each Han character and kana counts as one; in Thai, Lao, Khmer and
    /// Myanmar, which are written without spaces, three clusters do.
    /// </remarks>
    public int WordCount => Header->WordCount.Value;

    /// <summary>How long reading <see cref="PlainText"/> takes, in whole seconds; at least one where there is a word, else zero.</summary>
    /// <remarks>It assumes 238 words a minute, or 255 Chinese or 357 Japanese characters.</remarks>
    public TimeSpan ReadingTime => new(Header->ReadingTime.Value * TimeSpan.TicksPerSecond);

    /// <summary>The body, in reading order.</summary>
    public RowList<Block> Blocks => new(Section(in Header->Blocks));

    /// <summary>The headings, in reading order.</summary>
    public RowList<Heading> Headings => new(Section(in Header->Headings));

    /// <summary>The body by its headings: each with the blocks up to the next one, and first those before all headings.</summary>
    public RowList<Section> Sections => new(Letterpress.Section.Rows(this));

    /// <summary>The images, those of galleries among them, in reading order.</summary>
    public RowList<Figure> Figures => new(Section(in Header->Figures));

    /// <summary>The files beside the seed that it shows or links to, by their paths, each once.</summary>
    public RowList<ArticleFile> Files => new(Section(in Header->Files));

    /// <summary>The titled runs of figures, in reading order.</summary>
    public RowList<Gallery> Galleries => new(Section(in Header->Galleries));

    /// <summary>Every hyperlink, in reading order.</summary>
    public RowList<Link> Links => new(Section(in Header->Links));

    /// <summary>The ids that the seed gives to places other than headings, in reading order: fragments of URLs lead to them.</summary>
    public RowList<Anchor> Anchors => new(Section(in Header->Anchors));

    /// <summary>The authors one by one, with what the seed states of each; <see cref="Author"/> has their names.</summary>
    public RowList<Author> Authors => new(Section(in Header->Authors));

    /// <summary>Front matter keys that have no member of their own, in the order of the seed.</summary>
    public RowList<Field> Fields => new(Section(in Header->Fields));

    /// <summary>The article's tags, in the order of the seed.</summary>
    public RowList<Tag> Tags => _corpus is null ? default : _corpus.TagsOf(_index);

    /// <summary>The same article in other languages, ordered by <see cref="Language"/>; not itself.</summary>
    /// <remarks>
    /// Articles are translations of each other if their front matter has the same <c>translationKey</c>; without one, if their seeds have
    /// the same path but for the language that it states, as <c>about.md</c>, <c>about.de.md</c> and <c>fr/about.md</c>. Of several
    /// articles in one language, none is a translation.
    /// </remarks>
    public RowList<Article> Translations => _corpus is null ? default : _corpus.TranslationsOf(_index);

    /// <summary>The articles to which this one links, each once and never itself, newest first.</summary>
    public RowList<Article> References => _corpus is null ? default : new(_corpus.ReferencesOf(_index));

    /// <summary>The articles that link to this one, each once and never itself, newest first.</summary>
    public RowList<Article> ReferencedBy => _corpus is null ? default : new(_corpus.ReferencedByOf(_index));

    /// <summary>Every link that leads here, newest source first; an article's links to itself are among them.</summary>
    public RowList<Link> Backlinks => _corpus is null ? default : _corpus.BacklinksOf(_index);

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

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public static bool operator ==(Article left, Article right) => left.Equals(right);

    /// <summary>Whether the two are not the same article of the same corpus.</summary>
    public static bool operator !=(Article left, Article right) => !left.Equals(right);

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

    /// <summary>Whether both are the same article of the same corpus.</summary>
    public bool Equals(Article other) => ReferenceEquals(_corpus, other._corpus) && _index == other._index;

    /// <summary>Whether <paramref name="obj"/> is the same article of the same corpus.</summary>
    public override bool Equals(object? obj) => obj is Article other && Equals(other);

    /// <summary>A hash that equal articles share.</summary>
    public override int GetHashCode() => HashCode.Combine(_corpus is null ? 0 : RuntimeHelpers.GetHashCode(_corpus), _index);

    /// <summary>The <see cref="Title"/>.</summary>
    public override string ToString() => Title.ToString();
}
