using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>Properties of characters, of one version of Unicode in every process.</summary>
static partial class CharacterTable
{
    const int DirectLength = 0x20000;

    /// <summary>Of 32 code points: characters that are alike stand together.</summary>
    const int BlockBits = 5;
    const byte Zero = (byte)'0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(int codePoint)
    {
        ushort found = s_classes[codePoint < DirectLength ? ClassBelow(codePoint) : ClassAbove(codePoint)];

        // Hangul syllables alternate by a formula; the table has the class of those without a trailing consonant.
        return new((uint)(codePoint - 0xAC00) <= 0xD7A3 - 0xAC00 && (codePoint - 0xAC00) % 28 != 0 ? (ushort)(found + 1) : found);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int ClassBelow(int codePoint)
    {
        int entry = codePoint >> BlockBits << 1;
        int block = Index[entry] - Zero + ((Index[entry + 1] - Zero) << 6);
        return Blocks[(block << BlockBits) + (codePoint & ((1 << BlockBits) - 1))] - Zero;
    }

    static int ClassAbove(int codePoint)
    {
        // There are two dozen runs.
        int found = 0;
        for (int i = 0; i < s_above.Length && s_above[i] <= codePoint; i += 2)
        {
            found = s_above[i + 1];
        }

        return found;
    }
}
