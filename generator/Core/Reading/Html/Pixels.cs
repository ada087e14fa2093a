using System.Globalization;
using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Sizes in pixels, as attributes state them.</summary>
static class Pixels
{
    /// <summary>No image is larger, and a record has no room for more.</summary>
    const int Max = 1_000_000;

    /// <summary>0 where the attribute states no number of pixels.</summary>
    public static int Of(IElement? element, string attribute)
    {
        string text = (element?.GetAttribute(attribute) ?? "").Trim();
        text = text.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - 2) : text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) && pixels <= Max ? pixels : 0;
    }
}
