using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Reads the whole numbers of collections, all characters of one at once; see <see cref="HalfBytes"/>.</summary>
static unsafe class CellDigits
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Int32At(byte* digits) => Ssse3.IsSupported
        ? Join(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(digits)).AsByte()).AsInt32().ToScalar()
        : PlainInt32At(digits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Int64At(byte* digits) => Ssse3.IsSupported
        ? Join(Vector128.Load(digits)).AsInt64().ToScalar()
        : PlainInt64At(digits);

    /// <summary>The bits of the number never leave the register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double DoubleAt(byte* digits) => Ssse3.IsSupported
        ? Join(Vector128.Load(digits)).AsDouble().ToScalar()
        : BitConverter.Int64BitsToDouble(PlainInt64At(digits));

    /// <summary>The same for processors without the instruction that joins halves.</summary>
    public static int PlainInt32At(byte* digits) => (int)JoinEight(digits);

    /// <inheritdoc cref="PlainInt32At"/>
    public static long PlainInt64At(byte* digits) => JoinEight(digits) | ((long)JoinEight(digits + (CellSize.Int64 / 2)) << 32);

    /// <summary>Two characters become the low byte of two, and these are brought together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<byte> Join(Vector128<byte> halves) => Ssse3.Shuffle(
        Ssse3.MultiplyAddAdjacent(halves, Vector128.Create((short)((16 << 8) | 1)).AsSByte()).AsByte(),
        Vector128.Create((byte)0, 2, 4, 6, 8, 10, 12, 14, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80));

    static uint JoinEight(byte* digits)
    {
        const ulong Zeros = 0x0001_0001_0001_0001 * ((ulong)(HalfBytes.High << 8) | HalfBytes.Low);
        ulong halves = unchecked(BinaryPrimitives.ReadUInt64LittleEndian(new(digits, sizeof(ulong))) - Zeros);
        ulong bytes = (halves | (halves >> 4)) & 0x00FF_00FF_00FF_00FF;
        ulong pairs = (bytes | (bytes >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (uint)(pairs | (pairs >> 16));
    }
}
