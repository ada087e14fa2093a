using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Guards;

/// <summary>Counts the active content that an article does not keep (LP0205).</summary>
sealed class DroppedContent
{
    readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    int _first = -1;

    public void Add(string kind, int position)
    {
        _counts.TryGetValue(kind, out int count);
        _counts[kind] = count + 1;
        _first = _first < 0 ? position : _first;
    }

    public void AddUrl(string url, int position) => Add(UrlText.Scheme(url) + ": URL", position);

    /// <summary>Counts the event handlers of an element; they are attributes.</summary>
    public void Inspect(IElement element, int position)
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
            string counts = string.Join(", ", _counts.Select(static pair => FormattableString.Invariant($"{pair.Value} × {pair.Key}")));
            report.Add(DiagnosticIds.ActiveContentDropped, new(_first, 1), counts);
        }
    }
}
