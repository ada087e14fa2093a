namespace Letterpress.Core.Identity;

/// <summary>Reads a pattern: the part of .NET's syntax that a machine can run in linear time and a newcomer needs.</summary>
/// <remarks>Everything else is refused with its place, so that no pattern means one thing here and another elsewhere.</remarks>
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

    /// <exception cref="PatternException">The pattern is none, or does not have exactly one capturing group.</exception>
    public static PatternNode Parse(string pattern)
    {
        PatternParser parser = new(pattern);
        PatternNode root = parser.ReadAlternation();
        if (parser._at < pattern.Length)
        {
            throw new PatternException("')' closes no group", parser._at);
        }

        return parser._groups == 1 ? root : throw new PatternException("it has no capturing group '(…)'");
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
                throw new PatternException($"nothing stands before '{_pattern[_at]}' that could be repeated", _at);
            case '{':
                throw new PatternException("'{' counts nothing here; as a character it is written '\\{'", _at);
            default:
                return new SetNode(_classes.ReadSet(ref _at));
        }
    }

    PatternNode ReadGroup()
    {
        int start = _at++;
        bool isCapturing = !IsAt('?');
        if (!isCapturing)
        {
            _at++;
            if (!IsAt(':'))
            {
                throw new PatternException("of the groups that start with '(?' only '(?:…)' is supported", start);
            }

            _at++;
        }
        else if (++_groups > 1)
        {
            throw new PatternException("a second capturing group begins; write '(?:…)' for one that catches nothing", start);
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
        return isCapturing ? new GroupNode(inner) : inner;
    }

    PatternNode ReadQuantifier(PatternNode part, int start)
    {
        int quantifier = _at;
        if (!TryReadCounts(out int least, out int most))
        {
            return part;
        }

        bool isLazy = IsAt('?');
        _at += isLazy ? 1 : 0;
        if (_at < _pattern.Length && _pattern[_at] is '*' or '+' or '?' or '{')
        {
            throw new PatternException("a quantifier cannot be quantified", _at);
        }

        // Engines differ in what the second of two empty repetitions means.
        if (part is AnchorNode || (most is < 0 or > 1 && part.MayBeEmpty))
        {
            throw new PatternException($"'{_pattern.Substring(start, quantifier - start)}' can match nothing, and so must not be repeated", start);
        }

        return new RepeatNode(part, least, most, isLazy);
    }

    bool TryReadCounts(out int least, out int most)
    {
        (least, most) = (0, -1);
        switch (_at < _pattern.Length ? _pattern[_at] : '\0')
        {
            case '*':
                break;
            case '+':
                least = 1;
                break;
            case '?':
                most = 1;
                break;
            case '{':
                ReadBraces(out least, out most);
                return true;
            default:
                return false;
        }

        _at++;
        return true;
    }

    void ReadBraces(out int least, out int most)
    {
        int start = _at++;
        least = ReadNumber(start);
        most = least;
        if (IsAt(','))
        {
            _at++;
            most = IsAt('}') ? -1 : ReadNumber(start);
        }

        if (!IsAt('}') || (most >= 0 && most < least))
        {
            throw NotCounted(start);
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

        return _at == first ? throw NotCounted(start)
            : number > MaxCount ? throw new PatternException(FormattableString.Invariant($"more than {MaxCount} repetitions are not supported"), first)
            : number;
    }

    static PatternException NotCounted(int start) =>
        new("'{' begins no count such as {2}, {2,} or {2,5}; as a character it is written '\\{'", start);
}
