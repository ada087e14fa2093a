namespace Letterpress;

/// <summary>A property needs a value where another has one. An empty text and an empty list are no value.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class RequiredWithAttribute(string other) : FieldRuleAttribute(other);

/// <summary>A property needs a value where another has none. An empty text and an empty list are no value.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class RequiredWithoutAttribute(string other) : FieldRuleAttribute(other);

/// <summary>
/// A property needs a value where another has one of these values, its default included; of flags, all flags of one. An empty text
/// and an empty list are no value.
/// </summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
/// <param name="values">One of which the other property has; written as for <c>AllowedValues</c>.</param>
public sealed class RequiredWhenAttribute(string other, params object[] values) : FieldRuleAttribute(other)
{
    /// <summary>One of which the other property has.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
