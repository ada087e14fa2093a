using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>From positions in HTML back to the Markdown of which it was made.</summary>
sealed class MarkdownMap
{
    readonly List<int> _starts = [];
    readonly List<TextSlice> _places = [];

    /// <summary>What is written from here on, until the next call, comes from this place of the Markdown.</summary>
    public void Add(int htmlStart, TextSlice place)
    {
        if (_starts.Count > 0 && _starts[_starts.Count - 1] == htmlStart)
        {
            // A child that is written where its parent starts is nearer.
            _places[_places.Count - 1] = place;
            return;
        }

        _starts.Add(htmlStart);
        _places.Add(place);
    }

    public TextSlice PlaceOf(int htmlPosition)
    {
        int index = _starts.BinarySearch(htmlPosition);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? default : _places[index];
    }
}
