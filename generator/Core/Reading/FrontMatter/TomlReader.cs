using Letterpress.Core.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the keys of a TOML document from the tokens of Tomlyn.</summary>
/// <remarks>
/// Of Tomlyn it uses the lexer alone: the parser loads System.Text.Json in a version that not every compiler has. The grammar of tokens
/// is small (https://toml.io/en/v1.0.0).
/// </remarks>
sealed class TomlReader
{
    readonly string _toml;
    readonly TomlLexer _lexer;
    readonly TomlTable _root = new();
    TomlToken _token;
    int _depth;

    TomlReader(string toml)
    {
        _toml = toml;
        _lexer = TomlLexer.Create(toml, new TomlLexerOptions { DecodeScalars = true }, "");
    }

    /// <summary>In the order of the document.</summary>
    /// <exception cref="FrontMatterException">The text is not TOML, or exceeds a limit.</exception>
    public static List<FrontEntry> Read(string toml)
    {
        TomlReader reader = new(toml);
        reader.ReadDocument();
        return reader._root.ToEntries();
    }

    void ReadDocument()
    {
        TomlTable table = _root;
        TomlTable owner = _root;
        int start = 0;
        Next(TomlLexerMode.Key);
        while (_token.Kind != TokenKind.Eof)
        {
            if (_token.Kind is TokenKind.OpenBracket or TokenKind.OpenBracketDouble)
            {
                owner.AddText(Between(start, _token.Start.Offset));
                (table, owner, start) = ReadHeader();
            }
            else if (_token.Kind != TokenKind.NewLine)
            {
                ReadKeyAndValue(table);
                ExpectEndOfLine();
            }
            else
            {
                Next(TomlLexerMode.Key);
            }
        }

        owner.AddText(Between(start, _toml.Length));
    }

    /// <returns>The table that the header begins, the table whose text it is, and where that text starts.</returns>
    (TomlTable Table, TomlTable Owner, int Start) ReadHeader()
    {
        int start = _token.Start.Offset;
        bool isList = _token.Kind == TokenKind.OpenBracketDouble;
        Next(TomlLexerMode.Key);
        List<(string Name, TextSlice Place)> keys = ReadKey();
        Expect(isList ? TokenKind.CloseBracketDouble : TokenKind.CloseBracket, isList ? "']]'" : "']'", TomlLexerMode.Key);
        TomlTable parent = Descend(_root, keys);
        (string name, TextSlice place) = keys[keys.Count - 1];
        TomlTable table = (isList ? parent.Append(name, place) : parent.Open(name, place)) ?? throw Twice(name, place);
        if (!isList && table.IsDefined)
        {
            throw Twice(name, place);
        }

        table.IsDefined = true;
        ExpectEndOfLine();

        // A field is a key of the root, whose text has the headers of the tables within it.
        bool isField = keys.Count == 1;
        return (table, isField ? table : _root.Open(keys[0].Name, place) ?? table, isField ? _token.Start.Offset : start);
    }

    void ReadKeyAndValue(TomlTable table)
    {
        List<(string Name, TextSlice Place)> keys = ReadKey();
        int second = _token.Start.Offset;
        (string name, TextSlice place) = keys[keys.Count - 1];
        Expect(TokenKind.Equal, "'=' after the key '" + name + "'", TomlLexerMode.Value);
        FrontValue value = ReadValue(name);
        if (keys.Count > 1)
        {
            second = keys[1].Place.Start;
            table.Open(keys[0].Name, keys[0].Place)?.AddText(Between(second, value.Place.End));
        }

        if (!Descend(table, keys).TryAdd(name, value))
        {
            throw Twice(name, place);
        }
    }

    /// <summary>Reads a key with its dots.</summary>
    List<(string Name, TextSlice Place)> ReadKey()
    {
        List<(string Name, TextSlice Place)> keys = [];
        while (true)
        {
            TextSlice place = PlaceOf(_token);
            string? name = _token.Kind switch
            {
                TokenKind.BasicKey => place.Of(_toml),
                TokenKind.String or TokenKind.StringLiteral => _token.StringValue,
                _ => null,
            };
            keys.Add((name ?? throw Unexpected("a key"), place));
            Next(TomlLexerMode.Key);
            if (_token.Kind != TokenKind.Dot)
            {
                return keys;
            }

            if (keys.Count == FrontMatterBlock.MaxDepth)
            {
                throw TooDeep();
            }

            Next(TomlLexerMode.Key);
        }
    }

    FrontValue ReadValue(string key)
    {
        if (++_depth > FrontMatterBlock.MaxDepth)
        {
            throw TooDeep();
        }

        TextSlice place = PlaceOf(_token);
        FrontValue? value = _token.Kind switch
        {
            TokenKind.String or TokenKind.StringMulti or TokenKind.StringLiteral or TokenKind.StringLiteralMulti =>
                new(FrontKind.Text, (_token.StringValue ?? "").Replace("\r\n", "\n"), place),
            TokenKind.OpenBracket or TokenKind.OpenBracketDouble => ReadList(key),
            TokenKind.OpenBrace => ReadInlineTable(),
            TokenKind.True or TokenKind.False or TokenKind.Float => new(FrontKind.Text, place.Of(_toml), place),
            _ when _token.Kind.IsDateTime() || _token.Kind.IsInteger() || _token.Kind.IsFloat() =>
                new(FrontKind.Text, place.Of(_toml), place),
            _ => null,
        };
        _depth--;
        if (value is null)
        {
            throw NoValue(key);
        }

        if (value.Kind == FrontKind.Text)
        {
            Next(TomlLexerMode.Key);
        }

        return value;
    }

