using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Text;

namespace Letterpress.Core.Collections;

/// <summary>Checks the types that a project declares, and leaves out what cannot be used: it reads as empty.</summary>
sealed class SchemaCheck
{
    static readonly HashSet<string> s_rules = new(StringComparer.Ordinal)
    {
        "Required", "Range", "StringLength", "MinLength", "MaxLength", "Length", "RegularExpression", "AllowedValues", "DeniedValues",
        "EmailAddress", "Url", "Base64String",
    };

    readonly SchemaSet _declared;
    readonly List<SchemaProblem> _problems = [];
    readonly HashSet<string> _classes = new(StringComparer.Ordinal);

    SchemaCheck(SchemaSet declared) => _declared = declared;

    /// <returns>The types that can be used, without properties' attributes that cannot, and what is wrong.</returns>
    public static (SchemaSet Usable, EquatableArray<SchemaProblem> Problems) Run(SchemaSet declared)
    {
        SchemaCheck check = new(declared);
        SchemaSet usable = new(declared.Types.Where(check.IsUsable).Select(check.Check).ToEquatableArray());
        return (usable, check._problems.ToEquatableArray());
    }

    bool IsUsable(SchemaType type)
    {
        if (type.Fault.Length > 0)
        {
            Report(DiagnosticIds.SchemaType, type, -1, type.Name, type.Fault);
        }

        return type.Fault.Length == 0;
    }

    SchemaType Check(SchemaType type)
    {
        if (type.Collection is { } collection)
        {
            CheckClass(type, collection);
        }

        HashSet<string> keys = new(StringComparer.Ordinal);
        HashSet<string> names = new(type.Members.Concat(type.Properties.Select(static property => property.Name)), StringComparer.Ordinal);
        return type with
        {
            Properties = type.Properties.Select((property, i) =>
            {
                SchemaProperty usable = CheckType(type, property, i);
                if (!keys.Add(KeyNames.Normalize(property.Key)))
                {
                    ReportRule(type, i, "FieldName", "gives the key '" + property.Key + "', which another property has");
                }

                return CheckAttributes(type, usable, i, names);
            }).ToEquatableArray(),
        };
    }

    void CheckClass(SchemaType type, CollectionOptions collection)
    {
        string name = ClassNames.Of(type);
        bool isIdentifier = CSharpNames.IsIdentifier(name) && !CSharpNames.IsKeyword(name);
        string fault = !isIdentifier ? "has the Name '" + name + "', which is no identifier"
            : name == type.Name || !_classes.Add(type.Namespace + "." + name) ? "has the Name '" + name + "', which another type has"
            : collection.Seeds.All(static pattern => pattern.Length == 0) ? "has no pattern for paths of seeds, such as 'recipes/**'"
            : "";
        if (fault.Length > 0)
        {
            ReportRule(type, -1, "ArticleCollection", fault);
        }
    }

    SchemaProperty CheckType(SchemaType type, SchemaProperty property, int index)
    {
        SchemaValue value = property.Type;
        string fault = value.Kind switch
        {
            ValueKind.Unsupported when property.TypeName.TrimEnd('?') is "string" => "front matter has no such type; use Utf8Text",
            ValueKind.Unsupported when value.TypeName.Length > 0 => value.TypeName,
            ValueKind.Unsupported => "front matter has no such type; the README lists those it has",
            ValueKind.Fields or ValueKind.Collection when _declared.Find(value.TypeName) is not { Fault.Length: 0 } =>
                "the type is not declared in this project, or is invalid",
            ValueKind.Fields when value.Shape == ValueShape.Single && Contains(value.TypeName, type.FullName, []) =>
                "the type contains itself; use FieldValues of it",
            _ when property.Name == "Article" && type.IsCollection => "a collection has a member 'Article' already; rename the property",
            _ => "",
        };
        if (fault.Length == 0)
        {
            return property;
        }

        string name = property.TypeName.Replace("global::", "");
        Report(DiagnosticIds.SchemaType, type, index, property.Name, "it is of type '" + name + "': " + fault);
        return property with { Type = value with { Kind = ValueKind.Unsupported }, Rules = default, Default = null };
    }

