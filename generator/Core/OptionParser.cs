using System.Globalization;
using Letterpress.Core.Files;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core;

/// <summary>Parses the options of a project. An invalid value is reported (LP0501) and its default is used.</summary>
sealed class OptionParser(Func<string, string> find)
{
    const string ClassNameWanted =
        "a C# identifier of at most 500 bytes that is no keyword and no member of the class, such as Count";

    const string Auto = "Auto";

    const string DuplicatesWanted = "Error, KeepFirst or KeepNewest";

    /// <summary>A full name in metadata has at most 1,023 bytes of UTF-8.</summary>
    const int MaxNameBytes = 500;

    readonly List<SettingProblem> _problems = [];

    public CompilerOptions Parse()
    {
        string drafts = Read("LetterpressDrafts", Auto, static text => text == Auto || IsBoolean(text), "Auto, true or false");
        bool leavesOutDrafts = drafts == Auto
            ? string.Equals(Text("_LetterpressIsOptimized"), "true", StringComparison.OrdinalIgnoreCase)
            : !bool.Parse(drafts);
        bool isEditable = Text("LetterpressHotReload") == "true";
        SearchPolicy search = (SearchPolicy)Enum.Parse(
            typeof(SearchPolicy),
            Read("LetterpressSearch", "Full", static text => text is "None" or "Titles" or "Full", "None, Titles or Full"));
        CompilerOptions options = new()
        {
            Namespace = Read("LetterpressNamespace", "", IsNamespace, "a namespace such as My.App"),
            ClassName = Read("LetterpressClassName", CompilerOptions.DefaultClassName, IsClassName, ClassNameWanted),
            IsPublic = Read("LetterpressAccessibility", "public", IsAccessibility, "public or internal") == "public",
            MaxProperties = ReadMaxProperties(),
            HasMembersFile = Text("_LetterpressHasMembersFile") == "true",
            IsEditable = isEditable,
            HasSchemas = Text("LetterpressSchemas").Length > 0,
            Duplicates = (DuplicatePolicy)Enum.Parse(
                typeof(DuplicatePolicy),
                Read("LetterpressDuplicates", "Error", static text => text is "Error" or "KeepFirst" or "KeepNewest", DuplicatesWanted)),
            Symbols = (SymbolPolicy)Enum.Parse(
                typeof(SymbolPolicy),
                Read("LetterpressSymbols", "Used", static text => text is "Used" or "All" or "None", "Used, All or None")),
            Search = search,
            Layout = (LayoutPolicy)Enum.Parse(
                typeof(LayoutPolicy), Read("LetterpressLayout", "None", static text => text is "None" or "Graph", "None or Graph")),

            // Each edit would replace an index in literals: there the program makes it.
            Seeds = ReadSeedOptions() with { LeavesOutDrafts = leavesOutDrafts, Indexed = isEditable ? SearchPolicy.None : search },
            WarnsOfDrafts = drafts == Auto && !leavesOutDrafts,
        };

        // Only the task uses them; but the generator always runs, so that an invalid value is always reported.
        Read("LetterpressStorage", Auto, static text => text is Auto or "Literal" or "Resource", "Auto, Literal or Resource");
        Read("LetterpressPress", Auto, static text => text is Auto or "Process" or "InProcess", "Auto, Process or InProcess");
        Read("LetterpressAssets", "false", IsBoolean, "true or false");
        Read("LetterpressAssetPath", "", FilePaths.IsUrlPath, "a path such as _letterpress");
        Read("LetterpressAssetLimit", "", static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "a number of bytes such as 100000000");
        return options with { Problems = _problems.ToEquatableArray() };
    }

    static bool IsNamespace(string text) =>
        text.Split('.').All(CSharpNames.IsIdentifier) && System.Text.Encoding.UTF8.GetByteCount(text) <= MaxNameBytes;

    static bool IsBoolean(string text) => bool.TryParse(text, out _);

    static bool IsAccessibility(string text) => text is "public" or "internal";

    static bool IsClassName(string text) => CSharpNames.IsIdentifier(text) && !CSharpNames.IsKeyword(text)
        && !GeneratedMembers.IsDeclared(text) && System.Text.Encoding.UTF8.GetByteCount(text) <= MaxNameBytes;

    SeedOptions ReadSeedOptions()
    {
        string otherwise = SeedOptions.Default.DefaultLanguage;
        string language = Read("LetterpressDefaultLanguage", otherwise, LanguageTags.IsValid, "a BCP 47 tag such as en or zh-Hant");
        ProjectRules rules = ProjectRules.Parse(Text("_LetterpressIdentities"));
        _problems.AddRange(rules.Problems);
        string requiresDate = Read("LetterpressRequireDate", "false", IsBoolean, "true or false");
        string roots = Read("LetterpressSiteRoot", "", static text => SiteRoots.TryParse(text) is not null, SiteRoots.Wanted);
        return new(language, rules, bool.Parse(requiresDate)) { Roots = SiteRoots.TryParse(roots) ?? SiteRoots.Default };
    }

    int ReadMaxProperties()
    {
        string text = Read("LetterpressMaxProperties", "", static text => TryParse(text, out _), "a number such as 1000");
        return TryParse(text, out int count) ? count : CompilerOptions.DefaultMaxProperties;

        static bool TryParse(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    string Read(string property, string defaultValue, Func<string, bool> isValid, string wanted)
    {
        string text = Text(property);
        if (text.Length == 0 || isValid(text))
        {
            return text.Length == 0 ? defaultValue : text;
        }

        _problems.Add(new(property, text, wanted));
        return defaultValue;
    }

    string Text(string property) => find(property).Trim();
}
