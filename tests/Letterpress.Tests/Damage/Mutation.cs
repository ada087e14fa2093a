using System.Globalization;

namespace Letterpress.Tests.Damage;

/// <summary>A change of some bytes of a blob; the same number is always the same change.</summary>
static class Mutation
{
    /// <param name="blob">Is changed.</param>
    /// <param name="pieces">Where the header, the directory and each piece of the blob begin: each is changed as often as another.</param>
    /// <returns>The mutated blob, which may be shorter, and what was done.</returns>
    public static (ReadOnlyMemory<byte> Blob, string What) Apply(byte[] blob, IReadOnlyList<int> pieces, int number)
    {
        Random random = new(number);
        int piece = random.Next(pieces.Count);
        int end = piece + 1 < pieces.Count ? pieces[piece + 1] : blob.Length;
        int place = pieces[piece] + (end > pieces[piece] ? random.Next(end - pieces[piece]) : 0);
        string where = string.Create(CultureInfo.InvariantCulture, $"piece {piece}, byte {place}");
        if (number % 16 == 15)
        {
            return (blob.AsMemory(0, random.Next(blob.Length)), "cut");
        }

        place = Math.Min(place, blob.Length - 1);
        switch (random.Next(7))
        {
            case 0:
                blob[place] ^= (byte)(1 << random.Next(8));
                return (blob, "bit at " + where);
            case 1:
                blob[place] = (byte)random.Next(256);
                return (blob, "byte at " + where);
            case 2:
                blob[place] = Digit(random);
                return (blob, "digit at " + where);
            case 3:
                return (Fill(blob, place, 4 + random.Next(5), () => Digit(random)), "digits at " + where);
            case 4:
                byte same = random.Next(2) == 0 ? (byte)'o' : (byte)0xFF;
                return (Fill(blob, place, 1 + random.Next(9), () => same), "largest number at " + where);
            case 5:
                int source = random.Next(blob.Length);
                return (Fill(blob, place, 1 + random.Next(64), () => blob[source++ % blob.Length]), "other bytes at " + where);
            default:
                for (int i = random.Next(2, 10); i > 0; i--)
                {
                    blob[random.Next(blob.Length)] ^= (byte)(1 << random.Next(8));
                }

                return (blob, "several bits");
        }
    }

    /// <summary>A number that a column can have, and so one that is more likely to be believed.</summary>
    static byte Digit(Random random) => (byte)('0' + random.Next(64));

    static byte[] Fill(byte[] blob, int start, int length, Func<byte> next)
    {
        for (int i = start; i < Math.Min(blob.Length, start + length); i++)
        {
            blob[i] = next();
        }

        return blob;
    }
}
