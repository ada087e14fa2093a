namespace Letterpress.Core.Identity;

/// <summary>Parses a pattern: the part of .NET's syntax that can be run in linear time.</summary>
/// <remarks>Everything else is an error, so that no pattern means one thing here and another elsewhere.</remarks>
sealed class PatternParser
{
    const int MaxDepth = 50;
    const int MaxCount = 1000;

    readonly string _pattern;
    readonly PatternClassParser _classes;
    int _at;
    int _depth;
    int _groups;

    PatternParser(string pattern)
    {
        _pattern = pattern;
        _classes = new(pattern);
    }

    /// <exception cref="PatternException">The pattern is invalid, or does not have exactly one capture group.</exception>
    public static PatternNode Parse(string pattern)
    {
        PatternParser parser = new(pattern);
        PatternNode root = parser.ReadAlternation();
        if (parser._at < pattern.Length)
        {
            throw new PatternException("')' closes no group", parser._at);
        }

        return parser._groups == 1 ? root : throw new PatternException("it has no capture group '(…)'");
    }

    bool IsAt(char c) => _at < _pattern.Length && _pattern[_at] == c;

    PatternNode ReadAlternation()
    {
        List<PatternNode> choices = [ReadSequence()];
        while (IsAt('|'))
        {
            _at++;
            choices.Add(ReadSequence());
        }

        return choices.Count == 1 ? choices[0] : new AlternationNode(choices);
    }

    PatternNode ReadSequence()
    {
        List<PatternNode> parts = [];
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            int start = _at;
            parts.Add(ReadQuantifier(ReadPart(), start));
        }

        return parts.Count == 1 ? parts[0] : new SequenceNode(parts);
    }

    PatternNode ReadPart()
    {
        switch (_pattern[_at])
        {
            case '(':
                return ReadGroup();
            case '^':
                _at++;
                return new AnchorNode(IsStart: true);
            case '$':
                _at++;
                return new AnchorNode(IsStart: false);
            case '.':
                _at++;
                return new SetNode(CharacterRanges.AllButLineFeed);
            case '*' or '+' or '?':
                throw new PatternException($"nothing precedes '{_pattern[_at]}' that could be repeated", _at);
            case '{':
                throw new PatternException("'{' has nothing to repeat; write '\\{' for the character", _at);
            default:
                return new SetNode(_classes.ReadSet(ref _at));
        }
    }

    PatternNode ReadGroup()
    {
        int start = _at++;
        bool isCapture = !IsAt('?');
        if (!isCapture)
        {
            _at++;
            if (!IsAt(':'))
            {
                throw new PatternException("only '(?:…)' is supported of the groups that start with '(?'", start);
            }

            _at++;
        }
        else if (++_groups > 1)
        {
            throw new PatternException("a second capture group begins; write '(?:…)' for a group that does not capture", start);
        }

        if (++_depth > MaxDepth)
        {
            throw new PatternException("groups are nested too deeply", start);
        }

        PatternNode inner = ReadAlternation();
        _depth--;
        if (!IsAt(')'))
        {
            throw new PatternException("the group that begins here is not closed", start);
        }

        _at++;
        return isCapture ? new GroupNode(inner) : inner;
    }

    PatternNode ReadQuantifier(PatternNode part, int start)
    {
        int quantifier = _at;
        if (!TryReadCounts(out int minimum, out int maximum))
        {
            return part;
        }

        bool isLazy = IsAt('?');
        _at += isLazy ? 1 : 0;
        if (_at < _pattern.Length && _pattern[_at] is '*' or '+' or '?' or '{')
        {
            throw new PatternException("a quantifier cannot be quantified", _at);
        }

        // Engines differ in what a second empty repetition means.
        if (part is AnchorNode || (maximum is < 0 or > 1 && part.MayBeEmpty))
        {
            string repeated = _pattern.Substring(start, quantifier - start);
            throw new PatternException($"'{repeated}' can match the empty text, so it must not be repeated", start);
        }

        return new RepeatNode(part, minimum, maximum, isLazy);
    }

    bool TryReadCounts(out int minimum, out int maximum)
    {
        (minimum, maximum) = (0, -1);
        switch (_at < _pattern.Length ? _pattern[_at] : '\0')
        {
            case '*':
                break;
            case '+':
                minimum = 1;
                break;
            case '?':
                maximum = 1;
                break;
            case '{':
                ReadBraces(out minimum, out maximum);
                return true;
            default:
                return false;
        }

        _at++;
        return true;
    }

    void ReadBraces(out int minimum, out int maximum)
    {
        int start = _at++;
        minimum = ReadNumber(start);
        maximum = minimum;
        if (IsAt(','))
        {
            _at++;
            maximum = IsAt('}') ? -1 : ReadNumber(start);
        }

        if (!IsAt('}') || (maximum >= 0 && maximum < minimum))
        {
            throw NotACount(start);
        }

        _at++;
    }

    int ReadNumber(int start)
    {
        int first = _at;
        int number = 0;
        for (; _at < _pattern.Length && _pattern[_at] is >= '0' and <= '9'; _at++)
        {
            number = Math.Min((number * 10) + _pattern[_at] - '0', MaxCount + 1);
        }

        return _at == first ? throw NotACount(start)
            : number > MaxCount
                ? throw new PatternException(FormattableString.Invariant($"more than {MaxCount} repetitions are not supported"), first)
            : number;
    }

    static PatternException NotACount(int start) =>
        new("'{' does not begin a count such as {2}, {2,} or {2,5}; write '\\{' for the character", start);
}
