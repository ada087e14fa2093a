using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Letterpress.Layout;

// The kinds of columns that are numbers. A column is a field of the struct of its row: the runtime lays these structs out
// without gaps, so that the offset of each column is a constant of the machine code, and a row is read where it lies.
// A constructor checks that the number fits; 'what' names it in the message.

/// <summary>A number from 0 to 63.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct OneDigit
{
    readonly byte _digit;

    public OneDigit(long value, string what)
    {
        Digits.Check(value, 1, what);
        _digit = Digits.At(value, 0);
    }

    public int Value => _digit - Digits.Zero;
}

/// <summary>A number from 0 to 4,095.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct TwoDigits
{
    public const int MaxValue = (1 << 12) - 1;

    readonly byte _first;
    readonly byte _second;

    public TwoDigits(long value, string what)
    {
        Digits.Check(value, 2, what);
        _first = Digits.At(value, 0);
        _second = Digits.At(value, 1);
    }

    public int Value => _first + (_second << 6) - Digits.TwoZeros;
}

/// <summary>A number from 0 to 262,143.</summary>
/// <remarks>Never the last column of the last row: four bytes are read.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct ThreeDigits
{
    readonly byte _first;
    readonly byte _second;
    readonly byte _third;

    public ThreeDigits(long value, string what)
    {
        Digits.Check(value, 3, what);
        _first = Digits.At(value, 0);
        _second = Digits.At(value, 1);
        _third = Digits.At(value, 2);
    }

    public int Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
#if NET
            if (Ssse3.IsSupported)
            {
                Vector128<uint> digits = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in _first));
                return (Digits.Fold(digits.AsByte()).ToScalar() - Digits.FourZeros) & 0x3FFFF;
            }
#endif
            return _first + (_second << 6) + (_third << 12) - Digits.ThreeZeros;
        }
    }
}

/// <summary>A number from 0 to 16,777,215.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct FourDigits
{
    public const int MaxValue = (1 << 24) - 1;

    /// <summary>Where the number starts.</summary>
    public readonly byte First;
    readonly byte _second;
    readonly byte _third;
    readonly byte _fourth;

    public FourDigits(long value, string what)
    {
        Digits.Check(value, 4, what);
        First = Digits.At(value, 0);
        _second = Digits.At(value, 1);
        _third = Digits.At(value, 2);
        _fourth = Digits.At(value, 3);
    }

    public int Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
#if NET
            if (Ssse3.IsSupported)
            {
                Vector128<uint> digits = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(in First));
                return Digits.Fold(digits.AsByte()).ToScalar() - Digits.FourZeros;
            }
#endif
            return First + (_second << 6) + (_third << 12) + (_fourth << 18) - Digits.FourZeros;
        }
    }
}

/// <summary>A number from 0 to 1,073,741,823.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct FiveDigits
{
    readonly FourDigits _low;
    readonly OneDigit _high;

    public FiveDigits(long value, string what)
    {
        Digits.Check(value, 5, what);
        _low = new(value & FourDigits.MaxValue, what);
        _high = new(value >> 24, what);
    }

    public int Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _low.Value | (_high.Value << 24);
    }
}

/// <summary>A number from 0 to 2⁵⁴ - 1.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct NineDigits
{
    readonly NumberPair _low;
    readonly OneDigit _high;

    public NineDigits(long value, string what)
    {
        Digits.Check(value, 9, what);
        _low = new(new(value & FourDigits.MaxValue, what), new((value >> 24) & FourDigits.MaxValue, what));
        _high = new(value >> 48, what);
    }

    public long Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            (int low, int middle) = _low.Value;
            return (uint)low | ((long)middle << 24) | ((long)_high.Value << 48);
        }
    }
}

/// <summary>Two numbers of four digits, which are read together.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct NumberPair
{
    readonly FourDigits _first;
    readonly FourDigits _second;

    public NumberPair(FourDigits first, FourDigits second)
    {
        _first = first;
        _second = second;
    }

    public (int First, int Second) Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
#if NET
            if (Ssse3.IsSupported)
            {
                Vector128<ulong> digits = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(in _first.First));
                ulong both = Digits.Fold(digits.AsByte()).AsUInt64().ToScalar();
                return ((int)both - Digits.FourZeros, (int)(both >> 32) - Digits.FourZeros);
            }
#endif
            return (_first.Value, _second.Value);
        }
    }
}

/// <summary>The end of a row of the tables that have one row a line.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct LineFeed()
{
    readonly byte _value = (byte)'\n';
}
