namespace Letterpress.Core.Model.Schemas;

/// <summary>A partial property that reads a key of front matter.</summary>
/// <param name="Modifiers">As declared, with <c>partial</c>.</param>
/// <param name="TypeName">The type in code, from the global namespace.</param>
/// <param name="FieldName">The key; empty where it is that of the name.</param>
sealed record SchemaProperty(string Name, string Modifiers, string TypeName, SchemaValue Type, string FieldName)
{
    /// <summary>The argument of <c>[DefaultValue]</c>; null where there is none.</summary>
    public RuleArgument? Default { get; init; }

    /// <summary>In the order of declaration.</summary>
    public EquatableArray<SchemaRule> Rules { get; init; }

    /// <summary>The name in messages; empty where it is the key.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The property of the other type that lists those that refer to it; empty where there is none.</summary>
    public string Inverse { get; init; } = "";

    public bool IsUnique { get; init; }

    public bool IsGroup { get; init; }

    /// <summary>The key as messages write it: <c>seeAlso</c> for <c>SeeAlso</c>.</summary>
    public string Key => FieldName.Length > 0 ? FieldName : char.ToLowerInvariant(Name[0]) + Name.Substring(1);
}

/// <summary>The type of a property.</summary>
/// <param name="TypeName">Of an enumeration, of nested keys and of a collection: the full name of that type.</param>
/// <param name="IsNullable">Whether the value may be missing.</param>
sealed record SchemaValue(ValueKind Kind, ValueShape Shape, bool IsNullable, string TypeName)
{
    /// <summary>The members of an enumeration, in the order of declaration.</summary>
    public EquatableArray<EnumMember> Members { get; init; }

    /// <summary>Whether a list of members is one value.</summary>
    public bool IsFlags { get; init; }

    public SchemaValue Item => this with { Shape = ValueShape.Single, IsNullable = false };
}

readonly record struct EnumMember(string Name, long Value);

/// <summary>An attribute that says what values may be.</summary>
/// <param name="Name">Without <c>Attribute</c>.</param>
/// <param name="ErrorMessage">Empty where it is not specified.</param>
sealed record SchemaRule(string Name, EquatableArray<RuleArgument> Arguments, string ErrorMessage)
{
    /// <summary>The arguments without a name, in order; the items of an array are arguments.</summary>
    public IEnumerable<RuleArgument> Positional => Arguments.Where(static argument => argument.Name.Length == 0);

    public string? Named(string name) =>
        Arguments.Where(argument => argument.Name == name).Select(static argument => argument.Text).FirstOrDefault();
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">Empty of an argument without a name.</param>
/// <param name="Text">In the invariant culture; of a member of an enumeration its number, of a type its full name.</param>
readonly record struct RuleArgument(string Name, ArgumentKind Kind, string Text);

enum ArgumentKind
{
    Null,
    Text,
    Number,
    Boolean,
    Enum,
    Type,
}

enum ValueShape
{
    Single,

    /// <summary><c>FieldValues</c>.</summary>
    List,

    /// <summary><c>ArticleReferences</c>.</summary>
    References,
}

/// <summary>What a value is, or an item of a list.</summary>
enum ValueKind
{
    Unsupported,
    Text,
    Boolean,
    Int32,
    Int64,
    Double,
    Decimal,
    Date,
    Time,
    Moment,
    Duration,
    Guid,
    Enum,
    Fields,

    /// <summary>A reference to an article.</summary>
    Article,

    /// <summary>A reference to an article of a collection.</summary>
    Collection,
}
