using System.Runtime.CompilerServices;

namespace Letterpress.Core.Text.Segmentation;

/// <summary>Properties of characters, of one version of Unicode in every compiler host.</summary>
static partial class CharacterTable
{
    const int DirectLength = 0x20000;
    const int LastCodePoint = 0x10FFFF;

    static readonly (byte[] Direct, List<(int First, byte Class)> Above) s_table = Decode();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(int codePoint)
    {
        if (codePoint is >= 0xAC00 and <= 0xD7A3)
        {
            ushort syllable = s_classes[s_table.Direct[codePoint]];
            return new((codePoint - 0xAC00) % 28 == 0 ? syllable : (ushort)(syllable + 1));
        }

        return new(s_classes[codePoint < DirectLength ? s_table.Direct[codePoint] : ClassAbove(codePoint)]);
    }

    /// <summary>The class of the character at an index, which moves to the next character; a lone surrogate is of class Control.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Read(string text, ref int index)
    {
        char c = text[index++];
        if (char.IsHighSurrogate(c) && index < text.Length && char.IsLowSurrogate(text[index]))
        {
            return Of(char.ConvertToUtf32(c, text[index++]));
        }

        return Of(c);
    }

    static byte ClassAbove(int codePoint)
    {
        // There are a dozen runs.
        byte found = 0;
        foreach ((int first, byte @class) in s_table.Above)
        {
            if (first > codePoint)
            {
                break;
            }

            found = @class;
        }

        return found;
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    static (byte[] Direct, List<(int First, byte Class)> Above) Decode()
    {
        byte[] direct = new byte[DirectLength];
        List<(int First, byte Class)> rest = [];
        int codePoint = 0;
        for (int i = 0; i < Runs.Length && codePoint <= LastCodePoint;)
        {
            byte @class = ClassOf(Runs[i++]);
            int length = 0;
            for (int shift = 0, digit = 32; digit >= 32; shift += 5)
            {
                digit = DigitOf(Runs[i++]);
                length |= (digit & 31) << shift;
            }

            int end = codePoint + length;
            if (end > DirectLength)
            {
                rest.Add((codePoint, @class));
            }

            for (; codePoint < Math.Min(end, DirectLength); codePoint++)
            {
                direct[codePoint] = @class;
            }

            codePoint = end;
        }

        return (direct, rest);
    }

    static byte ClassOf(char symbol) => (byte)(symbol - '!' - (symbol > '"' ? 1 : 0) - (symbol > '\\' ? 1 : 0));

    static int DigitOf(char digit) => digit switch
    {
        <= '+' => 62,
        '-' => 63,
        <= '9' => digit - '0',
        <= 'Z' => digit - 'A' + 10,
        _ => digit - 'a' + 36,
    };
}
