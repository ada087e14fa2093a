using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>What <see cref="Article.WriteHtml(System.Buffers.IBufferWriter{byte})"/> writes of real articles, read again.</summary>
public class HtmlTests
{
    static readonly FrozenDictionary<string, string[]> s_allowed = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "rel", "title", "class", "aria-labelledby"],
        ["aside"] = ["data-callout"],
        ["audio"] = ["src", "controls", "preload"],
        ["blockquote"] = [],
        ["br"] = [],
        ["code"] = ["class"],
        ["details"] = ["open", "data-callout"],
        ["div"] = ["class"],
        ["em"] = [],
        ["figcaption"] = [],
        ["figure"] = [],
        ["h1"] = ["id"],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["hr"] = [],
        ["iframe"] = ["src", "title", "sandbox", "loading", "referrerpolicy"],
        ["img"] = ["src", "width", "height", "srcset", "sizes", "alt", "title", "loading"],
        ["li"] = ["value"],
        ["mark"] = [],
        ["ol"] = ["start"],
        ["p"] = ["data-callout-title"],
        ["pre"] = [],
        ["s"] = [],
        ["section"] = ["role"],
        ["small"] = [],
        ["span"] = ["class"],
        ["strong"] = [],
        ["sub"] = [],
        ["summary"] = [],
        ["sup"] = [],
        ["table"] = [],
        ["tbody"] = [],
        ["td"] = ["colspan", "rowspan"],
        ["th"] = ["colspan", "rowspan"],
        ["thead"] = [],
        ["tr"] = [],
        ["u"] = [],
        ["ul"] = ["class"],
        ["video"] = ["src", "controls", "preload"],
    }.ToFrozenDictionary();

    [Fact]
    public void Html_holds_only_what_is_harmless() => RealCorpus.Get().AssertAll(static article => Harm(article));

    [Fact]
    public void Html_says_what_the_plain_text_says() => RealCorpus.Get().AssertAll(DifferenceOfText);

    [Fact]
    public void Html_holds_the_headings_links_and_pictures() => RealCorpus.Get().AssertAll(static article =>
    {
        IElement body = Body(article, RealCorpus.HtmlAsInSeed);
        return RealCorpus.Difference(
                PlainText.Lines(article.Headings.Select(static heading =>
                    $"h{heading.Level}#{heading.Anchor}: {PlainText.WithoutSpace(heading.Text.ToString())}")),
                PlainText.Lines(body
                    .QuerySelectorAll("h1,h2,h3,h4,h5,h6")
                    .Select(static heading => $"{heading.LocalName}#{heading.Id}: {PlainText.OfElement(heading)}")))
            ?? RealCorpus.Difference(
                PlainText.Links(PlainText.LinksOfBlocks(article.Blocks)),
                PlainText.Links(body
                    .QuerySelectorAll("a[href]")
                    .Select(static link => (link.GetAttribute("href")!, PlainText.OfElement(link)))))
            ?? RealCorpus.Difference(
                PlainText.PicturesOfBlocks(article),
                PlainText.Lines(body.QuerySelectorAll("img").Select(static image =>
                    PlainText.Picture(image.GetAttribute("src"), image.Closest("a[href]")?.GetAttribute("href")))));
    });

    /// <summary>The first thing that does not belong into a page; null where there is none.</summary>
    internal static string? Harm(Article article, HtmlOptions? options = null) => Body(article, options)
        .Descendants()
        .Select(static node => node is IElement element ? Harm(element) : node is IText ? null : $"a {node.NodeType}")
        .FirstOrDefault(static harm => harm is not null);

    internal static string? DifferenceOfText(Article article) =>
        RealCorpus.Difference(PlainText.WithoutSpace(PlainText.OfBlocks(article)), PlainText.OfElement(Body(article)));

    static IElement Body(Article article, HtmlOptions? options = null) =>
        new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + article.ToHtml(options)).Body!;

    static string? Harm(IElement element)
    {
        if (!s_allowed.TryGetValue(element.LocalName, out string[]? attributes) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            return $"<{element.LocalName}>";
        }

        foreach (IAttr attribute in element.Attributes)
        {
            if (attribute.Name != "id" && !attributes.Contains(attribute.Name))
            {
                return $"<{element.LocalName} {attribute.Name}>";
            }

            if (attribute.Name is "href" or "src" && !IsHarmless(attribute.Value, isLink: attribute.Name == "href"))
            {
                return $"<{element.LocalName} {attribute.Name}={attribute.Value}>";
            }

            if (attribute.Name == "srcset" && attribute.Value.Split(", ").Any(static url => !IsHarmless(url.Split(' ')[0], isLink: false)))
            {
                return $"<{element.LocalName} {attribute.Name}={attribute.Value}>";
            }
        }

        return element.LocalName == "iframe" && element.GetAttribute("sandbox") != "allow-scripts" ? "an open iframe" : null;
    }

    /// <summary>What of an element could run a script, whoever wrote it; null for nothing.</summary>
    internal static string? Danger(IElement element) =>
        (!s_allowed.ContainsKey(element.LocalName) && element.LocalName is not ("del" or "ins" or "input"))
        || element.NamespaceUri != "http://www.w3.org/1999/xhtml"
            ? $"<{element.LocalName}>"
            : element.Attributes.FirstOrDefault(static attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal)
                || attribute.Name is "srcdoc" or "action" or "formaction" or "srcset"
                || (attribute.Name is "href" or "src" or "poster" && !IsHarmless(attribute.Value, isLink: attribute.Name == "href")))
                is { } dangerous ? $"<{element.LocalName} {dangerous.Name}={dangerous.Value}>" : null;

    /// <summary>
    /// As the URL standard finds a scheme: without controls and spaces around, and without tabs and line breaks anywhere.
    /// </summary>
    static bool IsHarmless(string url, bool isLink)
    {
        string read = string.Concat(url.Where(static c => c is not ('\t' or '\n' or '\r')))
            .Trim([.. Enumerable.Range(0, 33).Select(static c => (char)c)]);
        int colon = read.IndexOf(':', StringComparison.Ordinal);
        bool hasScheme = colon > 0
            && char.IsAsciiLetter(read[0])
            && read[..colon].All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        return !hasScheme
            || read[..colon].ToLowerInvariant() is "http" or "https"
            || (isLink && read[..colon].ToLowerInvariant() is "mailto" or "tel" or "sms");
    }
}
