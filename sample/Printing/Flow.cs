using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Letterpress.Sample.Printing;

/// <summary>Styled text that breaks its lines at spaces and beside ideographs, as Chinese is set.</summary>
/// <remarks>
/// Spectre's own paragraph breaks at spaces alone: a Chinese sentence is one long word to it, and the line before such a word
/// stays short. Here a closing mark never starts a line and an opening one never ends it.
/// </remarks>
sealed class Flow : Renderable
{
    readonly List<Cell> _cells = [];

    public Flow()
    {
    }

    public Flow(string text, Style style) => Append(text, style);

    /// <summary>Adds text; a line feed ends the line.</summary>
    public Flow Append(string text, Style? style = null)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            _cells.Add(new Cell(element, style ?? Style.Plain, element == "\n" ? 0 : Segment.CellCount([new Segment(element)])));
        }

        return this;
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        int longestWord = 0;
        int longestLine = 0;
        int word = 0;
        int line = 0;
        for (int i = 0; i < _cells.Count; i++)
        {
            bool isLineFeed = _cells[i].IsLineFeed;
            word = isLineFeed || CanBreakBefore(i) ? _cells[i].Width : word + _cells[i].Width;
            line = isLineFeed ? 0 : line + _cells[i].Width;
            longestWord = Math.Max(longestWord, word);
            longestLine = Math.Max(longestLine, line);
        }

        return new Measurement(Math.Min(longestWord, maxWidth), Math.Min(longestLine, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int start = 0;
        while (start < _cells.Count)
        {
            int end = LineEnd(start, maxWidth, out int next);
            foreach (Segment segment in Segments(start, end))
            {
                yield return segment;
            }

            if (next < _cells.Count || _cells[next - 1].IsLineFeed)
            {
                yield return Segment.LineBreak;
            }

            start = next;
        }
    }

    /// <summary>Where the line ends that starts at <paramref name="start"/>.</summary>
    /// <param name="start">The line's first cell.</param>
    /// <param name="maxWidth">How wide it may be.</param>
    /// <param name="next">Where the next line starts: after the line feed, or after the spaces at which the line was broken.</param>
    int LineEnd(int start, int maxWidth, out int next)
    {
        int width = 0;
        int lastBreak = start;
        for (int i = start; i < _cells.Count; i++)
        {
            if (_cells[i].IsLineFeed)
            {
                next = i + 1;
                return i;
            }

            if (i > start && CanBreakBefore(i))
            {
                lastBreak = i;
            }

            width += _cells[i].Width;
            if (width > maxWidth && !_cells[i].IsSpace && i > start)
            {
                next = lastBreak > start ? lastBreak : i;
                return WithoutSpaces(start, next);
            }
        }

        next = _cells.Count;
        return next;
    }

    int WithoutSpaces(int start, int end)
    {
        while (end > start && _cells[end - 1].IsSpace)
        {
            end--;
        }

        return end;
    }

    bool CanBreakBefore(int i)
    {
        if (i == 0 || _cells[i].IsSpace)
        {
            return false;
        }

        Cell last = _cells[i - 1];
        Cell cell = _cells[i];
        return last.IsSpace || ((last.IsWide || cell.IsWide) && !last.Opens && !cell.Closes);
    }

    IEnumerable<Segment> Segments(int start, int end)
    {
        while (start < end)
        {
            int stop = start + 1;
            while (stop < end && _cells[stop].Style.Equals(_cells[start].Style))
            {
                stop++;
            }

            yield return new Segment(string.Concat(_cells[start..stop].Select(static cell => cell.Text)), _cells[start].Style);
            start = stop;
        }
    }

    /// <summary>What a reader takes for one character.</summary>
    readonly record struct Cell(string Text, Style Style, int Width)
    {
        public bool IsLineFeed => Text == "\n";

        public bool IsSpace => Text == " ";

        public bool IsWide => Width > 1;

        public bool Opens => "（《〈「『【〔“‘([".Contains(Text[0]);

        /// <summary>A bracket opens the number of a link, which belongs to the words before it.</summary>
        public bool Closes => "）》〉」』】〕、。，．：；！？…—·”’)],.:;!?[".Contains(Text[0]);
    }
}
