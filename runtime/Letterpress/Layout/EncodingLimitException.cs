namespace Letterpress.Layout;

/// <summary>A number does not fit the digits that a record or a table has for it; the message names which.</summary>
sealed class EncodingLimitException(string what, long value, long largest)
    : Exception(FormattableString.Invariant($"{what} is {value}; it can be from 0 to {largest}"))
{
    /// <summary>What the number counts, in words.</summary>
    public string What { get; } = what;

    public long Value { get; } = value;

    public long Largest { get; } = largest;
}
