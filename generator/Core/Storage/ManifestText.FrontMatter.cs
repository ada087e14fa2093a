using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <content>What typed collections need: a line for the front matter of each article, in the order of the articles.</content>
static partial class ManifestText
{
    const string FrontMatterLine = "values";

    /// <summary>The fields of an article before its keys.</summary>
    const int FieldsOfArticle = 10;

    /// <summary>The fields of the line before its nodes: its kind, the file and the end.</summary>
    const int FieldsBeforeNodes = 2 + SpanFields;
    const int SpanFields = 6;
    const int NodeFields = 6 + (2 * SpanFields);

    static IEnumerable<string> FieldsOf(ArticleKeys keys) => [keys.Slug, keys.Id, keys.Path, .. keys.Aliases];

    /// <param name="first">The field with the slug.</param>
    static ArticleKeys KeysOf(ArticleName name, string[] fields, int first) =>
        new(name.SeedPath, name.Identifier, fields[first], fields[first + 1], fields[first + 2], fields.Skip(first + 3).ToEquatableArray())
        {
            FormerNames = name.FormerNames,
            IsDraft = name.IsDraft,
        };

    static NamedArticle ArticleOf(string[] fields) =>
        new(fields[1], new(fields[2], fields[3], Time(fields[4], fields[5]), fields[6], fields[7]))
        {
            IsDraft = Int(fields[8]) != 0,
            FormerNames = fields[9].Length == 0 ? default : fields[9].Split(' ').ToEquatableArray(),
        };

    static string[] FieldsOf(FrontMatterValues values, FrontMatterSpans spans)
    {
        List<string> fields = [FrontMatterLine, spans.FilePath, .. FieldsOf(spans.End)];
        for (int i = 0; i < values.Nodes.Count; i++)
        {
            FrontNode node = values.Nodes[i];
            fields.AddRange(
            [
                Number((int)node.Kind), node.Key, node.Text, Number(node.Size), Number(node.Source), Number(node.Offset),
                .. FieldsOf(spans.Keys[i]), .. FieldsOf(spans.Values[i]),
            ]);
        }

        return [.. fields];
    }

    static FrontMatterValues ValuesOf(string[] fields, PropertyDocumentation documentation) => new(
        documentation.SeedPath,
        documentation.Title,
        documentation.PublishedAt,
        Nodes(fields).Select(i => new FrontNode(
            (FrontKind)Int(fields[i]), fields[i + 1], fields[i + 2], Int(fields[i + 3]), Int(fields[i + 4]), Int(fields[i + 5])))
            .ToEquatableArray());

    static FrontMatterSpans SpansOf(string[] fields, string seedPath) => new(
        fields[1],
        seedPath,
        Span(fields, 2),
        Nodes(fields).Select(i => Span(fields, i + 6)).ToEquatableArray(),
        Nodes(fields).Select(i => Span(fields, i + 6 + SpanFields)).ToEquatableArray());

    static IEnumerable<int> Nodes(string[] fields) =>
        Enumerable.Range(0, (fields.Length - FieldsBeforeNodes) / NodeFields).Select(static i => FieldsBeforeNodes + (i * NodeFields));

    static IEnumerable<string> FieldsOf(SeedSpan span) =>
    [
        Number(span.Start), Number(span.Length), Number(span.StartLine), Number(span.StartColumn), Number(span.EndLine),
        Number(span.EndColumn),
    ];

    static SeedSpan Span(string[] fields, int i) => new(
        Int(fields[i]), Int(fields[i + 1]), Int(fields[i + 2]), Int(fields[i + 3]), Int(fields[i + 4]), Int(fields[i + 5]));
}
