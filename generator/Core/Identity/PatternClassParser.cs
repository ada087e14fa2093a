using System.Globalization;

namespace Letterpress.Core.Identity;

/// <summary>Parses the parts of a pattern that match one character: literals, escapes, classes in brackets.</summary>
sealed class PatternClassParser(string pattern)
{
    const string Shorthands = "dDwWsS";

    /// <summary>Reads a literal, an escape or a class, and moves to the position after it.</summary>
    /// <exception cref="PatternException">It is invalid or not supported.</exception>
    public IReadOnlyList<(int First, int Last)> ReadSet(ref int at)
    {
        if (pattern[at] == '[')
        {
            return ReadClass(ref at);
        }

        if (TryReadShorthand(ref at) is { } shorthand)
        {
            return shorthand;
        }

        int character = ReadCharacter(ref at);
        return [(character, character)];
    }

    (int First, int Last)[] ReadClass(ref int at)
    {
        int start = at++;
        bool isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        List<(int First, int Last)> ranges = [];

        // A closing bracket at the start is a character of the class.
        for (bool isFirst = true; ; isFirst = false)
        {
            if (at >= pattern.Length)
            {
                throw new PatternException("the class that begins here is not closed", start);
            }

            if (pattern[at] == ']' && !isFirst)
            {
                at++;
                return isNegated ? CharacterRanges.Negate(ranges) : CharacterRanges.Normalize(ranges);
            }

            ReadRange(ranges, ref at);
        }
    }

    void ReadRange(List<(int First, int Last)> ranges, ref int at)
    {
        int start = at;
        if (TryReadShorthand(ref at) is { } shorthand)
        {
            ranges.AddRange(shorthand);
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                throw new PatternException("a range cannot begin with a class", start);
            }

            return;
        }

        int first = ReadClassCharacter(ref at);
        int last = first;
        if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
        {
            at++;
            if (TryReadShorthand(ref at) is not null)
            {
                throw new PatternException("a range cannot end with a class", start);
            }

            last = ReadClassCharacter(ref at);
            if (last < first)
            {
                throw new PatternException("the range is in reverse order", start);
            }
        }

        ranges.Add((first, last));
    }

    int ReadClassCharacter(ref int at) => pattern[at] == '['
        ? throw new PatternException("'[' within a class is not supported; write '\\[' for the character", at)
        : ReadCharacter(ref at);

    (int First, int Last)[]? TryReadShorthand(ref int at)
    {
        if (at + 1 >= pattern.Length || pattern[at] != '\\' || Shorthands.IndexOf(pattern[at + 1]) < 0)
        {
            return null;
        }

        char name = pattern[at + 1];
        at += 2;
        (int First, int Last)[] set = char.ToLowerInvariant(name) switch
        {
            'd' => CharacterRanges.Digit,
            'w' => CharacterRanges.Word,
            _ => CharacterRanges.Space,
        };
        return name is 'D' or 'W' or 'S' ? CharacterRanges.Negate(set) : set;
    }

    int ReadCharacter(ref int at)
    {
        if (pattern[at] == '\\')
        {
            return ReadEscape(ref at);
        }

        int character = pattern[at];
        bool isPair = char.IsHighSurrogate(pattern[at]) && at + 1 < pattern.Length && char.IsLowSurrogate(pattern[at + 1]);
        if (isPair)
        {
            character = char.ConvertToUtf32(pattern[at], pattern[at + 1]);
        }

        at += isPair ? 2 : 1;
        return character;
    }

    int ReadEscape(ref int at)
    {
        int start = at++;
        if (at >= pattern.Length)
        {
            throw new PatternException("nothing follows '\\'", start);
        }

        char escaped = pattern[at++];
        switch (escaped)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'x':
                return ReadHexadecimal(start, 2, ref at);
            case 'u':
                return ReadHexadecimal(start, 4, ref at);
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_':
            case > '~':
                throw new PatternException($"'\\{escaped}' is not supported", start);
            default:
                return escaped;
        }
    }

    int ReadHexadecimal(int start, int digits, ref int at)
    {
        if (at + digits > pattern.Length || !int.TryParse(
            pattern.Substring(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            throw new PatternException(FormattableString.Invariant($"{digits} hexadecimal digits must follow"), start);
        }

        at += digits;
        return value;
    }
}
