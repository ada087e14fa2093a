using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>How the lists of a search index are written; see <see cref="IndexHeader"/>.</summary>
static class IndexLayout
{
    /// <summary>The bits of a term's hash that are its bucket, at most.</summary>
    public const int MaxBucketBits = 16;

    /// <summary>Neighboring buckets whose lists are found by one offset.</summary>
    public const int BucketsPerGroup = 16;

    /// <summary>The bits of a <see cref="FrequencyCode"/>.</summary>
    public const int FrequencyBits = 1;
    public const int FrequencyMask = (1 << FrequencyBits) - 1;

    /// <summary>
    /// How many bits say of a bucket whether a text has another form of a term than the plain one: one is for terms of words, one for
    /// grams, of which few have other forms.
    /// </summary>
    public const int FormBits = 2;
    public const int FormMask = (1 << FormBits) - 1;

    /// <summary>The bits of a code in lists of seeds: the frequency, then the forms.</summary>
    public const int SeedBits = FrequencyBits + FormBits;

    /// <summary>How often a term counts that stands once in a text.</summary>
    public static int Weight(TextField field) => field switch
    {
        TextField.Title => 3,
        TextField.Heading or TextField.Tag => 2,
        _ => 1,
    };

    /// <summary>
    /// Whether an index does not have a term. Characters by themselves are found in titles, headings and tags; in the body they would
    /// take a third of the index, and make Chinese articles seem twice as long as others.
    /// </summary>
    public static bool IsLeftOut(TokenKind kind, TextField field) => kind == TokenKind.Single && field == TextField.Body;

    /// <summary>The bucket of a term in lists of seeds; that of an index is its first bits.</summary>
    public static int Bucket(uint hash) => (int)(hash >> (32 - MaxBucketBits));

    /// <summary>The bit of a term that has another form than the plain one.</summary>
    public static int FormBit(TokenKind kind) => kind is TokenKind.Gram or TokenKind.Single ? 2 : 1;

    /// <summary>A count in one bit: once, or more often. BM25 saturates, and the best articles are counted in their own texts.</summary>
    public static int FrequencyCode(int count) => count > 1 ? 1 : 0;

    /// <summary>The count for which a code stands.</summary>
    public static int Frequency(int code) => code == 0 ? 1 : 3;

    /// <summary>A length of a text in one byte, at most an eighth too small: three bits after the highest.</summary>
    public static byte LengthCode(int length)
    {
        int shift = 0;
        while (length >> shift >= 16)
        {
            shift++;
        }

        return (byte)(shift == 0 ? length : (shift << 3) + (length >> shift));
    }

    /// <summary>The length for which a code stands.</summary>
    public static int Length(int code) => code < 16 ? code : ((code & 7) + 8) << ((code >> 3) - 1);
}
