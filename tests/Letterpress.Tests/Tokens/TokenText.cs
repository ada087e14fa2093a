using System.Text;
using Letterpress.Tokens;

namespace Letterpress.Tests.Tokens;

/// <summary>The terms of a text, for tests.</summary>
static class TokenText
{
    public static List<Token> Of(ReadOnlySpan<byte> utf8, bool isEnglish = false)
    {
        Sink sink = new([]);
        Tokenizer.Read(utf8, isEnglish, ref sink);
        return sink.Tokens;
    }

    public static List<Token> Of(string text, bool isEnglish = false) => Of(Encoding.UTF8.GetBytes(text), isEnglish);

    /// <summary>The terms as their kinds and texts: <c>Word:ink</c>.</summary>
    public static string Lines(string text, bool isEnglish = false)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return string.Join(
            ' ',
            Of(utf8, isEnglish).Select(token => $"{token.Kind}:{Encoding.UTF8.GetString(utf8[token.Start..token.End])}"));
    }

    /// <summary>The hashes of the words and grams, by which a text is found.</summary>
    public static IEnumerable<uint> Hashes(string text) =>
        Of(text).Where(static token => token.Kind is TokenKind.Word or TokenKind.Gram).Select(static token => token.Hash);

    readonly struct Sink(List<Token> tokens) : ITokenSink
    {
        public List<Token> Tokens => tokens;

        public void Add(in Token token) => tokens.Add(token);
    }
}
