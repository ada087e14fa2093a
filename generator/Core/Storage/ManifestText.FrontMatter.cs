using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <content>What typed collections need: a line for the front matter of each article, in the order of the articles.</content>
static partial class ManifestText
{
    const string FrontMatterLine = "values";

    /// <summary>The fields of the line before its files of defaults: its kind, the file, the end, and how many files there are.</summary>
    const int FieldsBeforeDefaults = 3 + FieldsOfSpan;
    const int NodeFields = 7 + (2 * FieldsOfSpan);

    static string[] FieldsOf(FrontMatterValues values, FrontMatterSpans spans)
    {
        List<string> fields = [FrontMatterLine, spans.FilePath, .. FieldsOf(spans.End), Number(values.Defaults.Count)];
        for (int i = 0; i < values.Defaults.Count; i++)
        {
            fields.AddRange([values.Defaults[i], spans.Defaults[i]]);
        }

        for (int i = 0; i < values.Nodes.Count; i++)
        {
            FrontNode node = values.Nodes[i];
            fields.AddRange(
            [
                Number((int)node.Kind), node.Key, node.Text, Number(node.Size), Number(node.Source), Number(node.Offset),
                Number(node.Origin), .. FieldsOf(spans.Keys[i]), .. FieldsOf(spans.Values[i]),
            ]);
        }

        return [.. fields];
    }

    static FrontMatterValues ValuesOf(string[] fields, PropertyDocumentation documentation)
    {
        EquatableArray<string> defaults = Defaults(fields, 0);
        return new(
            documentation.SeedPath,
            documentation.Title,
            documentation.PublishedAt,
            Nodes(fields).Select(i => new FrontNode(
                (FrontKind)Int(fields[i]), fields[i + 1], fields[i + 2], Int(fields[i + 3]), Int(fields[i + 4]), Int(fields[i + 5]))
            {
                Origin = Int(fields[i + 6]) is >= 0 and var origin && origin <= defaults.Count ? origin : throw new FormatException(),
            }).ToEquatableArray())
        {
            Defaults = defaults,
        };
    }

    static FrontMatterSpans SpansOf(string[] fields, FrontMatterValues values) => new(
        fields[1],
        values.SeedPath,
        Span(fields, 2),
        Nodes(fields).Select(i => Span(fields, i + 7)).ToEquatableArray(),
        Nodes(fields).Select(i => Span(fields, i + 7 + FieldsOfSpan)).ToEquatableArray())
    {
        Defaults = Defaults(fields, 1),
        Origins = FrontMatterSpans.OriginsOf(values),
    };

    /// <param name="column">0 for their paths; 1 for those that diagnostics name.</param>
    static EquatableArray<string> Defaults(string[] fields, int column) =>
        Enumerable.Range(0, Int(fields[FieldsBeforeDefaults - 1])).Select(i => fields[FieldsBeforeDefaults + (2 * i) + column])
            .ToEquatableArray();

    static IEnumerable<int> Nodes(string[] fields)
    {
        int start = FieldsBeforeDefaults + (2 * Int(fields[FieldsBeforeDefaults - 1]));
        return Enumerable.Range(0, (fields.Length - start) / NodeFields).Select(i => start + (i * NodeFields));
    }
}
