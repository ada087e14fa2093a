extern alias core;

using System.Text;
using core::Letterpress.Core.Collections;
using CsCheck;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress.Tests;

/// <summary>Numbers of collections are read as they were written, with and without the vectors of the processor.</summary>
public unsafe class CellDigitsTests
{
    static byte[] Written(long value, int size)
    {
        DigitWriter writer = new();
        writer.WriteBits(value, size);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    [Fact]
    public void Any_number_of_64_bits() => Gen.Long.Sample(static number =>
    {
        byte[] digits = Written(number, CellSize.Int64);
        Assert.Equal(CellSize.Int64, digits.Length);
        fixed (byte* first = digits)
        {
            Assert.Equal((number, number), (CellDigits.Int64At(first), CellDigits.PlainInt64At(first)));
            Assert.Equal(number, BitConverter.DoubleToInt64Bits(CellDigits.DoubleAt(first)));
        }
    });

    [Fact]
    public void Any_number_of_32_bits() => Gen.Int.Sample(static number =>
    {
        byte[] digits = Written(number, CellSize.Int32);
        Assert.Equal(CellSize.Int32, digits.Length);
        fixed (byte* first = digits)
        {
            Assert.Equal((number, number), (CellDigits.Int32At(first), CellDigits.PlainInt32At(first)));
        }
    });

    [Fact]
    public void Digits_are_letters() => Assert.Equal("`J`J`JaYoJ`K`J`J", Encoding.UTF8.GetString(Written(0x00_00_10_0F_F1_00_00_00, 16)));
}
