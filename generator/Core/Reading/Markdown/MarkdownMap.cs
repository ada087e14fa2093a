using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Maps positions in HTML to the Markdown that it was converted from.</summary>
sealed class MarkdownMap
{
    readonly List<int> _starts = [];
    readonly List<TextSlice> _sources = [];

    /// <summary>Adds the source of all HTML from a position up to that of the next call.</summary>
    public void Add(int htmlStart, TextSlice source)
    {
        if (_starts.Count > 0 && _starts[_starts.Count - 1] == htmlStart)
        {
            // A child that starts where its parent starts is the more exact source.
            _sources[_sources.Count - 1] = source;
            return;
        }

        _starts.Add(htmlStart);
        _sources.Add(source);
    }

    /// <summary>Of length 0 before the first call of <see cref="Add"/>.</summary>
    public TextSlice SourceOf(int htmlPosition)
    {
        int index = _starts.BinarySearch(htmlPosition);
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? default : _sources[index];
    }
}
