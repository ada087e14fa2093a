using Letterpress.Core.Model.Schemas;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>Encodes the rows of a collection; see <see cref="CollectionHeader"/>.</summary>
sealed class CollectionEncoder(SchemaSet set, RowLayout layout, ReferenceResolver references)
{
    readonly TextBuffer _texts = new();
    readonly DigitWriter _items = new();
    readonly DigitWriter _rows = new();
    readonly DigitWriter _groups = new();
    int _count;
    int _groupCount;

    /// <param name="inverses">Of each inverse property of the type, the rows that refer to the article.</param>
    public void AddRow(SchemaType type, int article, CollectionRowInput row, IReadOnlyList<IReadOnlyList<int>> inverses)
    {
        _rows.Write(article, CellSize.Reference, "the number of articles");
        WriteValues(_rows, type, row.Values, row.SeedPath);
        foreach (IReadOnlyList<int> inverse in inverses)
        {
            WriteReferences(_rows, inverse);
        }

        _count++;
    }

    /// <param name="groups">Sorted by their values.</param>
    public void AddGroups(ValueKind kind, IReadOnlyList<(BoundValue Key, IReadOnlyList<int> Rows)> groups)
    {
        DigitWriter list = new();
        foreach ((BoundValue key, IReadOnlyList<int> rows) in groups)
        {
            // The key of a group is in the texts of the collection: a piece of a record is known by its row.
            CellWriter.Write(list, kind, key with { Source = 0 }, _texts);
            WriteReferences(list, rows);
        }

        WriteList(_groups, list, groups.Count);
        _groupCount++;
    }

    public string Encode(SchemaType type)
    {
        int size = layout.SizeOf(type);
        int rows = (5 * 5) + (_groupCount * CellSize.List);
        int items = rows + (_count * size);
        DigitWriter header = new();
        header.Write(_count, 5, "the number of articles in a collection");
        header.Write(size, 5, "the size of a row in a collection");
        header.Write(rows, 5, "the number of groups in a collection");
        header.Write(items, 5, "the size of all rows of a collection");
        header.Write(items + _items.Length, 5, "the size of all lists of a collection");
        return header.ToString() + _groups + _rows + _items + _texts;
    }

    void WriteValues(DigitWriter target, SchemaType type, IReadOnlyList<BoundValue> values, string seedPath)
    {
        for (int i = 0; i < type.Properties.Count; i++)
        {
            Write(target, type.Properties[i].Type, i < values.Count ? values[i] : BoundValue.Missing, seedPath);
        }
    }

    void Write(DigitWriter target, SchemaValue type, BoundValue value, string seedPath)
    {
        if (RowLayout.HasPresence(type))
        {
            target.Write(value.IsMissing ? 0 : 1, CellSize.Presence, "a presence");
        }

        if (type.Kind == ValueKind.Unsupported)
        {
            return;
        }

        switch (type.Shape)
        {
            case ValueShape.Single:
                WriteItem(target, type, value, seedPath);
                break;
            case ValueShape.References:
                IEnumerable<int> numbers = value.Items.Select(item => references.FindOrReport(type, item, seedPath));
                WriteReferences(target, [.. numbers.Where(static number => number >= 0)]);
                break;
            default:
                DigitWriter list = new();
                foreach (BoundValue item in value.Items)
                {
                    WriteItem(list, type, item, seedPath);
                }

                WriteList(target, list, value.Items.Count);
                break;
        }
    }

    void WriteItem(DigitWriter target, SchemaValue type, BoundValue value, string seedPath)
    {
        switch (type.Kind)
        {
            case ValueKind.Fields:
                WriteValues(target, set.Find(type.TypeName)!, value.Items, seedPath);
                break;
            case ValueKind.Article or ValueKind.Collection:
                target.Write(references.FindOrReport(type, value, seedPath) + 1, CellSize.Reference, "the number of articles");
                break;
            default:
                CellWriter.Write(target, type.Kind, value, _texts);
                break;
        }
    }

    void WriteReferences(DigitWriter target, IReadOnlyList<int> numbers)
    {
        DigitWriter list = new();
        foreach (int number in numbers)
        {
            list.Write(number, CellSize.Reference, "the number of articles");
        }

        WriteList(target, list, numbers.Count);
    }

    void WriteList(DigitWriter target, DigitWriter list, int count)
    {
        target.Write(count == 0 ? 0 : _items.Length, 5, "the size of all lists of a collection");
        target.Write(count, 4, "the number of items of a list");
        _items.Append(list.ToString());
    }
}

/// <summary>The values of one article.</summary>
readonly record struct CollectionRowInput(string SeedPath, IReadOnlyList<BoundValue> Values);
