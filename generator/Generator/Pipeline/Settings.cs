using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>What the project says in MSBuild; impossible values are reported (LP0501) and the defaults stand in.</summary>
/// <param name="MaxProperties">How many articles at most have a property.</param>
sealed record Settings(string Namespace, string ClassName, bool IsPublic, string DefaultLanguage, int MaxProperties, bool IsEditable, EquatableArray<SettingProblem> Problems)
{
    public static Settings Read(AnalyzerConfigOptions options)
    {
        List<SettingProblem> problems = [];
        string name = Value(options, "LetterpressNamespace");
        if (name.Length > 0 && !name.Split('.').All(static part => SyntaxFacts.IsValidIdentifier(part)))
        {
            problems.Add(new("LetterpressNamespace", name, "a namespace such as My.App"));
            name = "";
        }

        string className = Value(options, "LetterpressClassName", "Articles");
        if (!SyntaxFacts.IsValidIdentifier(className) || Identifiers.Escape(className) != className)
        {
            problems.Add(new("LetterpressClassName", className, "a C# identifier that is no keyword"));
            className = "Articles";
        }

        string accessibility = Value(options, "LetterpressAccessibility", "public");
        if (accessibility is not ("public" or "internal"))
        {
            problems.Add(new("LetterpressAccessibility", accessibility, "public or internal"));
        }

        string storage = Value(options, "LetterpressStorage", "Auto");
        if (storage is not ("Auto" or "Literal" or "Resource"))
        {
            problems.Add(new("LetterpressStorage", storage, "Auto, Literal or Resource"));
        }

        string language = Value(options, "LetterpressDefaultLanguage", "und");
        if (!LanguageTags.IsValid(language))
        {
            problems.Add(new("LetterpressDefaultLanguage", language, "a BCP 47 tag such as en or zh-Hant"));
            language = "und";
        }

        int maxProperties = int.MaxValue;
        string properties = Value(options, "LetterpressMaxProperties");
        if (properties.Length > 0 && !int.TryParse(properties, NumberStyles.None, CultureInfo.InvariantCulture, out maxProperties))
        {
            problems.Add(new("LetterpressMaxProperties", properties, "a number such as 1000"));
            maxProperties = int.MaxValue;
        }

        return new(name, className, accessibility != "internal", language, maxProperties, Value(options, "LetterpressHotReload") == "true", problems.ToEquatableArray());
    }

    /// <summary>The <c>ArticleIdentity</c> items as the package's targets pass them on; see <see cref="ProjectRules.Parse"/>.</summary>
    public static string IdentitiesOf(AnalyzerConfigOptions options) => Value(options, "LetterpressIdentities");

    static string Value(AnalyzerConfigOptions options, string name, string otherwise = "") =>
        options.TryGetValue("build_property." + name, out string? value) && value.Trim() is { Length: > 0 } text ? text : otherwise;
}
