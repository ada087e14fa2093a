using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The JSON-LD of a page, as far as it describes an article (https://schema.org/Article and what derives from it).</summary>
sealed class LinkedData
{
    static readonly Dictionary<string, object?> s_none = [];

    readonly Dictionary<string, object?> _article;

    /// <summary>The objects that others refer to by their <c>@id</c>.</summary>
    readonly Dictionary<string, Dictionary<string, object?>> _byId;

    /// <summary>The page with the article.</summary>
    readonly Dictionary<string, object?> _page;

    LinkedData(
        Dictionary<string, object?> article, Dictionary<string, object?> page, Dictionary<string, Dictionary<string, object?>> byId) =>
        (_article, _page, _byId) = (article, page, byId);

    /// <summary>Reads the JSON-LD and removes it from the page.</summary>
    public static LinkedData TakeFrom(IHtmlDocument document)
    {
        List<object?> values = [];
        foreach (IElement script in document.QuerySelectorAll("script[type]").Where(IsLinkedData))
        {
            if (Json.TryRead(script.TextContent, out object? value))
            {
                values.Add(value);
            }

            script.Remove();
        }

        Dictionary<string, Dictionary<string, object?>> byId = new(StringComparer.Ordinal);
        Index(values, byId);

        // A page that is no article may state when it was published all the same, and one with an article what the article does not.
        Dictionary<string, object?> page = Find(values, IsPage) ?? s_none;
        return new(Find(values, IsArticle) ?? page, page, byId);
    }

    /// <summary>The values that are texts, and the <c>@id</c> of those that are objects.</summary>
    public IEnumerable<string> Text(string name) =>
        _article.TryGetValue(name, out object? value)
            || (name.StartsWith("date", StringComparison.Ordinal) && _page.TryGetValue(name, out value))
            ? Texts(value, "@id", "alternateName")
            : [];

    /// <summary>The names of people.</summary>
    public IEnumerable<string> Names(string name)
    {
        IEnumerable<string> texts = _article.TryGetValue(name, out object? value) ? Texts(Referred(value), "name") : [];
        return texts.Where(static text => !text.Contains("://")).Select(Spaces.Fold).Where(static text => text.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>What a value stands for: an object that has only an <c>@id</c> is written elsewhere.</summary>
    object? Referred(object? value) => value switch
    {
        List<object?> items => items.Select(Referred).ToList(),
        Dictionary<string, object?> members when !members.ContainsKey("name") && members.TryGetValue("@id", out object? id)
            && id is string key && _byId.TryGetValue(key, out Dictionary<string, object?>? found) => found,
        _ => value,
    };

    static void Index(object? value, Dictionary<string, Dictionary<string, object?>> byId)
    {
        if (value is List<object?> items)
        {
            items.ForEach(item => Index(item, byId));
        }
        else if (value is Dictionary<string, object?> members)
        {
            if (members.Count > 1 && members.TryGetValue("@id", out object? id) && id is string key && !byId.ContainsKey(key))
            {
                byId.Add(key, members);
            }

            foreach (object? member in members.Values)
            {
                Index(member, byId);
            }
        }
    }

    static bool IsLinkedData(IElement script) =>
        string.Equals(script.GetAttribute("type")!.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase);

    static IEnumerable<string> Texts(object? value, params string[] members) => value switch
    {
        string text => [System.Net.WebUtility.HtmlDecode(text)],
        List<object?> items => items.SelectMany(item => Texts(item, members)),
        Dictionary<string, object?> named => members.SelectMany(
            member => named.TryGetValue(member, out object? inner) && inner is string ? Texts(inner) : []),
        _ => [],
    };

    /// <summary>The first object of a type in reading order, also within lists and graphs.</summary>
    static Dictionary<string, object?>? Find(object? value, Func<string, bool> isMeant) => value switch
    {
        List<object?> items => items.Select(item => Find(item, isMeant)).FirstOrDefault(static found => found is not null),
        Dictionary<string, object?> members when members.TryGetValue("@type", out object? type) && Texts(type).Any(isMeant) => members,
        Dictionary<string, object?> members => ((string[])["@graph", "mainEntity", "mainEntityOfPage"])
            .Select(name => members.TryGetValue(name, out object? inner) ? Find(inner, isMeant) : null)
            .FirstOrDefault(static found => found is not null),
        _ => null,
    };

    static bool IsPage(string type) => type.EndsWith("Page", StringComparison.Ordinal);

    static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal);
}
