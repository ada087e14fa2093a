namespace Letterpress.Core.Model.Schemas;

/// <summary>The values of one seed for each collection that it belongs to.</summary>
sealed record BoundSeed(string SeedPath, EquatableArray<BoundRow> Rows);

/// <summary>The values of one seed for a collection, before references are resolved.</summary>
/// <param name="Collection">The full name of its type.</param>
/// <param name="Values">Of each property.</param>
/// <param name="Problems">What is wrong with the seed's front matter.</param>
sealed record BoundRow(string Collection, EquatableArray<BoundValue> Values, EquatableArray<BoundProblem> Problems)
{
    /// <summary>The properties, of nested keys too, whose keys the seed has from its folders.</summary>
    public EquatableArray<FieldName> Inherited { get; init; }
}

/// <param name="Type">The full name of a type.</param>
/// <param name="Property">The name of its property.</param>
readonly record struct FieldName(string Type, string Property);

/// <summary>A value of a property, or an item of a list.</summary>
/// <param name="Node">Where it is; see <see cref="FrontMatterValues.Nodes"/>. -1 where the seed does not state it.</param>
sealed record BoundValue(int Node)
{
    public static BoundValue Missing { get; } = new(-1) { IsMissing = true };

    public bool IsMissing { get; init; }

    /// <summary>The bits of a number, a time or a member of an enumeration.</summary>
    public long Low { get; init; }

    /// <summary>Further bits: of a decimal number, a GUID; of a time its offset in minutes.</summary>
    public long High { get; init; }

    /// <summary>The characters of the value as the front matter has them.</summary>
    public string Text { get; init; } = "";

    /// <summary>See <see cref="FrontNode.Source"/>.</summary>
    public int Source { get; init; }

    /// <summary>See <see cref="FrontNode.Offset"/>; -1 for the whole text.</summary>
    public int Offset { get; init; }

    /// <summary>The file of defaults that has the value, from which a reference may have a path; empty for the seed itself.</summary>
    public string Defaults { get; init; } = "";

    /// <summary>The items of a list, or the values of nested keys.</summary>
    public EquatableArray<BoundValue> Items { get; init; }
}

/// <summary>What is wrong with a value.</summary>
/// <param name="Node">Where it is; -1 for the end of the front matter.</param>
/// <param name="IsKey">Whether the key is meant, and not its value.</param>
sealed record BoundProblem(string Id, int Node, bool IsKey, EquatableArray<string> Arguments)
{
    public static BoundProblem Of(string id, int node, params string[] arguments) => new(id, node, false, arguments.ToEquatableArray());
}

/// <summary>A problem, and the seed that has it.</summary>
sealed record SeedProblem(string SeedPath, BoundProblem Problem);

/// <summary>What is wrong with a type, or with a property of it.</summary>
/// <param name="Property">Its position; -1 for the attribute of the type.</param>
sealed record SchemaProblem(string Id, string FullName, int Property, EquatableArray<string> Arguments);

/// <summary>The tables of all collections.</summary>
/// <param name="Collections">In the order of <see cref="SchemaSet.Collections"/>.</param>
/// <param name="Problems">Those that are known only when all seeds are.</param>
sealed record CompiledCollections(EquatableArray<CompiledCollection> Collections, EquatableArray<SeedProblem> Problems);

/// <param name="FullName">Of its type.</param>
/// <param name="Text">Its UTF-8 bytes are the values; see <see cref="Layout.CollectionHeader"/>.</param>
/// <param name="Members">In the order of the rows.</param>
sealed record CompiledCollection(string FullName, string Text, EquatableArray<ArticleName> Members)
{
    /// <summary>Whether drafts that are left out belong to it.</summary>
    public bool HasDrafts { get; init; }
}
