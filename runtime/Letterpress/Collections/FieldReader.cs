using System.ComponentModel;
using Letterpress.Layout;

namespace Letterpress;

/// <summary>For generated code: reads the items of a list of front matter.</summary>
/// <typeparam name="T">What they are.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FieldReader<T>
{
    private protected FieldReader(int size) => Size = size;

    /// <summary>How many bytes an item has.</summary>
    internal int Size { get; }

    /// <summary>The item whose columns start where the row does.</summary>
    internal abstract T Read(CollectionRow row);
}

/// <summary>For generated code: the readers of all types that lists of front matter can have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldReaders
{
    /// <summary>Reads texts.</summary>
    public static FieldReader<Utf8Text> Texts { get; } = new Scalars<Utf8Text>(CellSize.Text, static row => row.GetText(0));

    /// <summary>Reads truth values.</summary>
    public static FieldReader<bool> Booleans { get; } = new Scalars<bool>(CellSize.Boolean, static row => row.GetBoolean(0));

    /// <summary>Reads numbers of 32 bits.</summary>
    public static FieldReader<int> Int32s { get; } = new Scalars<int>(CellSize.Int32, static row => row.GetInt32(0));

    /// <summary>Reads numbers of 64 bits.</summary>
    public static FieldReader<long> Int64s { get; } = new Scalars<long>(CellSize.Int64, static row => row.GetInt64(0));

    /// <summary>Reads numbers with binary fractions.</summary>
    public static FieldReader<double> Doubles { get; } = new Scalars<double>(CellSize.Int64, static row => row.GetDouble(0));

    /// <summary>Reads numbers with decimal fractions.</summary>
    public static FieldReader<decimal> Decimals { get; } = new Scalars<decimal>(CellSize.Decimal, static row => row.GetDecimal(0));

    /// <summary>Reads days.</summary>
    public static FieldReader<DateOnly> Dates { get; } = new Scalars<DateOnly>(CellSize.Date, static row => row.GetDate(0));

    /// <summary>Reads times of day.</summary>
    public static FieldReader<TimeOnly> Times { get; } = new Scalars<TimeOnly>(CellSize.Int64, static row => row.GetTime(0));

    /// <summary>Reads times.</summary>
    public static FieldReader<DateTimeOffset> Moments { get; } =
        new Scalars<DateTimeOffset>(CellSize.Moment, static row => row.GetMoment(0));

    /// <summary>Reads durations.</summary>
    public static FieldReader<TimeSpan> Durations { get; } = new Scalars<TimeSpan>(CellSize.Int64, static row => row.GetDuration(0));

    /// <summary>Reads GUIDs.</summary>
    public static FieldReader<Guid> Guids { get; } = new Scalars<Guid>(CellSize.Guid, static row => row.GetGuid(0));

    /// <summary>Reads values of an enumeration.</summary>
    public static FieldReader<TEnum> Enums<TEnum>()
        where TEnum : struct, Enum => OfEnum<TEnum>.Reader;

    /// <summary>Reads nested keys.</summary>
    public static FieldReader<T> Fields<T>()
        where T : struct, IArticleFields<T> => OfFields<T>.Reader;

    sealed class Scalars<T>(int size, Func<CollectionRow, T> read) : FieldReader<T>(size)
    {
        internal override T Read(CollectionRow row) => read(row);
    }

    static class OfEnum<TEnum>
        where TEnum : struct, Enum
    {
        public static FieldReader<TEnum> Reader { get; } = new Scalars<TEnum>(CellSize.Int64, static row => row.GetEnum<TEnum>(0));
    }

    static class OfFields<T>
        where T : struct, IArticleFields<T>
    {
        public static FieldReader<T> Reader { get; } = new Scalars<T>(T.RowSize, static row => T.At(row));
    }
}
