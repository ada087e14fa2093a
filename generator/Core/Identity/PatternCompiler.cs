using System.Text;
using Letterpress.Core.Encoding;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Identity;

/// <summary>Compiles a pattern to the program of a <see cref="PatternMachine"/>.</summary>
sealed class PatternCompiler
{
    readonly List<(PatternOperation Operation, int First, int Second)> _rows = [];

    /// <returns>The program: rows of <see cref="PatternRow"/>.</returns>
    /// <exception cref="PatternException">The pattern is invalid, is not supported, or needs more than
    /// <see cref="PatternRow.MaxRows"/> rows.</exception>
    public static string Compile(string pattern)
    {
        PatternCompiler compiler = new();
        compiler.Write(PatternParser.Parse(pattern));
        compiler.Add(PatternOperation.Match);
        StringBuilder program = new();
        foreach ((PatternOperation operation, int first, int second) in compiler._rows)
        {
            program.AppendRow(new PatternRow
            {
                Operation = new((int)operation, "an operation of a pattern"),
                First = new(first, "a number of a pattern"),
                Second = new(second, "a number of a pattern"),
            });
        }

        return program.ToString();
    }

    int Add(PatternOperation operation, int first = 0, int second = 0)
    {
        if (_rows.Count >= PatternRow.MaxRows)
        {
            throw new PatternException(FormattableString.Invariant($"it is too large: it needs more than {PatternRow.MaxRows} steps"));
        }

        _rows.Add((operation, first, second));
        return _rows.Count - 1;
    }

    void Write(PatternNode node)
    {
        switch (node)
        {
            case SetNode set:
                Add(PatternOperation.Set, set.Ranges.Count);
                foreach ((int first, int last) in set.Ranges)
                {
                    Add(PatternOperation.Range, first, last);
                }

                break;
            case SequenceNode sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    Write(part);
                }

                break;
            case GroupNode group:
                Add(PatternOperation.Save, 0);
                Write(group.Part);
                Add(PatternOperation.Save, 1);
                break;
            case AnchorNode anchor:
                Add(anchor.IsStart ? PatternOperation.Start : PatternOperation.End);
                break;
            case AlternationNode alternation:
                WriteAlternation(alternation.Choices);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat);
                break;
        }
    }

    void WriteAlternation(IReadOnlyList<PatternNode> choices)
    {
        List<int> jumps = [];
        for (int i = 0; i < choices.Count - 1; i++)
        {
            int split = Add(PatternOperation.Split);
            Write(choices[i]);
            jumps.Add(Add(PatternOperation.Jump));
            _rows[split] = (PatternOperation.Split, split + 1, _rows.Count);
        }

        Write(choices[choices.Count - 1]);
        foreach (int jump in jumps)
        {
            _rows[jump] = (PatternOperation.Jump, _rows.Count, 0);
        }
    }

    /// <remarks>A part that is repeated more than once never matches the empty text, so a loop always advances.</remarks>
    void WriteRepeat(RepeatNode repeat)
    {
        int start = _rows.Count;
        for (int i = 0; i < repeat.Minimum; i++)
        {
            start = _rows.Count;
            Write(repeat.Part);
        }

        if (repeat.Maximum < 0 && repeat.Minimum > 0)
        {
            int end = Add(PatternOperation.Split);
            SetSplit(end, start, end + 1, repeat.IsLazy);
        }
        else if (repeat.Maximum < 0)
        {
            int split = Add(PatternOperation.Split);
            Write(repeat.Part);
            Add(PatternOperation.Jump, split);
            SetSplit(split, split + 1, _rows.Count, repeat.IsLazy);
        }
        else
        {
            List<int> splits = [];
            for (int i = repeat.Minimum; i < repeat.Maximum; i++)
            {
                splits.Add(Add(PatternOperation.Split));
                Write(repeat.Part);
            }

            foreach (int split in splits)
            {
                SetSplit(split, split + 1, _rows.Count, repeat.IsLazy);
            }
        }
    }

    void SetSplit(int row, int next, int exit, bool isLazy) =>
        _rows[row] = isLazy ? (PatternOperation.Split, exit, next) : (PatternOperation.Split, next, exit);
}
