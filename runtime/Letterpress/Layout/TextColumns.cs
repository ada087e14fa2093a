using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Letterpress.Layout;

// The kinds of columns that consist of several numbers; see NumberColumns.cs.

/// <summary>A piece of the texts of a record: how far before the header it starts, and its length, both in bytes.</summary>
/// <remarks>Length 0 is the empty text.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct Slice
{
    readonly NumberPair _place;

    public Slice((int Offset, int Length) place, string what) =>
        _place = new(new(place.Offset, what), new(place.Length, what));

    public (int Offset, int Length) Place
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _place.Value;
    }
}

/// <summary>A <see cref="Slice"/> of at most 4,095 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct ShortSlice
{
    readonly FourDigits _offset;
    readonly TwoDigits _length;

    public ShortSlice((int Offset, int Length) place, string what)
    {
        _offset = new(place.Offset, what);
        _length = new(place.Length, what);
    }

    public (int Offset, int Length) Place => (_offset.Value, _length.Value);
}

/// <summary>A piece of <see cref="CorpusTable.Texts"/> of at most 4,095 bytes: its offset and its length.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct TableSlice
{
    readonly FiveDigits _offset;
    readonly TwoDigits _length;

    /// <param name="place">Where the text lies.</param>
    /// <param name="what">Names all texts of the table.</param>
    /// <param name="whatLength">Names the length of this one.</param>
    public TableSlice((int Offset, int Length) place, string what, string whatLength)
    {
        _offset = new(place.Offset, what);
        _length = new(place.Length, whatLength);
    }

    public (int Offset, int Length) Place => (_offset.Value, _length.Value);
}

/// <summary>
/// A time: milliseconds since 0001-01-01 UTC, 0 for none, and the offset from UTC in minutes plus <see cref="OffsetBias"/>.
/// </summary>
/// <remarks>Never the last column of the last row: 16 bytes are read.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct Moment
{
    /// <summary>Added to the offset from UTC in minutes, so that it is never negative.</summary>
    public const int OffsetBias = 14 * 60;

    /// <summary>Milliseconds from 0001-01-01 to 1970-01-01, both UTC.</summary>
    public const long UnixEpochMilliseconds = 62_135_596_800_000;

    readonly NineDigits _milliseconds;
    readonly TwoDigits _biasedOffset;

    public Moment(long milliseconds, int biasedOffset, string what)
    {
        _milliseconds = new(milliseconds, what);
        _biasedOffset = new(biasedOffset, what);
    }

    public (long Milliseconds, int BiasedOffset) Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
#if NET
            if (Ssse3.IsSupported)
            {
                // The third number has the last digit of the milliseconds, the two of the offset, and one of what follows.
                Vector128<byte> digits = Vector128.LoadUnsafe(in Unsafe.As<Moment, byte>(ref Unsafe.AsRef(in this)));
                Vector128<int> numbers = Digits.Fold(digits) - Vector128.Create(Digits.FourZeros);
                ulong low = numbers.AsUInt64().ToScalar();
                int high = numbers.GetElement(2);
                return ((uint)low | (long)(low >> 32 << 24) | ((long)(high & 0x3F) << 48), (high >> 6) & 0xFFF);
            }
#endif
            return (_milliseconds.Value, _biasedOffset.Value);
        }
    }
}

/// <summary>A section of a record: how far after the header's start its rows lie, in bytes, and how many they are.</summary>
/// <typeparam name="TRow">What the rows are.</typeparam>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct Section<TRow>
    where TRow : unmanaged
{
    readonly NumberPair _rows;

    public Section(int offset, int count, string what) => _rows = new(new(offset, "the length of the structure"), new(count, what));

    public (int Offset, int Count) Rows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows.Value;
    }
}
