namespace Letterpress.Layout;

/// <summary>
/// How numbers of 32 and 64 bits stand in the rows of a collection: two characters a byte, the low half first, and the least significant
/// byte first.
/// </summary>
/// <remarks>
/// The halves have alphabets of their own, so that no zero has to be taken away: a low half and 16 times a high half add up to the byte
/// and a multiple of 256. The processor does that for all bytes at once; other digits need three more instructions.
/// </remarks>
static class HalfBytes
{
    /// <summary>The character of a low half that is 0; 15 is <c>'o'</c>.</summary>
    public const byte Low = (byte)'`';

    /// <summary>The character of a high half that is 0; 15 is <c>'Y'</c>.</summary>
    public const byte High = (byte)'J';
}
