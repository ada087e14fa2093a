using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>Resolves the URLs of a page that has a <c>&lt;base href&gt;</c>: an article has no such element.</summary>
static class BaseUrl
{
    /// <summary>What a base without a host is resolved against; it is no part of the result.</summary>
    static readonly Uri s_noHost = new("http://base.invalid/");

    /// <summary>Elements with an attribute that is a URL.</summary>
    static readonly (string Selector, string Attribute)[] s_urls =
    [
        ("a[href], area[href], link[href]", "href"),
        ("object[data]", "data"),
    ];

    /// <summary>What is loaded from one of several attributes.</summary>
    const string Sources = "img, amp-img, source, iframe, frame, video, audio, embed";

    static readonly string[] s_sourceAttributes = ["src", "poster", .. ImageSources.Lazy];

    /// <param name="sourceUrl">The URL of the page; empty where the seed does not state it before the page.</param>
    public static void Apply(IHtmlDocument document, string sourceUrl)
    {
        string written = UrlText.Clean(document.QuerySelector("base[href]")?.GetAttribute("href"));
        Uri from = Uri.TryCreate(sourceUrl, UriKind.Absolute, out Uri? page) ? page : s_noHost;
        if (written.Length == 0 || !Uri.TryCreate(from, written, out Uri? root) || root.Scheme is not ("http" or "https"))
        {
            return;
        }

        foreach ((string selector, string attribute) in s_urls)
        {
            foreach (IElement element in document.QuerySelectorAll(selector))
            {
                Replace(element, attribute, root);
            }
        }

        foreach (IElement element in document.QuerySelectorAll(Sources))
        {
            foreach (string attribute in s_sourceAttributes)
            {
                Replace(element, attribute, root);
            }

            foreach (string attribute in SourceSet.Attributes)
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } set)
                {
                    element.SetAttribute(attribute, SourceSet.Map(set, url => Resolve(UrlText.Clean(url), root)));
                }
            }
        }
    }

    static void Replace(IElement element, string attribute, Uri root)
    {
        if (element.GetAttribute(attribute) is { } url)
        {
            element.SetAttribute(attribute, Resolve(UrlText.Clean(url), root));
        }
    }

    /// <summary>A fragment alone is one of the page that was saved.</summary>
    static string Resolve(string url, Uri root)
    {
        bool isRelative = url.Length > 0 && url[0] != '#' && UrlText.Scheme(url).Length == 0
            && !url.StartsWith("//", StringComparison.Ordinal);
        return !isRelative || !Uri.TryCreate(root, url, out Uri? resolved) ? url
            : resolved.Host == s_noHost.Host ? resolved.PathAndQuery + resolved.Fragment
            : resolved.AbsoluteUri;
    }
}
