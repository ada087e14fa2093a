using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

/// <summary>Lists the values of a seed's front matter for typed collections, and says where in the record their texts are.</summary>
sealed class FrontMatterProjection
{
    /// <summary>The sources of texts have two digits.</summary>
    const int MaxFields = 4_000;

    readonly int _contentStart;

    /// <summary>Each value has a character, but aliases of YAML can multiply values.</summary>
    readonly int _maxNodes;
    readonly SeedReport _report;
    readonly ArticleModel _article;
    readonly List<FrontNode> _nodes = [];
    readonly List<SeedSpan> _keys = [];
    readonly List<SeedSpan> _values = [];

    /// <summary>The text of the record that has the value at hand, and how far its bytes are counted.</summary>
    string _text = "";
    int _source;
    int _textStart;
    int _counted;
    int _countedBytes;

    FrontMatterProjection(SeedParts parts, ArticleModel article, SeedReport report)
    {
        FrontMatterBlock block = parts.FrontMatter;
        _contentStart = block.ContentStart;
        _maxNodes = Math.Max(0, block.Closing.Start - block.ContentStart) + parts.Inherited.Length;
        _article = article;
        _report = report;
    }

    public static (FrontMatterValues Values, FrontMatterSpans Spans) Of(SeedParts parts, ArticleModel article, SeedReport report)
    {
        FrontMatterBlock block = parts.FrontMatter;
        FrontMatterProjection projection = new(parts, article, report);
        Dictionary<string, int> fields = new(StringComparer.Ordinal);
        for (int i = Math.Min(article.Fields.Count, MaxFields) - 1; i >= 0; i--)
        {
            fields[article.Fields[i].Name] = i;
        }

        foreach (FrontEntry entry in block.Entries)
        {
            projection.Open(entry.Value, fields.TryGetValue(entry.Key, out int field) ? field : -1);
            projection.Add(entry.Key, entry.KeyPlace, entry.Value);
        }

        TextSlice end = block.Closing.Length > 0 ? block.Closing : parts.IdentityLine;
        FrontMatterValues values = new(article.SeedPath, article.Title, article.PublishedAt, projection._nodes.ToEquatableArray())
        {
            Defaults = parts.Inherited.Files.Select(static file => file.Path).ToEquatableArray(),
        };
        return (
            values,
            new(
                parts.Seed.FilePath,
                article.SeedPath,
                report.SpanOf(end),
                projection._keys.ToEquatableArray(),
                projection._values.ToEquatableArray())
            {
                Defaults = parts.Inherited.Files.Select(static file => file.FilePath).ToEquatableArray(),
                Origins = FrontMatterSpans.OriginsOf(values),
            });
    }

    /// <summary>Finds the text of the record that a key and all below it are pieces of.</summary>
    void Open(FrontValue value, int field)
    {
        string text = Utf8.Repair(value.Text);
        (_source, _text) = (0, "");
        if (field >= 0 && _article.Fields[field].Value == value.Text)
        {
            (_source, _text) = ((int)TextSource.FirstField + field, text);
        }
        else if (value.Kind == FrontKind.Text && text.Length > 0)
        {
            (_source, _text) = text == _article.Title ? ((int)TextSource.Title, text)
                : text == _article.Author ? ((int)TextSource.Author, text)
                : text == _article.Excerpt ? ((int)TextSource.Excerpt, text)
                : text == _article.SourceUrl ? ((int)TextSource.SourceUrl, text)
                : text == _article.Language ? ((int)TextSource.Language, text)
                : (0, "");
        }

        _textStart = value.Place.Start;
        (_counted, _countedBytes) = (0, 0);
    }

    void Add(string key, TextSlice keyPlace, FrontValue value)
    {
        int index = _nodes.Count;
        (int source, int offset) = value.Kind == FrontKind.Text ? SourceOf(value) : (0, 0);
        SeedSpan span = SpanOf(value.Source, value.Place);
        _keys.Add(keyPlace.Length > 0 ? SpanOf(value.Source, keyPlace) : span);
        _values.Add(span);
        _nodes.Add(new(value.Kind, key, value.Kind is FrontKind.Text or FrontKind.Null ? value.Text : "", 1, source, offset)
        {
            Origin = _report.OriginOf(value.Source),
        });
        if (index + value.Items.Count + value.Entries.Count >= _maxNodes)
        {
            _nodes[index] = _nodes[index] with { Kind = value.Kind is FrontKind.List or FrontKind.Keys ? FrontKind.TooLarge : value.Kind };
            return;
        }

        foreach (FrontValue item in value.Items)
        {
            Add("", default, item);
        }

        foreach (FrontEntry entry in value.Entries)
        {
            Add(entry.Key, entry.KeyPlace, entry.Value);
        }

        _nodes[index] = _nodes[index] with { Size = _nodes.Count - index };
    }

    /// <summary>A value's characters as they are in the text, after a quotation mark or not.</summary>
    (int Source, int Offset) SourceOf(FrontValue value)
    {
        string text = Utf8.Repair(value.Text);
        int start = value.Place.Start - _textStart;
        int found = _source == 0 || text.Length == 0 || start < 0 ? -1
            : text.Length == _text.Length && start == 0 ? 0
            : IsAt(text, start) ? start
            : IsAt(text, start + 1) ? start + 1
            : -1;
        if (found < 0)
        {
            return (0, 0);
        }

        if (found < _counted)
        {
            (_counted, _countedBytes) = (0, 0);
        }

        _countedBytes += System.Text.Encoding.UTF8.GetByteCount(_text.ToCharArray(_counted, found - _counted));
        _counted = found;
        return (_source, _countedBytes);
    }

    bool IsAt(string text, int position) => position + text.Length <= _text.Length
        && string.CompareOrdinal(_text, position, text, 0, text.Length) == 0;

    SeedSpan SpanOf(Seed? file, TextSlice place) => file is null
        ? _report.SpanOf(new(_contentStart + place.Start, Math.Max(1, place.Length)))
        : SeedReport.SpanOf(file, place with { Length = Math.Max(1, place.Length) });
}
