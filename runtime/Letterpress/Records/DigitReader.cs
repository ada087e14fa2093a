using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Reads the numbers of a record: a load, two folds and a subtraction, whatever the number of digits.</summary>
/// <remarks>No method reads a byte beyond the number, but <see cref="Three"/>, after which there is always one.</remarks>
static unsafe class DigitReader
{
    /// <summary>What the zero digits of a number of four add up to, where it is folded before they are taken away.</summary>
    const int FourZeros = Digits.Zero * (1 + (1 << 6) + (1 << 12) + (1 << 18));

    public static int One(byte* at) => *at - Digits.Zero;

    public static int Two(byte* at) => (at[0] - Digits.Zero) | ((at[1] - Digits.Zero) << 6);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Three(byte* at) => Four(at) & 0x3FFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Four(byte* at)
    {
        if (Ssse3.IsSupported)
        {
            return Fold(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(at)).AsByte()).ToScalar() - FourZeros;
        }

        uint x = Unsafe.ReadUnaligned<uint>(at);
        if (!BitConverter.IsLittleEndian)
        {
            x = BinaryPrimitives.ReverseEndianness(x);
        }

        x -= 0x30303030;
        x = (x & 0x003F003F) | ((x & 0x3F003F00) >> 2);
        return (int)((x & 0x00000FFF) | ((x & 0x0FFF0000) >> 4));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Five(byte* at) => Four(at) | (One(at + 4) << 24);

    /// <summary>Nine digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Nine(byte* at)
    {
        (int low, int high) = FourAndFour(at);
        return (uint)low | ((long)high << 24) | ((long)One(at + 8) << 48);
    }

    /// <summary>Two numbers of four digits each: a slice or a section.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int First, int Second) FourAndFour(byte* at)
    {
        if (Ssse3.IsSupported)
        {
            ulong both = Fold(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(at)).AsByte()).AsUInt64().ToScalar();
            return ((int)both - FourZeros, (int)(both >> 32) - FourZeros);
        }

        ulong x = Unsafe.ReadUnaligned<ulong>(at);
        if (!BitConverter.IsLittleEndian)
        {
            x = BinaryPrimitives.ReverseEndianness(x);
        }

        x -= 0x3030303030303030;
        x = (x & 0x003F003F003F003F) | ((x & 0x3F003F003F003F00) >> 2);
        x = (x & 0x00000FFF00000FFF) | ((x & 0x0FFF00000FFF0000) >> 4);
        return ((int)x, (int)(x >> 32));
    }

    /// <summary>A time; see <see cref="RecordLayout"/>. It is never the last in its row: 16 bytes are read.</summary>
    /// <returns>Milliseconds since the year 1, 0 for no time; minutes from UTC plus <see cref="RecordLayout.OffsetBias"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (long Milliseconds, int BiasedOffset) Time(byte* at)
    {
        if (Ssse3.IsSupported)
        {
            // The third number has the last digit of the milliseconds, the two of the offset, and one of what follows.
            Vector128<int> numbers = Fold(Vector128.Load(at)) - Vector128.Create(FourZeros);
            ulong low = numbers.AsUInt64().ToScalar();
            int high = numbers.GetElement(2);
            return ((uint)low | (long)(low >> 32 << 24) | ((long)(high & 0x3F) << 48), (high >> 6) & 0xFFF);
        }

        return (Nine(at), Two(at + RecordLayout.MillisecondsSize));
    }

    /// <summary>Each four digits as one number, to which every zero digit has added <see cref="Digits.Zero"/> in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<int> Fold(Vector128<byte> digits)
    {
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)((1 << 14) | 1)).AsSByte());
        return Sse2.MultiplyAddAdjacent(pairs, Vector128.Create((1 << 28) | 1).AsInt16());
    }
}
