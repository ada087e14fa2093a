using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>UTF-16 text that is encoded as UTF-8.</summary>
static class Utf8
{
    const ulong EachUnit = 0x0001_0001_0001_0001;
    const ulong TopFiveBits = 0xF800 * EachUnit;
    const ulong TopBits = 0x8000 * EachUnit;
    const ulong Surrogates = 0xD800 * EachUnit;
    const ulong NotAscii = 0xFF80 * EachUnit;

    /// <summary>The text with U+FFFD for each lone surrogate; its length is the same.</summary>
    /// <remarks>No encoding has lone surrogates, and normalizing them throws.</remarks>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static string Repair(string text)
    {
        char[]? repaired = null;
        for (int i = NextSurrogate(text, 0); i < text.Length; i = NextSurrogate(text, i + 1))
        {
            if (Characters.IsPair(text, i))
            {
                i++;
            }
            else
            {
                (repaired ??= text.ToCharArray())[i] = Characters.Replacement;
            }
        }

        return repaired is null ? text : new string(repaired);
    }

    /// <summary>The next position of half a pair; the length where there is none.</summary>
    [MethodImpl(Jit.OptimizedAtOnce)]
    static int NextSurrogate(string text, int start)
    {
        while (start + 4 <= text.Length)
        {
            // Zero in the units that are surrogates; a borrow can only follow such a unit.
            ulong others = (FourAt(text, start) & TopFiveBits) ^ Surrogates;
            if (((others - EachUnit) & ~others & TopBits) != 0)
            {
                break;
            }

            start += 4;
        }

        while (start < text.Length && !char.IsSurrogate(text[start]))
        {
            start++;
        }

        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong FourAt(string text, int start) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.AsSpan(start, 4)));

    public static int Length(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

    public static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>For each UTF-16 unit of a repaired text, and for its end, the number of bytes before it.</summary>
    /// <remarks>The second half of a pair has the offset of the first, so that no slice splits a character.</remarks>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static int[] Offsets(string text)
    {
        int[] offsets = new int[text.Length + 1];
        int bytes = 0;
        for (int i = 0; i < text.Length; i++)
        {
            for (; i + 4 <= text.Length && (FourAt(text, i) & NotAscii) == 0; i += 4, bytes += 4)
            {
                offsets[i] = bytes;
                offsets[i + 1] = bytes + 1;
                offsets[i + 2] = bytes + 2;
                offsets[i + 3] = bytes + 3;
            }

            if (i == text.Length)
            {
                break;
            }

            offsets[i] = bytes;
            if (Characters.IsPair(text, i))
            {
                offsets[++i] = bytes;
                bytes += 4;
            }
            else
            {
                bytes += text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
            }
        }

        offsets[text.Length] = bytes;
        return offsets;
    }
}
