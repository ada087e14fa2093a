using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Letterpress.Contract;

namespace Letterpress.Records;

/// <summary>Reads the numbers of a record: a load, a subtraction and two folds, whatever the number of digits.</summary>
/// <remarks>No method reads a byte beyond the number, but <see cref="Three"/>, after which there is always one.</remarks>
static unsafe class DigitReader
{
    public static int One(byte* at) => *at - Digits.Zero;

    public static int Two(byte* at) => (at[0] - Digits.Zero) | ((at[1] - Digits.Zero) << 6);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Three(byte* at) => Four(at) & 0x3FFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Four(byte* at)
    {
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
}
