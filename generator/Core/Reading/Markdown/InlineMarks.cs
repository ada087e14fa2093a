using Markdig.Helpers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Counts the marks of emphasis and the open brackets of a text. What is escaped or within code does not count.</summary>
ref struct InlineMarks
{
    readonly string _text;
    readonly int _start;
    readonly int _end;

    /// <summary>Where the last run of so many backticks starts.</summary>
    readonly Dictionary<int, int> _lastTicks = [];

    InlineMarks(StringSlice text)
    {
        _text = text.Text;
        _start = text.Start;
        _end = text.End + 1;
    }

    /// <returns>How many marks may begin or end emphasis, and how many brackets are opened and not closed.</returns>
    public static int CountIn(StringSlice text)
    {
        InlineMarks marks = new(text);
        marks.FindTicks();
        return marks.Count();
    }

    void FindTicks()
    {
        for (int i = _start; i < _end; i++)
        {
            if (_text[i] == '`')
            {
                int run = RunAt(i);
                _lastTicks[run] = i;
                i += run - 1;
            }
        }
    }

    int Count()
    {
        int marks = 0;
        int open = 0;
        for (int i = _start; i < _end; i++)
        {
            switch (_text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    i = AfterTicks(i) - 1;
                    break;
                case '[':
                    open++;
                    break;
                case ']':
                    open--;
                    break;
                case '*' or '_' or '~' or '=' or '+':
                    int run = RunAt(i);
                    marks += IsText(i, run) ? 0 : 1;
                    i += run - 1;
                    break;
            }
        }

        return marks + Math.Max(0, open);
    }

    int RunAt(int start)
    {
        int end = start + 1;
        while (end < _end && _text[end] == _text[start])
        {
            end++;
        }

        return end - start;
    }

    /// <summary>The position after the code that a run of backticks begins, or after the run where it begins none.</summary>
    /// <remarks>A search is made only where it finds an end, so that all searches together take one pass.</remarks>
    int AfterTicks(int start)
    {
        int run = RunAt(start);

        // A run of which the first backtick is escaped may have a length that no whole run has.
        if (!_lastTicks.TryGetValue(run, out int last) || last <= start)
        {
            return start + run;
        }

        int close = start + run;
        while (_text[close] != '`' || RunAt(close) != run)
        {
            close += _text[close] == '`' ? RunAt(close) : 1;
        }

        return close + run;
    }

    bool IsText(int start, int run)
    {
        char mark = _text[start];
        char before = start > _start ? _text[start - 1] : '\n';
        char after = start + run < _end ? _text[start + run] : '\n';
        return mark switch
        {
            '=' or '+' when run == 1 => true,
            '=' or '+' or '~' => MarkGuard.IsText(before, mark, run, after),
            '_' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            _ => false,
        };
    }
}
