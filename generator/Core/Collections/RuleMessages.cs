using System.Globalization;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>What is said of a value that breaks a rule: the message of the project, or ours.</summary>
static class RuleMessages
{
    /// <summary>The name of a property in the project's messages.</summary>
    public static string NameOf(SchemaProperty property) => property.DisplayName.Length > 0 ? property.DisplayName : property.Name;

    /// <param name="rule">The rule.</param>
    /// <param name="name">Replaces <c>{0}</c> in the project's message.</param>
    /// <param name="fault">Our words.</param>
    /// <param name="arguments">Replace <c>{1}</c> and those that follow.</param>
    /// <returns>The end of a sentence about the value's key.</returns>
    public static string Of(SchemaRule rule, string name, string fault, IEnumerable<string> arguments)
    {
        if (rule.ErrorMessage.Length == 0)
        {
            return " " + fault;
        }

        try
        {
            return ": " + string.Format(CultureInfo.InvariantCulture, rule.ErrorMessage, [name, .. arguments]);
        }
        catch (FormatException)
        {
            return ": " + rule.ErrorMessage;
        }
    }
}
