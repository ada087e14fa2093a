using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>Finds the terms of a text. An index and a query agree because both call it.</summary>
static unsafe class Tokenizer
{
    /// <summary>Gives a sink all terms of a text.</summary>
    /// <param name="utf8">The text; bytes that are no UTF-8 separate words.</param>
    /// <param name="isEnglish">Whether words have a <see cref="TokenKind.EnglishStem"/>, and no <see cref="TokenKind.Stem"/>.</param>
    /// <param name="sink">Takes the terms.</param>
    public static void Read<TSink>(ReadOnlySpan<byte> utf8, bool isEnglish, ref TSink sink)
        where TSink : struct, ITokenSink => ReadTerms(utf8, hasStems: !isEnglish, hasEnglishStems: isEnglish, ref sink);

    /// <summary>Gives a sink all terms of a query, which finds texts of any language, or only English ones.</summary>
    public static void ReadQuery<TSink>(ReadOnlySpan<byte> utf8, bool isEnglish, ref TSink sink)
        where TSink : struct, ITokenSink => ReadTerms(utf8, hasStems: !isEnglish, hasEnglishStems: true, ref sink);

    static void ReadTerms<TSink>(ReadOnlySpan<byte> utf8, bool hasStems, bool hasEnglishStems, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        fixed (byte* start = utf8)
        {
            TokenReader<TSink> reader = new(new Utf8Bytes(start, utf8.Length), hasStems, hasEnglishStems, sink);
            reader.Read();
            sink = reader.Sink;
        }
    }

    /// <summary>Whether a BCP 47 tag is one of English.</summary>
    public static bool IsEnglish(ReadOnlySpan<byte> language) =>
        language.Length >= 2 && (language[0] | 0x20) == 'e' && (language[1] | 0x20) == 'n' && (language.Length == 2 || language[2] == '-');
}
