using Letterpress.Layout;

namespace Letterpress.Keys;

/// <summary>
/// Runs a compiled pattern over a text: all ways to match go forward together, a character at a time, in the order of
/// preference of a backtracking engine, and each carries its group (Thompson's simulation as Pike extended it).
/// </summary>
/// <remarks>
/// Time is linear in the text, whatever the pattern; memory is a few rows a row of the pattern, on the stack. The
/// generator and the runtime both compile this file, so that an address is the same article to both, and .NET
/// Framework, whose own engine backtracks, gives the same answers.
/// </remarks>
static class PatternMachine
{
    /// <summary>Finds the first match, and in it what the group captured.</summary>
    /// <param name="program">The compiled pattern.</param>
    /// <param name="text">UTF-8; a byte that is no part of a character counts as U+FFFD.</param>
    /// <param name="start">Where the group begins in <paramref name="text"/>; -1 where it took no part in the match.</param>
    /// <param name="length">Bytes of the group; 0 where it took no part.</param>
    /// <returns>Whether the pattern matches anywhere.</returns>
    public static bool TryMatch(ReadOnlySpan<PatternRow> program, ReadOnlySpan<byte> text, out int start, out int length)
    {
        int rows = program.Length;
        Span<Way> ways = stackalloc Way[rows];
        Span<Way> later = stackalloc Way[rows];
        Span<Way> waiting = stackalloc Way[rows];
        Span<int> visits = stackalloc int[rows];
        visits.Clear();
        var steps = new Steps(program, text, waiting, visits);
        bool isAnchored = rows > 0 && steps.OperationAt(0) == PatternOperation.Start;
        bool isFound = false;
        Way found = default;
        int count = 0;
        for (int at = 0; rows > 0;)
        {
            // A match may begin here, but whatever began before is preferred.
            if (!isFound && (at == 0 || !isAnchored))
            {
                count = steps.Follow(new Way(0, -1, -1), at, ways, count);
            }
            else if (count == 0)
            {
                break;
            }

            int character = CharacterAt(text, at, out int size);
            int laterCount = 0;
            for (int i = 0; i < count; i++)
            {
                Way way = ways[i];
                if (steps.OperationAt(way.Row) == PatternOperation.Match)
                {
                    // What follows it is preferred less.
                    found = way;
                    isFound = true;
                    break;
                }

                int ranges = steps.FirstAt(way.Row);
                if (size > 0 && steps.IsInRange(character, way.Row + 1, ranges))
                {
                    laterCount = steps.Follow(new Way(way.Row + 1 + ranges, way.Start, way.End), at + size, later, laterCount);
                }
            }

            if (size == 0)
            {
                break;
            }

            at += size;
            count = laterCount;
            Span<Way> swap = ways;
            ways = later;
            later = swap;
        }

        bool hasGroup = isFound && found.Start >= 0 && found.End >= 0;
        start = hasGroup ? found.Start : -1;
        length = hasGroup ? found.End - found.Start : 0;
        return isFound;
    }

    /// <summary>The character at a place, and how many bytes it has: 0 at the end of the text.</summary>
    static int CharacterAt(ReadOnlySpan<byte> text, int at, out int size)
    {
        const int Replacement = 0xFFFD;
        size = 0;
        if (at >= text.Length)
        {
            return -1;
        }

        int lead = text[at];
        size = lead switch { < 0x80 => 1, >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (size == 1)
        {
            return lead;
        }

        int character = size == 2 ? lead & 0x1F : size == 3 ? lead & 0x0F : lead & 0x07;
        for (int i = 1; i < size; i++)
        {
            if (at + i >= text.Length || (text[at + i] & 0xC0) != 0x80)
            {
                size = 0;
                break;
            }

            character = (character << 6) | (text[at + i] & 0x3F);
        }

        character = size == 0 ? Replacement : character;
        size = Math.Max(1, size);
        return character;
    }

    /// <summary>A way to match: the row that it has come to, and the group as far as it has seen it.</summary>
    readonly struct Way(int row, int start, int end)
    {
        public readonly int Row = row;
        public readonly int Start = start;
        public readonly int End = end;
    }

    /// <summary>The rows that take no character.</summary>
    readonly ref struct Steps(ReadOnlySpan<PatternRow> program, ReadOnlySpan<byte> text, Span<Way> waiting, Span<int> visits)
    {
        readonly ReadOnlySpan<PatternRow> _program = program;
        readonly ReadOnlySpan<byte> _text = text;
        readonly Span<Way> _waiting = waiting;

        /// <summary>
        /// For each row, one more than the place in the text at which it was last come to: who comes second is preferred less.
        /// </summary>
        readonly Span<int> _visits = visits;

        public PatternOperation OperationAt(int row) => (PatternOperation)_program[row].Operation.Value;

        public int FirstAt(int row) => _program[row].First.Value;

        public bool IsInRange(int character, int row, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (character >= FirstAt(row + i) && character <= SecondAt(row + i))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Follows a way to all the rows that take a character, or match, and adds it there to the list.</summary>
        /// <returns>The new length of the list.</returns>
        public int Follow(Way way, int at, Span<Way> list, int count)
        {
            int waiting = 0;
            while (true)
            {
                bool goesOn = false;
                if (_visits[way.Row] != at + 1)
                {
                    _visits[way.Row] = at + 1;
                    goesOn = true;
                    switch (OperationAt(way.Row))
                    {
                        case PatternOperation.Split:
                            _waiting[waiting++] = new Way(SecondAt(way.Row), way.Start, way.End);
                            way = new Way(FirstAt(way.Row), way.Start, way.End);
                            break;
                        case PatternOperation.Jump:
                            way = new Way(FirstAt(way.Row), way.Start, way.End);
                            break;
                        case PatternOperation.Save:
                            bool isStart = FirstAt(way.Row) == 0;
                            way = new Way(way.Row + 1, isStart ? at : way.Start, isStart ? way.End : at);
                            break;
                        case PatternOperation.Start when at == 0:
                        case PatternOperation.End when at == _text.Length || (at == _text.Length - 1 && _text[at] == (byte)'\n'):
                            way = new Way(way.Row + 1, way.Start, way.End);
                            break;
                        case PatternOperation.Start or PatternOperation.End:
                            goesOn = false;
                            break;
                        default:
                            list[count++] = way;
                            goesOn = false;
                            break;
                    }
                }

                if (!goesOn)
                {
                    if (waiting == 0)
                    {
                        return count;
                    }

                    way = _waiting[--waiting];
                }
            }
        }

        int SecondAt(int row) => _program[row].Second.Value;
    }
}
