using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;

namespace Letterpress.Core.Collections;

/// <summary>Orders values as their types in .NET do, so that groups can be searched.</summary>
sealed class ValueOrder(ValueKind kind) : IComparer<BoundValue>
{
    public int Compare(BoundValue? x, BoundValue? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => CompareValues(x, y),
    };

    int CompareValues(BoundValue x, BoundValue y)
    {
        switch (kind)
        {
            case ValueKind.Text:
                return Utf8.Bytes(Utf8.Repair(x.Text)).AsSpan().SequenceCompareTo(Utf8.Bytes(Utf8.Repair(y.Text)));
            case ValueKind.Double:
                return BitConverter.Int64BitsToDouble(x.Low).CompareTo(BitConverter.Int64BitsToDouble(y.Low));
            case ValueKind.Decimal:
                return ScalarParser.ToDecimal(x).CompareTo(ScalarParser.ToDecimal(y));
            case ValueKind.Guid:
                return GuidOf(x).CompareTo(GuidOf(y));
            default:
                return x.Low.CompareTo(y.Low);
        }
    }

    static Guid GuidOf(BoundValue value) => new([.. BitConverter.GetBytes(value.Low), .. BitConverter.GetBytes(value.High)]);
}
