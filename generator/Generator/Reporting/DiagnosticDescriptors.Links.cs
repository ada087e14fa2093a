using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Reporting;

/// <content>The diagnostics of links and files, and of what two seeds cannot both be.</content>
static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        DiagnosticIds.UnresolvedReference,
        "Referenced article is not in the corpus",
        "Article '{0}' is not in the corpus{1}{2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0301");

    public static readonly DiagnosticDescriptor MalformedLink = new(
        DiagnosticIds.MalformedLink,
        "Link URL is malformed",
        "URL '{0}' is malformed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0302");

    public static readonly DiagnosticDescriptor UnknownFragment = new(
        DiagnosticIds.UnknownFragment,
        "Target article has no such heading or id",
        "'{1}' has no heading or id '{0}'{2}{3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0303");

    public static readonly DiagnosticDescriptor InsertedFragment = new(
        DiagnosticIds.InsertedFragment,
        "Another tool may insert the heading or id",
        "'{1}' has no heading or id '{0}' of its own; '{4}' may insert it{2}{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0305");

    public static readonly DiagnosticDescriptor DeadLink = new(
        DiagnosticIds.DeadLink,
        "Link leads to a seed that does not exist",
        "No seed is '{0}'{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0304");

    public static readonly DiagnosticDescriptor LinkToDraft = new(
        DiagnosticIds.LinkToDraft,
        "Link leads to a draft that is left out",
        "Link '{0}' leads to the draft '{1}', which this build leaves out. Remove 'draft:' there, or the link.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0306");

    public static readonly DiagnosticDescriptor MissingFile = new(
        DiagnosticIds.MissingFile,
        "File beside the seed does not exist",
        "File '{0}' does not exist{1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0307");

    public static readonly DiagnosticDescriptor UnusedFile = new(
        DiagnosticIds.UnusedFile,
        "File beside the seed is not published",
        "File '{0}' is not published: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0308");

    public static readonly DiagnosticDescriptor Duplicate = new(
        DiagnosticIds.Duplicate,
        "Two seeds have the same id, slug, alias or URL",
        "The {0} '{1}' is already used by '{2}'{3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0401");

    public static readonly DiagnosticDescriptor NameShared = new(
        DiagnosticIds.NameShared,
        "Several seeds have the same name",
        "{0} '{1}' fits {2}; {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0402");

    public static readonly DiagnosticDescriptor RepeatedSeed = new(
        DiagnosticIds.RepeatedSeed,
        "Seed is specified more than once",
        "Seed '{0}' is specified more than once and was compiled once. Remove the other item, or rename a file whose name "
        + "contains a backslash, which MSBuild reads as a folder separator.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0403");
}
