using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The JSON-LD of a page, as far as it describes an article (https://schema.org/Article and what derives from it).</summary>
sealed class LinkedData
{
    static readonly Dictionary<string, object?> s_none = [];

    readonly Dictionary<string, object?> _article;

    LinkedData(Dictionary<string, object?> article) => _article = article;

    /// <summary>Reads the JSON-LD and removes it from the page.</summary>
    public static LinkedData TakeFrom(IHtmlDocument document)
    {
        Dictionary<string, object?>? article = null;
        foreach (IElement script in document.QuerySelectorAll("script[type]").Where(IsLinkedData))
        {
            article ??= Json.TryRead(script.TextContent, out object? value) ? Find(value) : null;
            script.Remove();
        }

        return new(article ?? s_none);
    }

    /// <summary>The values that are texts, and the <c>@id</c> of those that are objects.</summary>
    public IEnumerable<string> Text(string name) =>
        _article.TryGetValue(name, out object? value) ? Texts(value, "@id", "alternateName") : [];

    /// <summary>The names of people as one text, separated by commas.</summary>
    public IEnumerable<string> Names(string name)
    {
        IEnumerable<string> texts = _article.TryGetValue(name, out object? value) ? Texts(value, "name") : [];
        string[] names = [.. texts.Where(static text => !text.Contains("://")).Select(Spaces.Fold).Distinct(StringComparer.Ordinal)];
        return names.Length == 0 ? [] : [string.Join(", ", names)];
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

    /// <summary>The first article in reading order, also within lists and graphs.</summary>
    static Dictionary<string, object?>? Find(object? value) => value switch
    {
        List<object?> items => items.Select(Find).FirstOrDefault(static found => found is not null),
        Dictionary<string, object?> members when members.TryGetValue("@type", out object? type) && Texts(type).Any(IsArticle) => members,
        Dictionary<string, object?> members => ((string[])["@graph", "mainEntity", "mainEntityOfPage"])
            .Select(name => members.TryGetValue(name, out object? inner) ? Find(inner) : null)
            .FirstOrDefault(static found => found is not null),
        _ => null,
    };

    static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal);
}
