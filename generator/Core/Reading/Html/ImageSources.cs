using AngleSharp.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the URL of an image, a sound or a film among the attributes that may have it.</summary>
static class ImageSources
{
    /// <summary>Where scripts find what they load lazily, while <c>src</c> has a placeholder.</summary>
    public static readonly string[] Lazy =
    [
        "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-lazy", "data-orig-file", "data-hi-res-src", "data-echo",
        "data-url",
    ];

    /// <summary>The URL of an image; empty where it has none that it can be loaded from.</summary>
    public static string Of(IElement image)
    {
        string lazy = LazyOf(image);
        string url = lazy.Length > 0 ? lazy : In(image, "src");
        return url.Length > 0 ? url
            : SourceSet.Attributes.Select(name => SourceSet.Largest(image.GetAttribute(name))).FirstOrDefault(static url => url.Length > 0)
                ?? "";
    }

    /// <summary>The URL that a script would load; empty where there is none.</summary>
    public static string LazyOf(IElement element) =>
        Lazy.Select(name => In(element, name)).FirstOrDefault(static url => url.Length > 0) ?? "";

    /// <summary>The URL in an attribute, if an image can be loaded from it; else empty.</summary>
    static string In(IElement element, string attribute)
    {
        string url = UrlText.Clean(element.GetAttribute(attribute));
        return url.Length > 0 && UrlText.IsSafeSource(url) ? url : "";
    }
}
