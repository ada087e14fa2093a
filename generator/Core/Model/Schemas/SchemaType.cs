namespace Letterpress.Core.Model.Schemas;

/// <summary>All types of a project that read front matter, as values: equal where nothing that is generated from them differs.</summary>
/// <param name="Types">Ordinally sorted by full name. The collections among them are numbered in this order.</param>
sealed record SchemaSet(EquatableArray<SchemaType> Types)
{
    public IEnumerable<SchemaType> Collections => Types.Where(static type => type.IsCollection);

    /// <summary>Null where the project has no such type, or cannot use it.</summary>
    public SchemaType? Find(string fullName) => Types.FirstOrDefault(type => type.FullName == fullName);
}

/// <summary>A struct with <c>[ArticleCollection]</c> or <c>[ArticleFields]</c>.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Keyword">As declared: <c>struct</c> or <c>record struct</c>.</param>
/// <param name="Accessibility">As declared.</param>
sealed record SchemaType(
    string Namespace, string Name, string Keyword, string Accessibility, EquatableArray<SchemaProperty> Properties)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>Null of a type with <c>[ArticleFields]</c>.</summary>
    public CollectionOptions? Collection { get; init; }

    public bool IsCollection => Collection is not null;

    /// <summary>The other members that the project declares, whose names are taken.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>What makes the type useless: that it is nested or generic; empty otherwise.</summary>
    public string Fault { get; init; } = "";
}

/// <summary>What <c>[ArticleCollection]</c> says.</summary>
/// <param name="Seeds">Patterns for paths of seeds.</param>
/// <param name="ClassName">Empty where it is not specified.</param>
sealed record CollectionOptions(EquatableArray<string> Seeds, string ClassName, bool IsStrict);

/// <summary>The spans of a <see cref="SchemaType"/>, apart from it.</summary>
/// <param name="Attribute">Of the attribute.</param>
/// <param name="Properties">Of the names of the properties, in their order.</param>
sealed record SchemaSpans(string FullName, string FilePath, SeedSpan Attribute, EquatableArray<SeedSpan> Properties);
