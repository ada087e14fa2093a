using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Reporting;

/// <summary>What each diagnostic says. Messages name the mend; the README has a section for each id.</summary>
static class DiagnosticDescriptors
{
    const string Category = "Letterpress";
    const string HelpLink = "https://github.com/letterpress-dotnet/letterpress#";

    public static readonly DiagnosticDescriptor NotText = new(DiagnosticIds.NotText, "Seed is empty or not UTF-8 text",
        "The seed is left out: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0101");

    public static readonly DiagnosticDescriptor NoTitle = new(DiagnosticIds.NoTitle, "Seed has no title",
        "The seed has no title and is left out: begin it with front matter (---, title: …, ---, a line each), with a line [title](url), or its body with a heading", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0102");

    public static readonly DiagnosticDescriptor NoTime = new(DiagnosticIds.NoTime, "Seed has no publication time",
        "The seed has no publication time and is left out: begin it with front matter (---, date: 2026-05-01, ---, a line each), with a line <!--Unix milliseconds-->, or its body with a byline that has an ISO time", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0103");

    public static readonly DiagnosticDescriptor HeaderTimeIsNoNumber = new(DiagnosticIds.HeaderTimeIsNoNumber, "Header time is not a number",
        "The header's time '{0}' is no number of Unix milliseconds; {1}, {2}, was used", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0104");

    public static readonly DiagnosticDescriptor FrontMatterIsNoYaml = new(DiagnosticIds.FrontMatterIsNoYaml, "Front matter is not valid YAML",
        "The front matter is not valid YAML and the seed is left out: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0105");

    public static readonly DiagnosticDescriptor FrontMatterValue = new(DiagnosticIds.FrontMatterValue, "Front matter value has the wrong type",
        "The front matter's '{0}' is not {1} and was passed over", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0106");

    public static readonly DiagnosticDescriptor Unreadable = new(DiagnosticIds.Unreadable, "Seed file cannot be read",
        "The seed '{0}' cannot be read and is left out: if its name holds a backslash or bytes that are not UTF-8, which MSBuild cannot pass on, rename it", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0107");

    public static readonly DiagnosticDescriptor EmptyBody = new(DiagnosticIds.EmptyBody, "Body is empty",
        "The body holds neither text nor picture", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0201");

    public static readonly DiagnosticDescriptor MisreadMarkup = new(DiagnosticIds.MisreadMarkup, "Markup could not be understood and its text was kept as a paragraph",
        "Markup could not be understood and its text was kept as a paragraph or line: {0}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0202");

    public static readonly DiagnosticDescriptor BeyondLimits = new(DiagnosticIds.BeyondLimits, "Seed is beyond the limits",
        "The seed is left out: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0203");

    public static readonly DiagnosticDescriptor ActiveContentDropped = new(DiagnosticIds.ActiveContentDropped, "Active content was dropped",
        "Active content was dropped: {0}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + "lp0205");

    public static readonly DiagnosticDescriptor UnresolvedReference = new(DiagnosticIds.UnresolvedReference, "Reference to an article that is not in the corpus",
        "The article '{0}' is not in the corpus{1}", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + "lp0301");

    public static readonly DiagnosticDescriptor MalformedLink = new(DiagnosticIds.MalformedLink, "Link URL is malformed",
        "The link's URL '{0}' is malformed: {1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0302");

    public static readonly DiagnosticDescriptor UnknownFragment = new(DiagnosticIds.UnknownFragment, "Fragment that no heading or id of the target article has",
        "No heading and no id of '{1}' is '{0}'", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0303");

    public static readonly DiagnosticDescriptor Duplicate = new(DiagnosticIds.Duplicate, "Two seeds have the same id, slug or URL",
        "The {0} '{1}' is also that of '{2}': change one of them or remove a seed", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0401");

    public static readonly DiagnosticDescriptor IdentifierTaken = new(DiagnosticIds.IdentifierTaken, "Two seeds would get the same identifier",
        "The identifier '{0}' is that of '{1}'; this seed's is '{2}' (a front matter name chooses another)", Category, DiagnosticSeverity.Info, true, helpLinkUri: HelpLink + "lp0402");

    public static readonly DiagnosticDescriptor GivenTwice = new(DiagnosticIds.GivenTwice, "Seed is given several times",
        "The seed '{0}' is given several times and is one article: it is named twice in the project, or another file's name holds a backslash, which MSBuild takes for a folder", Category, DiagnosticSeverity.Warning, true, helpLinkUri: HelpLink + "lp0403");

    public static readonly DiagnosticDescriptor Setting = new(DiagnosticIds.Setting, "MSBuild property has an impossible value",
        "The MSBuild property {0} is '{1}'; it must be {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0501");

    public static readonly DiagnosticDescriptor CorpusTooLarge = new(DiagnosticIds.CorpusTooLarge, "Corpus is larger than one assembly can load",
        "Of the {0} articles {1} fit into one assembly: {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0502");

    public static readonly DiagnosticDescriptor LanguageVersion = new(DiagnosticIds.LanguageVersion, "Language version is too old for the generated code",
        "The project is compiled as C# {0}, and its articles need C# {1} or newer: set LangVersion to latest, or remove it from the project", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0503");

    public static readonly DiagnosticDescriptor Internal = new(DiagnosticIds.Internal, "Internal error on one seed",
        "The seed, or what depends on all seeds, is left out because of an error in Letterpress, please report it: {0}: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: HelpLink + "lp0901");

    static readonly Dictionary<string, DiagnosticDescriptor> s_byId = new DiagnosticDescriptor[]
    {
        NotText, NoTitle, NoTime, HeaderTimeIsNoNumber, FrontMatterIsNoYaml, FrontMatterValue, Unreadable, EmptyBody, MisreadMarkup, BeyondLimits, ActiveContentDropped,
        UnresolvedReference, MalformedLink, UnknownFragment, Duplicate, IdentifierTaken, GivenTwice, Setting, CorpusTooLarge, LanguageVersion, Internal,
    }.ToDictionary(static descriptor => descriptor.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Of(string id) => s_byId[id];
}
