using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>UTF-16 text that is encoded as UTF-8.</summary>
static class Utf8
{
    /// <summary>The text with U+FFFD for each lone surrogate; its length is the same.</summary>
    /// <remarks>No encoding has lone surrogates, and normalizing them throws.</remarks>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static string Repair(string text)
    {
        char[]? repaired = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

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
