using Letterpress.Core.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The tokens of a TOML document, one after the other, without white space and comments.</summary>
sealed class TomlTokens
{
    readonly string _toml;
    readonly TomlLexer _lexer;
    TomlToken _token;

    public TomlTokens(string toml)
    {
        _toml = toml;
        _lexer = TomlLexer.Create(toml, new TomlLexerOptions { DecodeScalars = true }, "");
    }

    public TokenKind Kind => _token.Kind;

    /// <summary>Where the token starts.</summary>
    public int Start => Math.Min(_token.Start.Offset, _toml.Length);

    public TextSlice Place => new(Start, Math.Min(_token.End.Offset + 1, _toml.Length) - Start);

    /// <summary>The token as written.</summary>
    public string Text => Place.Of(_toml);

    /// <summary>The text that a string means, with line feeds as line breaks.</summary>
    public string StringValue => (_token.StringValue ?? "").Replace("\r\n", "\n");

    public bool IsString => Kind is TokenKind.String or TokenKind.StringMulti or TokenKind.StringLiteral or TokenKind.StringLiteralMulti;

    /// <summary>Whether it is a number, a time, or <c>true</c> or <c>false</c>.</summary>
    public bool IsWord => Kind is TokenKind.True or TokenKind.False || Kind.IsDateTime() || Kind.IsInteger() || Kind.IsFloat();

    /// <exception cref="FrontMatterException">The document has no valid token there.</exception>
    public void Next(TomlLexerMode mode)
    {
        do
        {
            _lexer.Mode = mode;
            _lexer.MoveNext();
            _token = _lexer.Current;
        }
        while (Kind is TokenKind.Whitespaces or TokenKind.Comment);

        if (_lexer.HasErrors)
        {
            DiagnosticMessage error = _lexer.Errors.First();
            throw new FrontMatterException(error.Message + AdviceFor(error.Message), Math.Min(error.Span.Start.Offset, _toml.Length));
        }
    }

    public void SkipLines(TomlLexerMode mode)
    {
        while (Kind == TokenKind.NewLine)
        {
            Next(mode);
        }
    }

    public void Expect(TokenKind kind, string wanted, TomlLexerMode mode)
    {
        if (Kind != kind)
        {
            throw Unexpected(wanted);
        }

        Next(mode);
    }

    public void ExpectEndOfLine()
    {
        if (Kind is not (TokenKind.NewLine or TokenKind.Eof))
        {
            throw Unexpected("the end of the line");
        }
    }

    public FrontMatterException Unexpected(string wanted)
    {
        string seen = Kind is TokenKind.NewLine or TokenKind.Eof ? "the line ends" : "'" + Text + "' follows";
        return new(seen + " where " + wanted + " is expected", Start);
    }

    /// <summary>Most often a text without quotation marks.</summary>
    public FrontMatterException NoValue(string key)
    {
        int end = _toml.IndexOf('\n', Start);
        string rest = _toml.Substring(Start, (end < 0 ? _toml.Length : end) - Start).Trim();
        string message = rest.Length > 0 && rest.IndexOfAny(['"', '\\']) < 0
            ? "key '" + key + "' has an invalid value; quote it: " + key + " = \"" + rest + "\""
            : "key '" + key + "' has no valid value";
        return new(message, Start);
    }

    public FrontMatterException TooDeep() =>
        new(FormattableString.Invariant($"it is nested more than {FrontMatterBlock.MaxDepth} levels deep"), Start);

    /// <summary>The fix for a date that is invalid in TOML; begins with a semicolon.</summary>
    static string AdviceFor(string message) =>
        message.Contains("RFC3339") || message.Contains("date time") ? "; write it as 2026-05-01 or 2026-05-01T08:00:00Z, or quote it" : "";
}
