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
    readonly TomlTokens _tokens;
    readonly TomlTable _root = new();
    int _depth;

    TomlReader(string toml)
    {
        _toml = toml;
        _tokens = new(toml);
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
        _tokens.Next(TomlLexerMode.Key);
        while (_tokens.Kind != TokenKind.Eof)
        {
            if (_tokens.Kind is TokenKind.OpenBracket or TokenKind.OpenBracketDouble)
            {
                owner.AddText(Between(start, _tokens.Start));
                (table, owner, start) = ReadHeader();
            }
            else if (_tokens.Kind != TokenKind.NewLine)
            {
                ReadKeyAndValue(table);
                _tokens.ExpectEndOfLine();
            }
            else
            {
                _tokens.Next(TomlLexerMode.Key);
            }
        }

        owner.AddText(Between(start, _toml.Length));
    }

    /// <returns>The table that the header begins, the table whose text it is, and where that text starts.</returns>
    (TomlTable Table, TomlTable Owner, int Start) ReadHeader()
    {
        int start = _tokens.Start;
        bool isList = _tokens.Kind == TokenKind.OpenBracketDouble;
        _tokens.Next(TomlLexerMode.Key);
        List<(string Name, TextSlice Place)> keys = ReadKey();
        _tokens.Expect(isList ? TokenKind.CloseBracketDouble : TokenKind.CloseBracket, isList ? "']]'" : "']'", TomlLexerMode.Key);
        TomlTable parent = Descend(_root, keys);
        (string name, TextSlice place) = keys[keys.Count - 1];
        TomlTable table = (isList ? parent.Append(name, place) : parent.Open(name, place)) ?? throw Twice(name, place);
        if (!isList && table.IsDefined)
        {
            throw Twice(name, place);
        }

        table.IsDefined = true;
        _tokens.ExpectEndOfLine();

        // A field is a key of the root, whose text has the headers of the tables within it.
        bool isField = keys.Count == 1;
        return (table, isField ? table : _root.Open(keys[0].Name, place) ?? table, isField ? _tokens.Start : start);
    }

    void ReadKeyAndValue(TomlTable table)
    {
        List<(string Name, TextSlice Place)> keys = ReadKey();
        int second = _tokens.Start;
        (string name, TextSlice place) = keys[keys.Count - 1];
        _tokens.Expect(TokenKind.Equal, "'=' after the key '" + name + "'", TomlLexerMode.Value);
        FrontValue value = ReadValue(name);
        if (keys.Count > 1)
        {
            second = keys[1].Place.Start;
            table.Open(keys[0].Name, keys[0].Place)?.AddText(Between(second, value.Place.End));
        }

        if (!Descend(table, keys).TryAdd(name, value, place))
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
            TextSlice place = _tokens.Place;
            string? name = _tokens.Kind switch
            {
                TokenKind.BasicKey => place.Of(_toml),
                TokenKind.String or TokenKind.StringLiteral => _tokens.StringValue,
                _ => null,
            };
            keys.Add((name ?? throw _tokens.Unexpected("a key"), place));
            _tokens.Next(TomlLexerMode.Key);
            if (_tokens.Kind != TokenKind.Dot)
            {
                return keys;
            }

            if (keys.Count == FrontMatterBlock.MaxDepth)
            {
                throw _tokens.TooDeep();
            }

            _tokens.Next(TomlLexerMode.Key);
        }
    }

    FrontValue ReadValue(string key)
    {
        if (++_depth > FrontMatterBlock.MaxDepth)
        {
            throw _tokens.TooDeep();
        }

        TextSlice place = _tokens.Place;
        FrontValue? value = _tokens.Kind switch
        {
            TokenKind.OpenBracket or TokenKind.OpenBracketDouble => ReadList(key),
            TokenKind.OpenBrace => ReadInlineTable(),
            _ when _tokens.IsString => new(FrontKind.Text, _tokens.StringValue, place),
            _ when _tokens.IsWord => new(FrontKind.Text, _tokens.Text, place),
            _ => null,
        };
        _depth--;
        if (value is null)
        {
            throw _tokens.NoValue(key);
        }

        if (value.Kind == FrontKind.Text)
        {
            _tokens.Next(TomlLexerMode.Key);
        }

        return value;
    }

    FrontValue ReadList(string key)
    {
        int start = _tokens.Start;
        List<FrontValue> items = [];
        NextInList();
        while (_tokens.Kind != TokenKind.CloseBracket)
        {
            items.Add(ReadValue(key));
            _tokens.SkipLines(TomlLexerMode.Value);
            if (_tokens.Kind == TokenKind.Comma)
            {
                NextInList();
            }
            else if (_tokens.Kind != TokenKind.CloseBracket)
            {
                throw _tokens.Unexpected("',' or ']'");
            }
        }

        return End(start, FrontKind.List) with { Items = items };
    }

    FrontValue ReadInlineTable()
    {
        int start = _tokens.Start;
        TomlTable table = new();
        _tokens.Next(TomlLexerMode.Key);
        _tokens.SkipLines(TomlLexerMode.Key);
        while (_tokens.Kind != TokenKind.CloseBrace)
        {
            ReadKeyAndValue(table);
            _tokens.SkipLines(TomlLexerMode.Key);
            if (_tokens.Kind == TokenKind.Comma)
            {
                _tokens.Next(TomlLexerMode.Key);
                _tokens.SkipLines(TomlLexerMode.Key);
            }
            else if (_tokens.Kind != TokenKind.CloseBrace)
            {
                throw _tokens.Unexpected("',' or '}'");
            }
        }

        return End(start, FrontKind.Keys) with { Entries = table.ToEntries() };
    }

    /// <summary>The value from a bracket to the current one, which is read.</summary>
    FrontValue End(int start, FrontKind kind)
    {
        TextSlice place = new(start, _tokens.Place.End - start);
        _tokens.Next(TomlLexerMode.Key);
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
        _tokens.Next(TomlLexerMode.Value);
        _tokens.SkipLines(TomlLexerMode.Value);
    }

    static FrontMatterException Twice(string name, TextSlice place) =>
        new("key '" + name + "' occurs twice; remove one of them", place.Start);

    string Between(int start, int end) => _toml.Substring(start, Math.Max(0, end - start));
}