    FrontValue ReadList(string key)
    {
        int start = _token.Start.Offset;
        List<FrontValue> items = [];
        NextInList();
        while (_token.Kind != TokenKind.CloseBracket)
        {
            items.Add(ReadValue(key));
            SkipLines(TomlLexerMode.Value);
            if (_token.Kind == TokenKind.Comma)
            {
                NextInList();
            }
            else if (_token.Kind != TokenKind.CloseBracket)
            {
                throw Unexpected("',' or ']'");
            }
        }

        return End(start, FrontKind.List) with { Items = items };
    }

    FrontValue ReadInlineTable()
    {
        int start = _token.Start.Offset;
        TomlTable table = new();
        Next(TomlLexerMode.Key);
        SkipLines(TomlLexerMode.Key);
        while (_token.Kind != TokenKind.CloseBrace)
        {
            ReadKeyAndValue(table);
            SkipLines(TomlLexerMode.Key);
            if (_token.Kind == TokenKind.Comma)
            {
                Next(TomlLexerMode.Key);
                SkipLines(TomlLexerMode.Key);
            }
            else if (_token.Kind != TokenKind.CloseBrace)
            {
                throw Unexpected("',' or '}'");
            }
        }

        return End(start, FrontKind.Keys) with { Entries = table.ToEntries() };
    }

    /// <summary>The value from a bracket to the current one, which is read.</summary>
    FrontValue End(int start, FrontKind kind)
    {
        TextSlice place = new(start, PlaceOf(_token).End - start);
        Next(TomlLexerMode.Key);
        return new(kind, place.Of(_toml), place);
    }

    static TomlTable Descend(TomlTable table, List<(string Name, TextSlice Place)> keys)
    {
        foreach ((string name, TextSlice place) in keys.Take(keys.Count - 1))
        {
            table = table.Open(name, place) ?? throw Twice(name, place);
        }

        return table;
    }

    void NextInList()
    {
        Next(TomlLexerMode.Value);
        SkipLines(TomlLexerMode.Value);
    }

    void SkipLines(TomlLexerMode mode)
    {
        while (_token.Kind == TokenKind.NewLine)
        {
            Next(mode);
        }
    }

    /// <summary>Reads the next token that is neither white space nor a comment.</summary>
    void Next(TomlLexerMode mode)
    {
        do
        {
            _lexer.Mode = mode;
            _lexer.MoveNext();
            _token = _lexer.Current;
        }
        while (_token.Kind is TokenKind.Whitespaces or TokenKind.Comment);

        if (_lexer.HasErrors)
        {
            DiagnosticMessage error = _lexer.Errors.First();
            throw new FrontMatterException(error.Message + AdviceFor(error.Message), Math.Min(error.Span.Start.Offset, _toml.Length));
        }
    }

    /// <summary>The fix for a date that is none in TOML; begins with a semicolon.</summary>
    static string AdviceFor(string message) =>
        message.Contains("RFC3339") || message.Contains("date time") ? "; write it as 2026-05-01 or 2026-05-01T08:00:00Z, or quote it" : "";

    void Expect(TokenKind kind, string wanted, TomlLexerMode mode)
    {
        if (_token.Kind != kind)
        {
            throw Unexpected(wanted);
        }

        Next(mode);
    }

    void ExpectEndOfLine()
    {
        if (_token.Kind is not (TokenKind.NewLine or TokenKind.Eof))
        {
            throw Unexpected("the end of the line");
        }
    }

    FrontMatterException Unexpected(string wanted)
    {
        TextSlice place = PlaceOf(_token);
        string seen = _token.Kind is TokenKind.NewLine or TokenKind.Eof ? "the line ends" : "'" + place.Of(_toml) + "' follows";
        return new(seen + " where " + wanted + " is expected", place.Start);
    }

    /// <summary>Most often a text without quotation marks.</summary>
    FrontMatterException NoValue(string key)
    {
        int start = Math.Min(_token.Start.Offset, _toml.Length);
        int end = _toml.IndexOf('\n', start);
        string rest = Between(start, end < 0 ? _toml.Length : end).Trim();
        string advice = rest.Length > 0 && rest.IndexOfAny(['"', '\\']) < 0
            ? "key '" + key + "' has an invalid value; quote it: " + key + " = \"" + rest + "\""
            : "key '" + key + "' has no valid value";
        return new(advice, start);
    }

    FrontMatterException TooDeep() =>
        new(FormattableString.Invariant($"it is nested more than {FrontMatterBlock.MaxDepth} levels deep"), _token.Start.Offset);

    static FrontMatterException Twice(string name, TextSlice place) =>
        new("key '" + name + "' occurs twice; remove one of them", place.Start);

    TextSlice PlaceOf(TomlToken token)
    {
        int start = Math.Min(token.Start.Offset, _toml.Length);
        return new(start, Math.Min(token.End.Offset + 1, _toml.Length) - start);
    }

    string Between(int start, int end) => _toml.Substring(start, Math.Max(0, end - start));
}
