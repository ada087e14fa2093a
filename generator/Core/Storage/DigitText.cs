using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Reads numbers that are written in <see cref="Digits"/>.</summary>
static class DigitText
{
    public static long Number(ReadOnlySpan<byte> digits)
    {
        long number = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            number = (number << Digits.BitsPerDigit) | (uint)(digits[i] - Digits.Zero);
        }

        return number;
    }
}
