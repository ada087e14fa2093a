using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>The name of the static class of a collection, where the project specifies none: the plural of the type's.</summary>
static class ClassNames
{
    public static string Of(SchemaType type) =>
        type.Collection is { ClassName: { Length: > 0 } name } ? name : Plural(type.Name);

    static string Plural(string name)
    {
        char last = name[name.Length - 1];
        bool isHissing = last is 's' or 'x' or 'z' || name.EndsWith("ch", StringComparison.Ordinal)
            || name.EndsWith("sh", StringComparison.Ordinal);
        bool isConsonant = name.Length > 1 && "aeiouAEIOU".IndexOf(name[name.Length - 2]) < 0;
        return last == 'y' && isConsonant ? name.Substring(0, name.Length - 1) + "ies" : isHissing ? name + "es" : name + "s";
    }
}
