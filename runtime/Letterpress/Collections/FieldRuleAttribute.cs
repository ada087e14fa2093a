namespace Letterpress;

/// <summary>A rule between two properties that read front matter, which is checked when the project is built.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class FieldRuleAttribute : Attribute
{
    private protected FieldRuleAttribute(string other) => Other = other;

    /// <summary>The name of the other property, as <c>nameof</c> gives it.</summary>
    public string Other { get; }

    /// <summary>
    /// The message for a value that breaks the rule; <c>{0}</c> is the name of the property, and <c>{1}</c> the name of the other.
    /// </summary>
    public string? ErrorMessage { get; set; }
}
