using System.Globalization;
using System.Text;

namespace Letterpress.Core.Collections.Json;

/// <summary>Translates a pattern of .NET to one of ECMA-262 (with <c>u</c>) that accepts at least what the whole match accepts.</summary>
/// <remarks>
/// .NET counts UTF-16 units and ECMA-262 code points, so that a text with others than those of one unit is always accepted. What has
/// no equal, such as a back reference, <c>\b</c> or an option, gives no pattern.
/// </remarks>
sealed class EcmaPattern
{
    /// <summary>Characters beyond 16 bits, which are two for .NET.</summary>
    public const string Rare = "[\uD800\uDC00-\uDBFF\uDFFF]";

    const string Word = "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}";
    const string Space = "\\f\\n\\r\\t\\v\\x85\\p{Z}";

    readonly string _pattern;
    readonly StringBuilder _result = new();

    /// <summary>Of each open group, whether it only looks.</summary>
    readonly Stack<bool> _groups = new();

    int _at;

    /// <summary>Whether what was read last matches no characters: ECMA-262 does not repeat it.</summary>
    bool _isAssertion;

    /// <summary>Whether a hyphen in a class would make a range of the character before it.</summary>
    bool _isRangeStart;

    EcmaPattern(string pattern) => _pattern = pattern;

    /// <returns>Null where no pattern is equal. An empty text is accepted, as in .NET.</returns>
    public static string? Translate(string pattern)
    {
        EcmaPattern translation = new(pattern);
        return translation.TryTranslate() ? "^(?:" + translation._result + ")?$|" + Rare : null;
    }

    bool TryTranslate()
    {
        while (_at < _pattern.Length)
        {
            char c = _pattern[_at++];
            bool wasAssertion = _isAssertion;
            _isAssertion = c is '^' or '$';
            bool isKnown = c switch
            {
                '*' or '+' or '?' or '{' when wasAssertion => false,
                ')' => CloseGroup(),
                '\\' => TryEscape(),
                '[' => TryClass(),
                '(' => TryGroup(),
                '{' => TryCount(),
                '.' => Append("[^\\n]"),
                '$' => Append("(?=\\n?$)"),
                '^' or '|' or '*' or '+' or '?' => Append(c.ToString()),
                _ => Append(KeyPatterns.Literal(c.ToString())),
            };
            if (!isKnown)
            {
                return false;
            }
        }

        return true;
    }

    bool Append(string text)
    {
        _result.Append(text);
        return true;
    }

    bool CloseGroup()
    {
        _isAssertion = _groups.Pop();
        return Append(")");
    }

    bool OpenGroup(string start)
    {
        _groups.Push(start != "?:");
        return Append("(" + start);
    }

    /// <summary>A group captures nothing, since nothing refers to it.</summary>
    bool TryGroup()
    {
        foreach (string start in new[] { "?:", "?=", "?!", "?<=", "?<!" })
        {
            if (string.CompareOrdinal(_pattern, _at, start, 0, start.Length) == 0)
            {
                _at += start.Length;
                return OpenGroup(start);
            }
        }

        if (_at < _pattern.Length && _pattern[_at] != '?')
        {
            return OpenGroup("?:");
        }

        int end = _pattern.IndexOf('>', _at);
        string name = end > _at + 2 && _pattern[_at + 1] == '<' ? _pattern.Substring(_at + 2, end - _at - 2) : "";
        if (name.Length == 0 || !name.All(static c => char.IsLetter(c)))
        {
            return false;
        }

        _at = end + 1;
        return OpenGroup("?:");
    }

    /// <summary>Braces that are no count are characters.</summary>
    bool TryCount()
    {
        int end = _pattern.IndexOf('}', _at);
        string count = end < 0 ? "" : _pattern.Substring(_at, end - _at);
        string[] parts = count.Split(',');
        bool isCount = parts.Length <= 2 && IsNumber(parts[0]) && (parts.Length == 1 || parts[1].Length == 0 || IsNumber(parts[1]));
        if (!isCount)
        {
            return Append("\\{");
        }

        _at = end + 1;
        return Append("{" + count + "}");
    }

