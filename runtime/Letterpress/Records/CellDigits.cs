using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Reads the whole numbers of collections, all digits of one at once; see <see cref="CellSize"/>.</summary>
/// <remarks>What the characters of zeros add is a constant, which is taken away last. No byte after the digits is read.</remarks>
static unsafe class CellDigits
{
    const int ZerosOf6 = unchecked(Digits.FourZeros + (Digits.TwoZeros << 24));
    const long ZerosOf11 = unchecked(Digits.FourZeros + ((long)Digits.FourZeros << 24) + ((long)Digits.ThreeZeros << 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Int32At(byte* digits)
    {
        if (!Ssse3.IsSupported)
        {
            return ((FourDigits*)digits)->Value | (((TwoDigits*)(digits + 4))->Value << 24);
        }

        ulong six = Unsafe.ReadUnaligned<uint>(digits) | ((ulong)Unsafe.ReadUnaligned<ushort>(digits + 4) << 32);
        ulong folded = Digits.Fold(Vector128.CreateScalarUnsafe(six).AsByte()).AsUInt64().ToScalar();
        return unchecked((int)folded + ((int)(folded >> 32) << 24) - ZerosOf6);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Int64At(byte* digits)
    {
        if (!Ssse3.IsSupported)
        {
            (int low, int middle) = ((NumberPair*)digits)->Value;
            long high = ((TwoDigits*)(digits + 8))->Value | (((OneDigit*)(digits + 10))->Value << 12);
            return (uint)low | ((long)middle << 24) | (high << 48);
        }

        // The last three digits are read with the one before them, which is shifted out.
        Vector128<ulong> eleven = Vector128.Create(Unsafe.ReadUnaligned<ulong>(digits), Unsafe.ReadUnaligned<uint>(digits + 7) >> 8);
        Vector128<ulong> folded = Digits.Fold(eleven.AsByte()).AsUInt64();
        ulong first = folded.ToScalar();
        return unchecked((long)((uint)first + ((first >> 32) << 24) + (folded.GetElement(1) << 48)) - ZerosOf11);
    }
}
