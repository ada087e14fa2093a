using System.Globalization;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Where a value of a type that has an order is among others of its type: exact, without rounding.</summary>
/// <param name="Number">Of all types but <see cref="ValueKind.Double"/>.</param>
/// <param name="Real">Of <see cref="ValueKind.Double"/>, which has smaller and larger numbers.</param>
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
            : isExact ? new(DecimalOf(text, BitConverter.Int64BitsToDouble(value.Low)), 0)
            : Of(bound.Kind, value);
    }

    public int CompareTo(ValueRank other) => (Number, Real).CompareTo((other.Number, other.Real));

    /// <summary>No decimal number is beyond those of the bounds that are too large for one.</summary>
    static decimal DecimalOf(string text, double number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact
        : number > 0 ? decimal.MaxValue : decimal.MinValue;
}