    /// <summary>Whether nested keys are, or have within them, a type; those in lists are elsewhere.</summary>
    bool Contains(string inner, string outer, HashSet<string> seen) => inner == outer
        || (seen.Add(inner) && _declared.Find(inner) is { } type && type.Properties.Any(property =>
            property.Type is { Kind: ValueKind.Fields, Shape: ValueShape.Single } && Contains(property.Type.TypeName, outer, seen)));

    SchemaProperty CheckAttributes(SchemaType type, SchemaProperty property, int index, HashSet<string> names)
    {
        if (property.Type.Kind == ValueKind.Unsupported)
        {
            return property with { Inverse = "", IsGroup = false, IsUnique = false };
        }

        RuleCheck check = new(property);
        List<SchemaRule> rules = [];
        foreach (SchemaRule rule in property.Rules)
        {
            string? fault = s_rules.Contains(rule.Name) ? check.FaultOf(rule)
                : FieldRules.Has(rule) ? FieldRules.FaultOf(rule, property, type)
                : "cannot be checked when the project is built; remove it";
            if (fault is null)
            {
                rules.Add(rule);
            }
            else
            {
                ReportRule(type, index, rule.Name, fault);
            }
        }

        bool isScalar = type.IsCollection && property.Type.Kind is not (ValueKind.Fields or ValueKind.Article or ValueKind.Collection);
        const string Wanted = "is for values, and lists of values, of a collection";
        return property with
        {
            Rules = rules.ToEquatableArray(),
            Default = CheckDefault(type, property, index, rules),
            Inverse = CheckInverse(type, property, index, names),
            IsGroup = property.IsGroup && Check(type, index, "Group", isScalar, Wanted),
            IsUnique = property.IsUnique && Check(type, index, "Unique", isScalar, Wanted),
        };
    }

    RuleArgument? CheckDefault(SchemaType type, SchemaProperty property, int index, List<SchemaRule> rules)
    {
        if (property.Default is not { } stated || stated.Kind == ArgumentKind.Null)
        {
            return null;
        }

        BoundValue? value = property.Type.Kind is ValueKind.Fields ? null : new RuleCheck(property).Parse(stated);
        string fault = value is null
            ? "is '" + stated.Text + "', which is not " + ScalarParser.Wanted(property.Type.Item)
            : new RuleCheck(property with { Rules = rules.ToEquatableArray(), Type = property.Type.Item }).Check(value)
                .Select(static found => "breaks a rule: it" + found.Fault).FirstOrDefault() ?? "";
        return Check(type, index, "DefaultValue", fault.Length == 0, fault) ? stated : null;
    }

    string CheckInverse(SchemaType type, SchemaProperty property, int index, HashSet<string> names)
    {
        if (property.Inverse.Length == 0)
        {
            return "";
        }

        string target = property.Type.TypeName;
        HashSet<string> taken = target == type.FullName ? names : new(
            _declared.Find(target) is { } other ? other.Members.Concat(other.Properties.Select(static one => one.Name)) : [],
            StringComparer.Ordinal);
        string fault = !type.IsCollection || property.Type.Kind != ValueKind.Collection ? "is for references to articles of a collection"
            : !CSharpNames.IsIdentifier(property.Inverse) ? "has the name '" + property.Inverse + "', which is no identifier"
            : property.Inverse == "Article" || taken.Contains(property.Inverse) || !_classes.Add(target + "::" + property.Inverse)
                ? "has the name '" + property.Inverse + "', which another member has"
            : "";
        return Check(type, index, "InverseProperty", fault.Length == 0, fault) ? property.Inverse : "";
    }

    bool Check(SchemaType type, int index, string attribute, bool isGood, string fault)
    {
        if (!isGood)
        {
            ReportRule(type, index, attribute, fault);
        }

        return isGood;
    }

    void ReportRule(SchemaType type, int index, string attribute, string fault) =>
        Report(DiagnosticIds.SchemaRule, type, index, attribute, fault);

    void Report(string id, SchemaType type, int index, params string[] arguments) =>
        _problems.Add(new(id, type.FullName, index, arguments.ToEquatableArray()));
}
