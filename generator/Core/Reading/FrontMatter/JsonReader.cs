using System.Globalization;
using System.Text;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the keys of a JSON object (RFC 8259), with the place of each value.</summary>
sealed class JsonReader
{
    const char End = '\0';

    readonly string _json;
    int _position;
    int _depth;

    JsonReader(string json) => _json = json;

    /// <summary>In the order of the object, whose braces may be missing.</summary>
    /// <exception cref="FrontMatterException">The text is not JSON, or exceeds a limit.</exception>
    public static List<FrontEntry> Read(string json)
    {
        JsonReader reader = new(json);
        bool hasBraces = reader.Peek() == '{';
        if (hasBraces)
        {
            reader._position++;
        }

        List<FrontEntry> entries = reader.ReadMembers(hasBraces ? '}' : End);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (FrontEntry entry in entries.Where(entry => !seen.Add(entry.Key)))
        {
            throw new FrontMatterException("key '" + entry.Key + "' occurs twice; remove one of them", entry.Value.Place.Start);
        }

        return reader.Peek() == End ? entries : throw reader.Unexpected("the end");
    }

    /// <summary>The position after the object that begins at a brace; -1 where it does not end.</summary>
    public static int EndOfObject(string text, int start)
    {
        int depth = 0;
        bool isQuoted = false;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isQuoted:
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '{' or '[' when !isQuoted:
                    depth++;
                    break;
                case '}' or ']' when !isQuoted && --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }

    List<FrontEntry> ReadMembers(char end)
    {
        List<FrontEntry> entries = [];
        while (Peek() != end)
        {
            if (entries.Count > 0)
            {
                Expect(',', end == End ? "','" : "',' or '}'");
                RefuseLastComma(end);
            }

            if (Peek() != '"')
            {
                throw Unexpected("a key in quotation marks");
            }

            int keyStart = _position;
            string key = ReadText();
            TextSlice keyPlace = new(keyStart, _position - keyStart);
            Expect(':', "':' after the key \"" + key + "\"");
            entries.Add(new(key, ReadValue()) { KeyPlace = keyPlace });
        }

        _position = Math.Min(_position + 1, _json.Length);
        return entries;
    }

    FrontValue ReadValue()
    {
        char first = Peek();
        int start = _position;
        if (++_depth > FrontMatterBlock.MaxDepth)
        {
            throw new FrontMatterException(
                FormattableString.Invariant($"it is nested more than {FrontMatterBlock.MaxDepth} levels deep"), start);
        }

        FrontValue value = first switch
        {
            '"' => new(FrontKind.Text, ReadText(), default),
            '{' or '[' => ReadNested(first),
            _ => ReadWord(),
        };
        _depth--;
        TextSlice place = new(start, _position - start);
        return value.Kind is FrontKind.List or FrontKind.Keys
            ? value with { Place = place, Text = place.Of(_json) }
            : value with { Place = place };
    }

    FrontValue ReadNested(char first)
    {
        _position++;
        if (first == '{')
        {
            return new(FrontKind.Keys, "", default) { Entries = ReadMembers('}') };
        }

        List<FrontValue> items = [];
        while (Peek() != ']')
        {
            if (items.Count > 0)
            {
                Expect(',', "',' or ']'");
                RefuseLastComma(']');
            }

            items.Add(ReadValue());
        }

        _position++;
        return new(FrontKind.List, "", default) { Items = items };
    }

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    FrontValue ReadWord()
    {
        int start = _position;
        while (_position < _json.Length && (char.IsLetterOrDigit(_json[_position]) || _json[_position] is '-' or '+' or '.'))
        {
            _position++;
        }

        string word = _json.Substring(start, _position - start);
        bool isNumber = double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && !char.IsLetter(word[0]);
        if (word is "null")
        {
            return new(FrontKind.Null, "", default);
        }

        if (word is "true" or "false" || isNumber)
        {
            return new(FrontKind.Text, word, default);
        }

        _position = start;
        throw word.Length == 0
            ? Unexpected("a value")
            : new FrontMatterException("'" + word + "' is no value; write texts in quotation marks", start);
    }

    string ReadText()
    {
        int start = _position;
        StringBuilder text = new();
        for (_position++; _position < _json.Length && _json[_position] is not ('"' or '\n'); _position++)
        {
            char c = _json[_position];
            text.Append(c == '\\' && _position + 1 < _json.Length ? ReadEscape() : c);
        }

        if (_position >= _json.Length || _json[_position] == '\n')
        {
            throw new FrontMatterException("a text has no closing quotation mark in its line", start);
        }

        _position++;
        return text.ToString();
    }

    char ReadEscape()
    {
        char c = _json[++_position];
        if (c != 'u')
        {
            int index = "\"\\/bfnrt".IndexOf(c);
            return index >= 0
                ? "\"\\/\b\f\n\r\t"[index]
                : throw new FrontMatterException("'\\" + c + "' is no escape of JSON; write '\\\\' for a backslash", _position - 1);
        }

        if (_position + 4 >= _json.Length || !ushort.TryParse(
            _json.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit))
        {
            throw new FrontMatterException("'\\u' must be followed by four hexadecimal digits", _position - 1);
        }

        _position += 4;
        return (char)unit;
    }

    void RefuseLastComma(char end)
    {
        if (Peek() == end)
        {
            throw new FrontMatterException("a comma precedes the end of an object or list; remove it", _position);
        }
    }

    void Expect(char c, string wanted)
    {
        if (Peek() != c)
        {
            throw Unexpected(wanted);
        }

        _position++;
    }

    FrontMatterException Unexpected(string wanted)
    {
        char seen = Peek();
        return new((seen == End ? "it ends" : "'" + seen + "' follows") + " where " + wanted + " is expected", _position);
    }

    /// <summary>The next character that is not white space; NUL at the end.</summary>
    char Peek()
    {
        while (_position < _json.Length && char.IsWhiteSpace(_json[_position]))
        {
            _position++;
        }

        return _position < _json.Length ? _json[_position] : End;
    }
}
