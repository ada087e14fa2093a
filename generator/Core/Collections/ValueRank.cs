using System.Globalization;
using System.Numerics;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Where a value of a type that has an order is among others of its type: exact, without rounding.</summary>
/// <param name="Number">Of all types but <see cref="ValueKind.Double"/>.</param>
/// <param name="Real">
/// Of <see cref="ValueKind.Double"/>, which has smaller and larger numbers; of a bound that is no decimal number, whether it is above the
/// nearest one (1) or below (-1).
/// </param>
readonly record struct ValueRank(decimal Number, double Real) : IComparable<ValueRank>
{
    /// <returns>Null where values of the type have no order.</returns>
    public static ValueRank? Of(ValueKind kind, BoundValue value) => kind switch
    {
        ValueKind.Int32 or ValueKind.Int64 or ValueKind.Date or ValueKind.Time or ValueKind.Moment or ValueKind.Duration =>
            new(value.Low, 0),
        ValueKind.Decimal => new(ScalarParser.ToDecimal(value), 0),
        ValueKind.Double => new(0, BitConverter.Int64BitsToDouble(value.Low)),
        _ => null,
    };

    /// <summary>The bound of a range: those of numbers are numbers, whatever the type of either.</summary>
    /// <returns>Null where the text has no such value.</returns>
    public static ValueRank? OfBound(SchemaValue type, string text)
    {
        bool isExact = type.Kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal;
        SchemaValue bound = isExact ? type with { Kind = ValueKind.Double } : type;
        return ScalarParser.Parse(bound, text, -1) is not { } value ? null
            : isExact ? OfNumber(text.Trim(), BitConverter.Int64BitsToDouble(value.Low))
            : Of(bound.Kind, value);
    }

    public int CompareTo(ValueRank other) => (Number, Real).CompareTo((other.Number, other.Real));

    /// <summary>No decimal number is beyond the largest and the smallest.</summary>
    static ValueRank OfNumber(string text, double number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal nearest)
            ? new(nearest, SignOfDifference(text, nearest))
            : number > 0 ? new(decimal.MaxValue, 1) : new(decimal.MinValue, -1);

    /// <summary>Whether a number is above (1) or below (-1) the decimal number that is nearest to it.</summary>
    static int SignOfDifference(string text, decimal nearest)
    {
        if (nearest == 0)
        {
            // The exponent may be any number.
            return Parts(text.Split('e', 'E')[0]).Digits.Sign;
        }

        (BigInteger digits, int exponent) = Parts(text);
        (BigInteger others, int scale) = Parts(nearest.ToString(CultureInfo.InvariantCulture));
        int common = Math.Min(exponent, scale);
        return (digits * BigInteger.Pow(10, exponent - common)).CompareTo(others * BigInteger.Pow(10, scale - common));
    }

    /// <summary>A number as a whole number and a power of ten.</summary>
    static (BigInteger Digits, int Exponent) Parts(string text)
    {
        string[] parts = text.Split('e', 'E');
        int point = parts[0].IndexOf('.');
        int fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int exponent = parts.Length < 2 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (digits, exponent - fraction);
    }
}
