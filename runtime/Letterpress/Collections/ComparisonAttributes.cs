namespace Letterpress;

/// <summary>A value is not less than the value of another property of the same type. A missing value breaks no rule.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class AtLeastAttribute(string other) : FieldRuleAttribute(other);

/// <summary>A value is not greater than the value of another property of the same type. A missing value breaks no rule.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class AtMostAttribute(string other) : FieldRuleAttribute(other);

/// <summary>A value is greater than the value of another property of the same type. A missing value breaks no rule.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class MoreThanAttribute(string other) : FieldRuleAttribute(other);

/// <summary>A value is less than the value of another property of the same type. A missing value breaks no rule.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class LessThanAttribute(string other) : FieldRuleAttribute(other);

/// <summary>A value is not the value of another property of the same type. A missing value breaks no rule.</summary>
/// <param name="other">The name of the other property, as <c>nameof</c> gives it.</param>
public sealed class DiffersFromAttribute(string other) : FieldRuleAttribute(other);
