namespace Letterpress;

/// <summary>The key in front matter that a property reads, where it is not the property's name.</summary>
/// <param name="name">The key; letter case, hyphens and underscores do not matter.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldNameAttribute(string name) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;
}
