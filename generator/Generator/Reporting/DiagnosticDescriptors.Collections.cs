using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Reporting;

/// <content>The diagnostics of typed collections.</content>
static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor SchemaType = new(
        DiagnosticIds.SchemaType,
        "Type cannot read front matter",
        "'{0}' cannot read front matter: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0604");

    public static readonly DiagnosticDescriptor FieldType = new(
        DiagnosticIds.FieldType,
        "Front matter value is not of the declared type",
        "Front matter key '{0}' must be {1}, but is {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0605");

    public static readonly DiagnosticDescriptor FieldMissing = new(
        DiagnosticIds.FieldMissing,
        "Front matter lacks a required key",
        "Front matter has no key '{0}', which {1} '{2}' requires. Add '{0}:' with {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0606");

    public static readonly DiagnosticDescriptor FieldUnknown = new(
        DiagnosticIds.FieldUnknown,
        "Front matter key is not declared",
        "Front matter key '{0}' is not declared by '{1}'{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0607");

    public static readonly DiagnosticDescriptor FieldRule = new(
        DiagnosticIds.FieldRule,
        "Front matter value breaks a rule",
        "Front matter key '{0}'{1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0608");

    public static readonly DiagnosticDescriptor OtherCollection = new(
        DiagnosticIds.OtherCollection,
        "Referenced article is not in the collection",
        "'{0}' is the article of '{1}', which is not in the collection '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0609");

    public static readonly DiagnosticDescriptor DanglingReference = new(
        DiagnosticIds.DanglingReference,
        "Front matter refers to an article that does not exist",
        "No {0} is '{1}'{2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0610");

    public static readonly DiagnosticDescriptor EmptyCollection = new(
        DiagnosticIds.EmptyCollection,
        "Collection has no seeds",
        "No seed belongs to the collection '{0}': no path matches '{1}'. Change the pattern; it may start at any folder.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0611");

    public static readonly DiagnosticDescriptor SchemaRule = new(
        DiagnosticIds.SchemaRule,
        "Attribute of a front matter type cannot be used",
        "[{0}] {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0613");

    public static readonly DiagnosticDescriptor CollectionLanguageVersion = new(
        DiagnosticIds.CollectionLanguageVersion,
        "C# version is too old for typed front matter",
        "'{0}' has partial properties, which need C# 13 or later, but the project uses C# {1}. Set 'LangVersion' to "
        + "'latest', or remove it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0614");

    public static readonly DiagnosticDescriptor FieldRepeated = new(
        DiagnosticIds.FieldRepeated,
        "Front matter has a key twice",
        "Front matter key '{0}' is the same key as '{1}' and was ignored. Remove one of them.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0615");

    public static readonly DiagnosticDescriptor FormerNameTaken = new(
        DiagnosticIds.FormerNameTaken,
        "Former name cannot be used",
        "Former name '{0}' cannot be used: {1}. Remove it from 'formerly:'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0617");

    public static readonly DiagnosticDescriptor ReferenceToDraft = new(
        DiagnosticIds.ReferenceToDraft,
        "Front matter refers to a draft that is left out",
        "'{0}' is the draft '{1}', which this build leaves out; the reference was ignored. Remove 'draft:' there, or the reference.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0618");
}
