using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Reporting;

/// <summary>The diagnostics: what is wrong, then the fix. The README has a section for each id.</summary>
static partial class DiagnosticDescriptors
{
    const string Category = "Letterpress";
    const string HelpLink = "https://github.com/letterpress-dotnet/letterpress#";

    public static readonly DiagnosticDescriptor NotText = new(
        DiagnosticIds.NotText,
        "Seed is empty or not UTF-8 text",
        "Seed has no readable text and was ignored: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0101");

    public static readonly DiagnosticDescriptor NoTitle = new(
        DiagnosticIds.NoTitle,
        "Seed has no title",
        "Seed has no title and its file has no name; it was ignored. Set 'title:' in its front matter, which begins and ends with "
        + "a line '---'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0102");

    public static readonly DiagnosticDescriptor NoTime = new(
        DiagnosticIds.NoTime,
        "Seed has no publication time",
        "Seed has no publication time and was ignored{0}. Set 'date:' (such as 2026-05-01) in its front matter, which begins and "
        + "ends with a line '---', or remove LetterpressRequireDate from the project.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0103");

    public static readonly DiagnosticDescriptor InvalidHeaderTime = new(
        DiagnosticIds.InvalidHeaderTime,
        "Header time is not a number",
        "Header time '{0}' must be a number of Unix milliseconds; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0104");

    public static readonly DiagnosticDescriptor InvalidFrontMatter = new(
        DiagnosticIds.InvalidFrontMatter,
        "Front matter is not valid YAML, TOML or JSON",
        "Front matter is not valid {0} and {1} was ignored: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0105");

    public static readonly DiagnosticDescriptor InvalidFrontMatterValue = new(
        DiagnosticIds.InvalidFrontMatterValue,
        "Front matter value has the wrong type",
        "Front matter key '{0}' must be {1}; it was kept as a field",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0106");

    public static readonly DiagnosticDescriptor Unreadable = new(
        DiagnosticIds.Unreadable,
        "Seed file cannot be read",
        "Seed '{0}' cannot be read and was ignored. It must be a file (no folder, pipe or device) that the build may read; rename it if "
        + "its name contains a backslash or bytes that are not UTF-8: MSBuild cannot pass such names to the compiler.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0107");

    public static readonly DiagnosticDescriptor InvalidDefaults = new(
        DiagnosticIds.InvalidDefaults,
        "File of defaults is not valid",
        "File of defaults {0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0108");

    public static readonly DiagnosticDescriptor IgnoredDefault = new(
        DiagnosticIds.IgnoredDefault,
        "What a file of defaults states is not used",
        "{0} '{1}' of defaults {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0109");

    public static readonly DiagnosticDescriptor EmptyBody = new(
        DiagnosticIds.EmptyBody,
        "Body is empty",
        "Body has no text and no image",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0201");

    public static readonly DiagnosticDescriptor MisplacedMarkup = new(
        DiagnosticIds.MisplacedMarkup,
        "Markup is misplaced; its text was kept as a paragraph",
        "Markup is misplaced; its text was kept as a paragraph or a line: {0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0202");

    public static readonly DiagnosticDescriptor BeyondLimits = new(
        DiagnosticIds.BeyondLimits,
        "Seed exceeds a limit",
        "Seed exceeds a limit and was ignored: {0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0203");

    public static readonly DiagnosticDescriptor ActiveContentDropped = new(
        DiagnosticIds.ActiveContentDropped,
        "Active content was dropped",
        "Active content was dropped: {0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0205");

    public static readonly DiagnosticDescriptor TemplateSyntax = new(
        DiagnosticIds.TemplateSyntax,
        "Template syntax is not executed",
        "Syntax of another tool is not executed: {0}; write its result where readers need it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0206");

    public static readonly DiagnosticDescriptor InvalidSetting = new(
        DiagnosticIds.InvalidSetting,
        "MSBuild property is invalid",
        "MSBuild property {0} has the invalid value '{1}'; it must be {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0501");

    public static readonly DiagnosticDescriptor CorpusTooLarge = new(
        DiagnosticIds.CorpusTooLarge,
        "Corpus is too large for one assembly",
        "Only {1} of {0} articles fit into one assembly: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0502");

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        DiagnosticIds.LanguageVersion,
        "C# version is too old for the generated code",
        "Project uses C# {0}, but the generated code needs C# {1} or later. Set 'LangVersion' to 'latest', or remove it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0503");

    public static readonly DiagnosticDescriptor Internal = new(
        DiagnosticIds.Internal,
        "Internal error of Letterpress",
        "Letterpress failed and ignored the seed, or what depends on all seeds; please report this error: {0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + "lp0901");

    public static DiagnosticDescriptor Of(string id) => ById.All[id];

    public static string HelpLinkOf(string id) => HelpLink + id.ToLowerInvariant();

    /// <summary>A class of its own: fields in several files are initialized in no certain order.</summary>
    static class ById
    {
        public static readonly Dictionary<string, DiagnosticDescriptor> All = new DiagnosticDescriptor[]
        {
            NotText, NoTitle, NoTime, InvalidHeaderTime, InvalidFrontMatter, InvalidFrontMatterValue, Unreadable, InvalidDefaults,
            IgnoredDefault, EmptyBody, MisplacedMarkup, BeyondLimits, ActiveContentDropped, TemplateSyntax, UnresolvedReference,
            MalformedLink, UnknownFragment, DeadLink, InsertedFragment, Duplicate, NameShared, RepeatedSeed, InvalidSetting, CorpusTooLarge,
            LanguageVersion, SchemaType, FieldType, FieldMissing, FieldUnknown, FieldRule, OtherCollection, DanglingReference,
            EmptyCollection, SchemaRule, CollectionLanguageVersion, FieldRepeated, Internal, LinkToDraft, FormerNameTaken,
            ReferenceToDraft, MissingFile, UnusedFile,
        }.ToDictionary(static descriptor => descriptor.Id, StringComparer.Ordinal);
    }
}
