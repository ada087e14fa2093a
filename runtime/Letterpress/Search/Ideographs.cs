using System.Numerics;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The forms of ideographs: what <see cref="FoldingTable"/> has the other way round.</summary>
static class Ideographs
{
    const int BlockSize = 64;

    /// <summary>For each ideograph that others are folded to, the first of them in <see cref="s_forms"/>, from 1.</summary>
    static readonly ushort[] s_first = new ushort[PlainForm.LastIdeograph + 1 - PlainForm.FirstIdeograph];

    /// <summary>An ideograph, and the next one that is folded to the same, from 1; 0 where there is none.</summary>
    static readonly (ushort Form, ushort Next)[] s_forms = Read();

    /// <summary>A bit for each last byte of UTF-8 that an ideograph has in any of its forms.</summary>
    public static ulong LastBytes(int ideograph)
    {
        ulong bytes = 1UL << (ideograph & 0x3F);
        if (PlainForm.IsIdeograph(ideograph))
        {
            for (int i = s_first[ideograph - PlainForm.FirstIdeograph]; i > 0; i = s_forms[i - 1].Next)
            {
                bytes |= 1UL << (s_forms[i - 1].Form & 0x3F);
            }
        }

        return bytes;
    }

    static (ushort Form, ushort Next)[] Read()
    {
        (ushort Form, ushort Next)[] forms = new (ushort, ushort)[4096];
        int count = 0;
        for (int start = PlainForm.FirstIdeograph; start <= PlainForm.LastIdeograph; start += BlockSize)
        {
            for (ulong folded = FoldingTable.FoldedFrom(start); folded != 0; folded &= folded - 1)
            {
                int form = start + BitOperations.TrailingZeroCount(folded);
                int ideograph = FoldingTable.Find(form);
                if (PlainForm.IsIdeograph(ideograph))
                {
                    if (count == forms.Length)
                    {
                        Array.Resize(ref forms, count * 2);
                    }

                    ref ushort first = ref s_first[ideograph - PlainForm.FirstIdeograph];
                    forms[count] = ((ushort)form, first);
                    first = (ushort)++count;
                }
            }
        }

        return forms;
    }
}