    static bool IsNumber(string text) => text.Length > 0 && text.All(static c => c is >= '0' and <= '9');

    bool TryEscape() => _at < _pattern.Length && (_pattern[_at] switch
    {
        'd' => Take("\\p{Nd}"),
        'D' => Take("\\P{Nd}"),
        'w' => Take("[" + Word + "]"),
        'W' => Take("[^" + Word + "]"),
        's' => Take("[" + Space + "]"),
        'S' => Take("[^" + Space + "]"),
        'A' => Assert("^"),
        'z' => Assert("$"),
        'Z' => Assert("(?=\\n?$)"),
        'p' or 'P' => TryCategory(),
        _ => TryCharacter(out char c) && Append(KeyPatterns.Literal(c.ToString())),
    });

    bool Assert(string text)
    {
        _isAssertion = true;
        return Take(text);
    }

    bool Take(string text)
    {
        _at++;
        return Append(text);
    }

    /// <summary>General categories have the same names in both; blocks and scripts have not.</summary>
    bool TryCategory()
    {
        int end = _pattern.IndexOf('}', _at);
        if (end < 0 || end - _at is not (3 or 4) || _pattern[_at + 1] != '{')
        {
            return false;
        }

        string category = _pattern.Substring(_at, end - _at + 1);
        _at = end + 1;
        return Append("\\" + category);
    }

    /// <summary>The character after a backslash.</summary>
    bool TryCharacter(out char c)
    {
        c = _at < _pattern.Length ? _pattern[_at++] : '\0';
        int digits = c switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0)
        {
            bool isHex = _at + digits <= _pattern.Length && int.TryParse(
                _pattern.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                && (c = (char)code) == code;
            _at += digits;
            return isHex && !char.IsSurrogate(c);
        }

        int control = "tnrfvae".IndexOf(c);
        c = control >= 0 ? "\t\n\r\f\v\a\x1B"[control] : c;
        return control >= 0 || !char.IsLetterOrDigit(c);
    }

    bool TryClass()
    {
        _result.Append('[');
        if (_at < _pattern.Length && _pattern[_at] == '^')
        {
            _result.Append('^');
            _at++;
        }

        _isRangeStart = false;
        for (int start = _at; _at < _pattern.Length;)
        {
            char c = _pattern[_at++];
            if (c == ']' && _at - 1 > start)
            {
                return Append("]");
            }

            bool isSubtraction = c == '-' && _at < _pattern.Length && _pattern[_at] == '[';
            if (isSubtraction || (c == '[' && _at < _pattern.Length && _pattern[_at] == ':') || !TryMember(c))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A character, a range or a shorthand in a class; the opposite of a shorthand has no equal there.</summary>
    bool TryMember(char c)
    {
        bool isRange = c == '-' && _isRangeStart && _at < _pattern.Length && _pattern[_at] != ']';
        if (isRange)
        {
            _result.Append('-');
            c = _pattern[_at++];
        }

        _isRangeStart = false;
        return c == '\\' ? TryEscapeInClass(isRange) : AppendMember(c, isRange);
    }

    bool TryEscapeInClass(bool isRange) => _at < _pattern.Length && (_pattern[_at] switch
    {
        'd' => Take("\\p{Nd}"),
        'D' => Take("\\P{Nd}"),
        'w' => Take(Word),
        's' => Take(Space),
        'W' or 'S' => false,
        'p' or 'P' => TryCategory(),
        'b' => Take("\\x08"),
        _ => TryCharacter(out char literal) && AppendMember(literal, isRange),
    });

    bool AppendMember(char c, bool isRangeEnd)
    {
        _isRangeStart = !isRangeEnd;
        return Append("\\]^-[".IndexOf(c) >= 0 ? "\\" + c : c.ToString());
    }
}
