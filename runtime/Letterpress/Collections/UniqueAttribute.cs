namespace Letterpress;

/// <summary>Two articles of the collection cannot have the same value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute;
