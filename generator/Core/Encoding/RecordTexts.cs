using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Encoding;

/// <summary>The texts of a record, in an order in which they read like the article, and where each of them lies.</summary>
sealed class RecordTexts
{
    readonly TextPool _pool = new();
    readonly int[] _offsets;
    readonly Dictionary<string, int> _files;

    RecordTexts(ArticleModel article)
    {
        Title = _pool.Add(article.Title);
        Author = _pool.Add(article.Author);
        Id = _pool.Add(article.Id);
        SourceUrl = _pool.Add(article.SourceUrl);
        Language = _pool.Add(article.Language);
        SeedPath = _pool.Add(article.SeedPath);
        _pool.AddBlankLine();

        string plainText = Utf8.Repair(article.PlainText);
        PlainText = _pool.Add(plainText);
        _offsets = Utf8.Offsets(plainText);
        _pool.AddBlankLine();

        // What a caption says an alternative text often says again.
        foreach (FigureModel figure in article.Figures)
        {
            _pool.Know(figure.Title.Of(plainText), Of(figure.Title));
            _pool.Know(figure.Caption.Of(plainText), Of(figure.Caption));
        }

        Excerpt = _pool.AddWithin(plainText, article.Excerpt);
        CopyrightNotice = _pool.AddWithin(plainText, article.CopyrightNotice);
        LinkUrls = Each(article.Links, link => _pool.Add(link.Url));
        Hosts = Each(article.Links, link => _pool.AddWithin(link.Url, link.Host));
        Relations = Each(article.Links, link => _pool.Add(link.Relation));
        LinkTitles = Each(article.Links, link => _pool.Add(link.Title));
        Images = article.Figures.Select(static figure => figure.Image).Concat(article.InlineImages).ToEquatableArray();
        ImageUrls = Each(Images, image => _pool.Add(image.Url));
        OriginalUrls = Each(Images, image => _pool.AddWithin(image.Url, image.OriginalUrl));
        AlternativeTexts = Each(Images, image => _pool.Add(image.AlternativeText));
        ImageTitles = Each(Images, image => _pool.Add(image.Title));
        Sizes = Each(Images, image => _pool.Add(image.Sizes));
        Candidates = Images.SelectMany(static image => image.Candidates).ToEquatableArray();
        CandidateUrls = Each(Candidates, candidate => _pool.Add(candidate.Url));
        FirstCandidates = FirstOf(Images);
        FilePaths = Each(article.Files.Files, file => _pool.Add(file.Path));
        MediaTypes = Each(article.Files.Files, file => _pool.Add(file.MediaType));
        FileHashes = Each(article.Files.Files, file => _pool.Add(file.Hash));
        FileUrls = Each(article.Files.Files, file => _pool.Add(file.Url));
        _files = article.Files.Urls.ToDictionary(static file => file.Url, static file => file.File, StringComparer.Ordinal);
        Anchors = Each(article.Headings, heading => _pool.Add(heading.Anchor));
        Ids = Each(article.Anchors, anchor => _pool.Add(anchor.Name));
        Details = Each(article.Blocks, block => _pool.Add(block.Detail));
        FieldNames = Each(article.Fields, field => _pool.Add(field.Name));
        FieldValues = Each(article.Fields, field => _pool.Add(field.Value));
        AuthorNames = Each(article.Authors, author => _pool.AddWithin(article.Author, author.Name));
        AuthorEmails = Each(article.Authors, author => _pool.Add(author.Email));
        AuthorUrls = Each(article.Authors, author => _pool.Add(author.Url));
        ContentHash = _pool.Add(article.ContentHash);
        _pool.AddBlankLine();
        Text = _pool.ToString();
    }

    public string Text { get; }

    public int ByteLength => _pool.ByteLength;

    public ByteSlice Title { get; }

    public ByteSlice Author { get; }

    public ByteSlice Id { get; }

    public ByteSlice SourceUrl { get; }

    public ByteSlice Language { get; }

    public ByteSlice SeedPath { get; }

    public ByteSlice PlainText { get; }

    public ByteSlice Excerpt { get; }

    public ByteSlice CopyrightNotice { get; }

    public ByteSlice ContentHash { get; }

    public ByteSlice[] LinkUrls { get; }

    public ByteSlice[] Hosts { get; }

    public ByteSlice[] Relations { get; }

    public ByteSlice[] LinkTitles { get; }

    /// <summary>The images of all figures, then those in lines of text.</summary>
    public EquatableArray<ImageModel> Images { get; }

    public ByteSlice[] ImageUrls { get; }

    public ByteSlice[] OriginalUrls { get; }

    public ByteSlice[] AlternativeTexts { get; }

    public ByteSlice[] ImageTitles { get; }

    public ByteSlice[] Sizes { get; }

    /// <summary>The candidates of the <c>srcset</c> of <see cref="Images"/>.</summary>
    public EquatableArray<CandidateModel> Candidates { get; }

    public ByteSlice[] CandidateUrls { get; }

    /// <summary>For each image the index of its first candidate.</summary>
    public int[] FirstCandidates { get; }

    public ByteSlice[] FilePaths { get; }

    public ByteSlice[] MediaTypes { get; }

    public ByteSlice[] FileHashes { get; }

    public ByteSlice[] FileUrls { get; }

    public ByteSlice[] Anchors { get; }

    public ByteSlice[] Ids { get; }

    public ByteSlice[] Details { get; }

    public ByteSlice[] FieldNames { get; }

    public ByteSlice[] FieldValues { get; }

    public ByteSlice[] AuthorNames { get; }

    public ByteSlice[] AuthorEmails { get; }

    public ByteSlice[] AuthorUrls { get; }

    public static RecordTexts Of(ArticleModel article) => new(article);

    /// <summary>A slice of the plain text, in bytes from the first text.</summary>
    public ByteSlice Of(TextSlice slice) =>
        slice.Length == 0
            ? default
            : new ByteSlice(PlainText.Start + _offsets[slice.Start], _offsets[slice.End] - _offsets[slice.Start]);

    /// <summary>How far before the header a text starts, 0 for the empty text, and its length.</summary>
    public (int Offset, int Length) Place(ByteSlice slice) => (slice.Length == 0 ? 0 : ByteLength - slice.Start, slice.Length);

    /// <summary>The place of a slice of the plain text.</summary>
    public (int Offset, int Length) Place(TextSlice slice) => Place(Of(slice));

    /// <summary>The index plus one of the file beside the seed to which a URL leads, 0 for none.</summary>
    public int FileOf(string url) => _files.TryGetValue(url, out int file) ? file + 1 : 0;

    static int[] FirstOf(EquatableArray<ImageModel> images)
    {
        int[] first = new int[images.Count];
        for (int i = 1; i < first.Length; i++)
        {
            first[i] = first[i - 1] + images[i - 1].Candidates.Count;
        }

        return first;
    }

    static ByteSlice[] Each<T>(EquatableArray<T> items, Func<T, ByteSlice> add)
        where T : IEquatable<T>
    {
        var slices = new ByteSlice[items.Count];
        for (int i = 0; i < slices.Length; i++)
        {
            slices[i] = add(items[i]);
        }

        return slices;
    }
}
