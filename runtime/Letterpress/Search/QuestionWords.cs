using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Words that ask: articles that answer have them seldom, so that they seem to say more than they do.</summary>
static class QuestionWords
{
    const int IdeographLength = 3;

    static ReadOnlySpan<byte> Ideographs => "么麼什哪谁誰吗嗎呢怎"u8;

    static ReadOnlySpan<byte> Words =>
        " what which who whom whose when where why how "u8 +
        "was wer wen wem wessen wann wo woher wohin wie warum welche welcher welches welchen welchem "u8;

    /// <summary>Whether a term asks.</summary>
    /// <param name="text">Of which it was made, in a query.</param>
    /// <param name="kind">Of the term.</param>
    public static bool Has(ReadOnlySpan<byte> text, TokenKind kind)
    {
        if (kind is TokenKind.Gram or TokenKind.Single)
        {
            for (int i = 0; i + IdeographLength <= text.Length; i += IdeographLength)
            {
                if (Ideographs.IndexOf(text.Slice(i, IdeographLength)) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        Span<byte> word = stackalloc byte[16];
        if (text.Length + 2 > word.Length)
        {
            return false;
        }

        word[0] = (byte)' ';
        for (int i = 0; i < text.Length; i++)
        {
            word[i + 1] = (byte)(text[i] | 0x20);
        }

        word[text.Length + 1] = (byte)' ';
        return Words.IndexOf(word[..(text.Length + 2)]) >= 0;
    }
}
