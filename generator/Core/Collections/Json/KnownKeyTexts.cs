namespace Letterpress.Core.Collections.Json;

/// <summary>What editors show of the keys that every article may have.</summary>
static class KnownKeyTexts
{
    static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["title"] = "The title.",
        ["date"] = "When the article was published.",
        ["updated"] = "When it was changed last.",
        ["author"] = "Who wrote it: a name, or a list of names.",
        ["from"] = "The URL at which it was published first.",
        ["permalink"] = "The path or URL of its page.",
        ["aliases"] = "Former paths of its page.",
        ["tags"] = "Its tags.",
        ["keywords"] = "Its tags, where 'tags' has none.",
        ["lang"] = "Its language, as a BCP 47 tag.",
        ["excerpt"] = "A short description.",
        ["slug"] = "Its name in URLs.",
        ["name"] = "The name of its property in C#.",
        ["id"] = "Its id.",
        ["expires"] = "When the article is no longer to be shown.",
        ["draft"] = "Whether it is a draft: true or false.",
        ["search"] = "Whether search finds it: true or false.",
        ["formerly"] = "Former names of its property in C#.",
        ["translationKey"] = "A name that it has in common with its translations.",
    };

    public static string Of(string key) => s_texts.TryGetValue(key, out string? text) ? text : "A key that every article may have.";
}
