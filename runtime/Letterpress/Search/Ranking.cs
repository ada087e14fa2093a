using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The formula of the ranking, BM25, and its constants.</summary>
static class Ranking
{
    const double K1 = 1.2;
    const double B = 0.65;

    /// <summary>A gram in more articles than one of so many says little, and its list is long.</summary>
    public const int CommonPart = 10;

    /// <summary>Fewer articles have no common terms: half of three say nothing.</summary>
    public const int MinForCommon = 100;

    /// <summary>How many of the best articles are checked against their texts, where fewer are wanted.</summary>
    public const int MinChecked = 12;

    /// <summary>What two neighbors of the query add where they are neighbors in the text, as a part of the second one's weight.</summary>
    public const float Nearness = 0.4f;

    /// <summary>How many bytes are between the end of a term and the start of the next one, at most, if they are neighbors.</summary>
    public const int NearBytes = 3;

    /// <summary>What a gram of a word of Hangul is worth, which is found as a whole as well.</summary>
    public const float GramInWord = 0.5f;

    /// <summary>What a word that asks is worth.</summary>
    public const float Question = 0.1f;

    /// <summary>What a term is worth that <paramref name="articles"/> of <paramref name="count"/> have.</summary>
    public static double Rarity(int articles, int count) => Math.Log(1 + ((count - articles + 0.5) / (articles + 0.5)));

    /// <summary>What a kind of terms is worth beside a word: those that a word is found by as well are worth less.</summary>
    /// <param name="kind">Of the term.</param>
    /// <param name="isEnglish">Whether English articles are meant, and not others that share a few words with them.</param>
    public static float KindWeight(TokenKind kind, bool isEnglish) => kind switch
    {
        TokenKind.Part => 0.5f,
        TokenKind.Stem => 0.4f,
        TokenKind.EnglishStem => isEnglish ? 0.8f : 0.25f,
        _ => 1,
    };

    /// <summary>What occurrences are worth, which grows ever less with their number, in a text of a length.</summary>
    public static float Frequency(double frequency, double length, double averageLength) =>
        (float)(frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength)))));
}
