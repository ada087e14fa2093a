using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>What a project configures with MSBuild properties and items. Each host parses it once.</summary>
sealed record CompilerOptions
{
    /// <summary>A type has at most 65,535 methods, and a property is one; the rest is for the class's own members.</summary>
    public const int PropertyLimit = 65_000;

    public const string DefaultClassName = "Articles";

    /// <summary>Of the generated class; empty for the global namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name of the generated class; no property can have it.</summary>
    public string ClassName { get; init; } = DefaultClassName;

    /// <summary>Whether the generated class is public; otherwise it is internal.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Completion of more members takes long, and so does their compilation.</summary>
    public const int DefaultMaxProperties = 1_000;

    /// <summary>How many articles have a property whether it is used or not, the newest first.</summary>
    public int MaxProperties { get; init; } = DefaultMaxProperties;

    /// <summary>Whether C# that names a draft is warned (LP0616): another build of the project leaves drafts out.</summary>
    public bool WarnsOfDrafts { get; init; }

    /// <summary>Which headings and tags have a property.</summary>
    public SymbolPolicy Symbols { get; init; }

    /// <summary>Whether hot reload can edit literals any number of times: then they are strings, see <c>ArticleCorpus.Utf8</c>.</summary>
    public bool IsEditable { get; init; }

    /// <summary>Whether the assembly has the JSON Schemas of its collections, for the task that writes them to files.</summary>
    public bool HasSchemas { get; init; }

    /// <summary>Whether the project itself compiles a file with <see cref="FixedMembers"/>.</summary>
    public bool HasMembersFile { get; init; }

    /// <summary>
    /// Whether the class is a stub: members without articles, in C# of any version. Where the project's version is too old, an error
    /// says so, and no other error hides it. Set by the generator.
    /// </summary>
    public bool IsStub { get; init; }

    /// <summary>Whether the task compiled the corpus into an embedded resource. Set by the generator, which has its manifest.</summary>
    public bool IsResource { get; init; }

    /// <summary>What becomes of several seeds that are the same article.</summary>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>What of articles is searched.</summary>
    public SearchPolicy Search { get; init; } = SearchPolicy.Full;

    /// <summary>What is laid out for a picture.</summary>
    public LayoutPolicy Layout { get; init; }

    /// <summary>What seeds depend on, apart from the rest: another class name compiles no seed again.</summary>
    public SeedOptions Seeds { get; init; } = SeedOptions.Default;

    /// <summary>Values that are invalid (LP0501); their defaults are used.</summary>
    public EquatableArray<SettingProblem> Problems { get; init; }

    /// <param name="find">Gives the value of an MSBuild property by its name; empty where it has none.</param>
    public static CompilerOptions Parse(Func<string, string> find) => new OptionParser(find).Parse();

    /// <summary>How many of the articles have a property whether it is used or not.</summary>
    public int CountProperties(int articleCount) => Math.Min(articleCount, Math.Min(MaxProperties, PropertyLimit));

    /// <summary>The diagnostics of <see cref="Problems"/>.</summary>
    public IEnumerable<SeedDiagnostic> Diagnostics => Problems.Select(static problem =>
        SeedDiagnostic.WithoutPlace(DiagnosticIds.InvalidSetting, problem.Property, problem.Value, problem.Wanted));
}

/// <summary>What a compiled seed depends on, besides the seed itself.</summary>
/// <param name="DefaultLanguage">A BCP 47 tag, for seeds that state no language.</param>
/// <param name="Rules">By which URLs name an article.</param>
/// <param name="RequiresDate">Whether a seed without a publication time is an error (LP0103).</param>
sealed record SeedOptions(string DefaultLanguage, ProjectRules Rules, bool RequiresDate = false)
{
    /// <summary>Whether drafts are no articles.</summary>
    public bool LeavesOutDrafts { get; init; }

    /// <summary>What is indexed of seeds; none where the build needs no index.</summary>
    public SearchPolicy Indexed { get; init; } = SearchPolicy.Full;

    /// <summary>Whether the values of front matter are listed for typed collections.</summary>
    public bool ListsValues { get; init; } = true;

    public static SeedOptions Default { get; } = new("und", ProjectRules.None);

    /// <summary>The folders of seeds that are a root of the website.</summary>
    public SiteRoots Roots { get; init; } = SiteRoots.Default;
}
