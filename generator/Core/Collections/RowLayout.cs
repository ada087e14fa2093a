using Letterpress.Core.Model.Schemas;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>Which digits of a row are which value, for what encodes rows and for what emits the code that reads them.</summary>
/// <param name="set">Usable; see <see cref="SchemaCheck"/>.</param>
sealed class RowLayout(SchemaSet set)
{
    readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);
    readonly Dictionary<string, SchemaType> _types = set.Types.ToDictionary(static type => type.FullName, StringComparer.Ordinal);

    /// <summary>The properties of all collections that list who refers to a type, in a fixed order.</summary>
    public IReadOnlyList<InverseProperty> Inverses { get; } = [.. InversesOf(set)];

    public int SizeOf(SchemaType type)
    {
        if (!_sizes.TryGetValue(type.FullName, out int size))
        {
            size = StartOf(type) + type.Properties.Sum(property => SizeOf(property.Type))
                + (Inverses.Count(inverse => inverse.Target == type.FullName) * CellSize.List);
            _sizes.Add(type.FullName, size);
        }

        return size;
    }

    /// <summary>Where each property's digits start; of a value that may be missing, the digit that says whether it is there.</summary>
    public int[] ColumnsOf(SchemaType type)
    {
        int[] columns = new int[type.Properties.Count];
        int column = StartOf(type);
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = column;
            column += SizeOf(type.Properties[i].Type);
        }

        return columns;
    }

    /// <summary>Where the list of an inverse property starts in the rows of its target.</summary>
    public int ColumnOf(InverseProperty inverse)
    {
        SchemaType target = _types[inverse.Target];
        InverseProperty[] own = [.. Inverses.Where(other => other.Target == inverse.Target)];
        return SizeOf(target) - ((own.Length - Array.IndexOf(own, inverse)) * CellSize.List);
    }

    public int SizeOf(SchemaValue value) => (HasPresence(value) ? CellSize.Presence : 0)
        + (value.Kind == ValueKind.Unsupported ? 0 : value.Shape == ValueShape.Single ? ItemSizeOf(value) : CellSize.List);

    /// <summary>Whether a digit before the value says whether it is there; a reference has a number for that.</summary>
    public static bool HasPresence(SchemaValue value) => value.IsNullable && value.Kind != ValueKind.Unsupported
        && (value.Shape != ValueShape.Single || value.Kind is not (ValueKind.Article or ValueKind.Collection));

    public int ItemSizeOf(SchemaValue value) => value.Kind switch
    {
        ValueKind.Text => CellSize.Text,
        ValueKind.Boolean => CellSize.Boolean,
        ValueKind.Int32 => CellSize.Int32,
        ValueKind.Decimal => CellSize.Decimal,
        ValueKind.Date => CellSize.Date,
        ValueKind.Moment => CellSize.Moment,
        ValueKind.Guid => CellSize.Guid,
        ValueKind.Fields => SizeOf(_types[value.TypeName]),
        ValueKind.Article or ValueKind.Collection => CellSize.Reference,
        _ => CellSize.Int64,
    };

    /// <summary>A row of a collection starts with the index of its article.</summary>
    static int StartOf(SchemaType type) => type.IsCollection ? CellSize.Reference : 0;

    static IEnumerable<InverseProperty> InversesOf(SchemaSet set) =>
        from type in set.Collections
        from property in type.Properties
        where property.Inverse.Length > 0
        select new InverseProperty(type.FullName, property.Name, property.Type.TypeName, property.Inverse);
}

/// <summary>A property that lists the articles of a collection that refer to an article.</summary>
/// <param name="Source">The full name of the collection whose front matter refers.</param>
/// <param name="SourceProperty">Its property that does.</param>
/// <param name="Target">The full name of the collection that gets the property.</param>
/// <param name="Name">Of the property.</param>
sealed record InverseProperty(string Source, string SourceProperty, string Target, string Name);
