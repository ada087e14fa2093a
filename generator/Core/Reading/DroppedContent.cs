using AngleSharp.Dom;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>Counts the active content that is left out of an article (LP0205).</summary>
sealed class DroppedContent
{
    readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    int _first = -1;

    public void Add(string what, int position)
    {
        _counts.TryGetValue(what, out int count);
        _counts[what] = count + 1;
        _first = _first < 0 ? position : _first;
    }

    public void AddUrl(string url, int position) => Add(Addresses.Scheme(url) + ": URL", position);

    /// <summary>Event handlers are attributes of any element.</summary>
    public void LookAt(IElement element, int position)
    {
        foreach (IAttr attribute in element.Attributes)
        {
            if (attribute.Name.Length > 2 && attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            {
                Add("event handler", position);
            }
        }
    }

    public void Report(SeedReport report)
    {
        if (_counts.Count > 0)
        {
            report.Add(DiagnosticIds.ActiveContentDropped, new(_first, 1), string.Join(", ", _counts.Select(static pair => FormattableString.Invariant($"{pair.Value} × {pair.Key}"))));
        }
    }
}
