using System.Globalization;
using System.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>Parses the JSON of pages: objects become dictionaries, arrays lists, all other values texts; null remains null.</summary>
/// <remarks>Lenient: it accepts line breaks within texts, for example, since pages are written by hand too.</remarks>
ref struct Json
{
    const int MaxDepth = 64;

    readonly string _text;
    int _position;
    int _depth;

    Json(string text)
    {
        _text = text;
        _position = 0;
        _depth = 0;
    }

    /// <summary>Reads the first value in the text; false where there is none.</summary>
    public static bool TryRead(string text, out object? value)
    {
        Json json = new(text);

        // Some pages have it within a comment or CDATA.
        json._position = Math.Max(0, text.IndexOfAny(['{', '[']));
        if (json._position + 1 < text.Length && string.CompareOrdinal(text, json._position, "[CDATA[", 0, 7) == 0)
        {
            json._position += 7;
        }

        return json.TryReadValue(out value);
    }

    bool TryReadValue(out object? value)
    {
        value = null;
        switch (Peek())
        {
            case '{':
                return TryReadObject(out value);
            case '[':
                return TryReadArray(out value);
            case '"':
                bool isText = TryReadText(out string text);
                value = text;
                return isText;
            default:
                int start = _position;
                while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '-' or '+' or '.'))
                {
                    _position++;
                }

                string word = _text.Substring(start, _position - start);
                value = word == "null" ? null : word;
                return word.Length > 0;
        }
    }

    bool TryReadObject(out object? value)
    {
        Dictionary<string, object?> members = new(StringComparer.Ordinal);
        value = members;
        if (++_depth > MaxDepth)
        {
            return false;
        }

        _position++;
        while (Peek() is not '}' and var next)
        {
            if (next == ',')
            {
                _position++;
                continue;
            }

            if (next != '"' || !TryReadText(out string name) || Peek() != ':')
            {
                return false;
            }

            _position++;
            if (!TryReadValue(out object? member))
            {
                return false;
            }

            members[name] = member;
        }

        _position++;
        _depth--;
        return true;
    }

    bool TryReadArray(out object? value)
    {
        List<object?> items = [];
        value = items;
        if (++_depth > MaxDepth)
        {
            return false;
        }

        _position++;
        while (Peek() is not ']' and var next)
        {
            if (next == ',')
            {
                _position++;
            }
            else if (TryReadValue(out object? item))
            {
                items.Add(item);
            }
            else
            {
                return false;
            }
        }

        _position++;
        _depth--;
        return true;
    }

    bool TryReadText(out string value)
    {
        StringBuilder text = new();
        for (_position++; _position < _text.Length && _text[_position] != '"'; _position++)
        {
            char c = _text[_position];
            if (c == '\\' && ++_position < _text.Length)
            {
                c = Unescaped(_text[_position]);
            }

            text.Append(c);
        }

        value = text.ToString();
        return _position++ < _text.Length;
    }

    char Unescaped(char c)
    {
        if (c != 'u' || _position + 4 >= _text.Length
            || !ushort.TryParse(
                _text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            return c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' or 'f' => ' ', _ => c };
        }

        _position += 4;
        return (char)unit;
    }

    /// <summary>The next character that is not white space; NUL at the end.</summary>
    char Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : '\0';
    }
}
