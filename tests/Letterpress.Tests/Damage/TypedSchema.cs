extern alias core;

using core::Letterpress.Core;
using core::Letterpress.Core.Collections;
using core::Letterpress.Core.Model;
using core::Letterpress.Core.Model.Schemas;
using core::Letterpress.Core.Storage;

namespace Letterpress.Tests.Damage;

/// <summary>A collection with a property of every type, as a project declares it, and the columns of its rows.</summary>
static class TypedSchema
{
    static readonly SchemaType s_part = new("", "Part", "struct", "public", new[]
    {
        Property("Name", ValueKind.Text), Property("Sizes", ValueKind.Int32, ValueShape.List),
        Property("Parts", ValueKind.Fields, ValueShape.List, "Part"), Property("Weight", ValueKind.Decimal),
    }.ToEquatableArray());

    static readonly SchemaType s_sheet = new("", "Sheet", "struct", "public", new[]
    {
        Property("Text", ValueKind.Text) with { IsGroup = true }, Property("Boolean", ValueKind.Boolean),
        Property("Int32", ValueKind.Int32), Property("Int64", ValueKind.Int64), Property("Double", ValueKind.Double),
        Property("Decimal", ValueKind.Decimal), Property("Day", ValueKind.Date) with { IsGroup = true },
        Property("Clock", ValueKind.Time), Property("Moment", ValueKind.Moment), Property("Duration", ValueKind.Duration),
        Property("Guid", ValueKind.Guid), Nullable("Heat", ValueKind.Enum, "Heat"), Property("Part", ValueKind.Fields, type: "Part"),
        Property("Texts", ValueKind.Text, ValueShape.List) with { IsGroup = true },
        Property("Parts", ValueKind.Fields, ValueShape.List, "Part"), Property("Decimals", ValueKind.Decimal, ValueShape.List),
        Property("Days", ValueKind.Date, ValueShape.List), Property("Moments", ValueKind.Moment, ValueShape.List),
        Property("Clocks", ValueKind.Time, ValueShape.List), Property("Guids", ValueKind.Guid, ValueShape.List),
        Property("Heats", ValueKind.Enum, ValueShape.List, "Heat"), Property("Booleans", ValueKind.Boolean, ValueShape.List),
        Nullable("Other", ValueKind.Article), Property("Others", ValueKind.Article, ValueShape.References),
        Nullable("Next", ValueKind.Collection, "Sheet"),
        Property("SeeAlso", ValueKind.Collection, ValueShape.References, "Sheet") with { Inverse = "SeenFrom" },
        Nullable("Title", ValueKind.Text), Nullable("Mood", ValueKind.Text),
    }.ToEquatableArray())
    {
        Collection = new(new[] { "**" }.ToEquatableArray(), "Sheets", false),
    };

    static readonly SchemaSet s_set = new(new[] { s_part, s_sheet }.ToEquatableArray());
    static readonly RowLayout s_layout = new(s_set);
    static readonly Dictionary<string, int> s_columns = Columns();

    public static int SheetSize => s_layout.SizeOf(s_sheet);

    public static int PartSize => s_layout.SizeOf(s_part);

    /// <param name="property">With its type: <c>Sheet.Text</c>.</param>
    public static int ColumnOf(string property) => s_columns[property];

    /// <summary>The values of the articles of a corpus, which must be without a mistake.</summary>
    public static byte[] Compile(CorpusManifest manifest)
    {
        BoundSeed[] seeds = [.. manifest.FrontMatter.Select(static values => CollectionCompiler.Bind(values, s_set)!)];
        CompiledCollections compiled = CollectionCompiler.Link(s_set, [.. manifest.Keys], [], seeds);
        Assert.Empty(seeds.SelectMany(static seed => seed.Rows).SelectMany(static row => row.Problems));
        Assert.Empty(compiled.Problems);
        return System.Text.Encoding.UTF8.GetBytes(compiled.Collections.Single().Text);
    }

    static Dictionary<string, int> Columns()
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        foreach (SchemaType type in s_set.Types)
        {
            int[] starts = s_layout.ColumnsOf(type);
            for (int i = 0; i < starts.Length; i++)
            {
                columns.Add(type.Name + "." + type.Properties[i].Name, starts[i]);
            }
        }

        InverseProperty inverse = s_layout.Inverses.Single();
        columns.Add(inverse.Target + "." + inverse.Name, s_layout.ColumnOf(inverse));
        return columns;
    }

    static SchemaProperty Property(string name, ValueKind kind, ValueShape shape = ValueShape.Single, string type = "") =>
        new(name, "public partial", "", Value(kind, shape, false, type), "");

    static SchemaProperty Nullable(string name, ValueKind kind, string type = "") =>
        new(name, "public partial", "", Value(kind, ValueShape.Single, true, type), "");

    static SchemaValue Value(ValueKind kind, ValueShape shape, bool isNullable, string type) => new(kind, shape, isNullable, type)
    {
        Members = new[] { new EnumMember("Low", 0), new EnumMember("High", -1) }.ToEquatableArray(),
    };
}
