using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>For generated code: a row of values of a collection, read in place.</summary>
/// <remarks>In <c>default</c> numbers are 0, texts and lists are empty, and nothing has a value.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[DebuggerDisplay("Row of {Article}")]
public readonly unsafe struct CollectionRow : IEquatable<CollectionRow>
{
    /// <summary>No decimal number has more digits after the point.</summary>
    const int MaxScale = 28;

    /// <summary>The number of the last day that a date can have, which is a constant for the compiler too.</summary>
    const int MaxDay = 3_652_058;

    readonly CollectionTable? _table;
    readonly byte* _row;

    /// <summary>The row of the article, of which this is a part or to which it belongs.</summary>
    readonly byte* _article;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CollectionRow(CollectionTable table, byte* row, byte* article)
    {
        _table = table;
        _row = row;
        _article = article;
    }

    /// <summary>The article.</summary>
    public Article Article => _table is null ? default : _table.Corpus.ArticleAt(((FourDigits*)_article)->Value);

    /// <summary>Whether both are the same row.</summary>
    public static bool operator ==(CollectionRow left, CollectionRow right) => left.Equals(right);

    /// <summary>Whether the two are not the same row.</summary>
    public static bool operator !=(CollectionRow left, CollectionRow right) => !left.Equals(right);

    /// <summary>Whether the value before which this column lies is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int column) => _row is not null && ((OneDigit*)(_row + column))->Value != 0;

    /// <summary>A truth value.</summary>
    public bool GetBoolean(int column) => Has(column);

    /// <summary>A number of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetInt32(int column) => _row is null ? 0 : CellDigits.Int32At(_row + column);

    /// <summary>A number of 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long GetInt64(int column) => _row is null ? 0 : CellDigits.Int64At(_row + column);

    /// <summary>A number with binary fractions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double GetDouble(int column) => _row is null ? 0 : CellDigits.DoubleAt(_row + column);

    /// <summary>A number with decimal fractions.</summary>
    public decimal GetDecimal(int column)
    {
        int flags = GetInt32(column + (3 * CellSize.Int32));
        int scale = Math.Min((flags >> 16) & 0x1F, MaxScale);
        (int low, int middle) = (GetInt32(column), GetInt32(column + CellSize.Int32));
        return new(low, middle, GetInt32(column + (2 * CellSize.Int32)), flags < 0, (byte)scale);
    }

    /// <summary>A day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DateOnly GetDate(int column)
    {
        if (_row is null)
        {
            return default;
        }

        int day = ((FourDigits*)(_row + column))->Value;
        return (uint)day <= MaxDay ? DateOnly.FromDayNumber(day) : default;
    }

    /// <summary>A time of day.</summary>
    public TimeOnly GetTime(int column) => new(Math.Clamp(GetInt64(column), 0, TimeOnly.MaxValue.Ticks));

    /// <summary>A time with its offset from UTC.</summary>
    public DateTimeOffset GetMoment(int column)
    {
        if (_table is null)
        {
            return default;
        }

        long ticks = Math.Clamp(CellDigits.Int64At(_row + column), 0, DateTime.MaxValue.Ticks);
        int minutes = ((TwoDigits*)(_row + column + CellSize.Int64))->Value - Layout.Moment.OffsetBias;
        long local = ticks + (minutes * TimeSpan.TicksPerMinute);
        bool isPossible = Math.Abs(minutes) <= Layout.Moment.OffsetBias && local >= 0 && local <= DateTime.MaxValue.Ticks;
        DateTimeOffset utc = new(ticks, TimeSpan.Zero);
        return isPossible ? utc.ToOffset(TimeSpan.FromMinutes(minutes)) : utc;
    }

    /// <summary>A duration.</summary>
    public TimeSpan GetDuration(int column) => new(GetInt64(column));

    /// <summary>A GUID.</summary>
    public Guid GetGuid(int column)
    {
        (long low, long high) = (GetInt64(column), GetInt64(column + CellSize.Int64));
        return new(
            (int)low, (short)(low >> 32), (short)(low >> 48), (byte)high, (byte)(high >> 8), (byte)(high >> 16), (byte)(high >> 24),
            (byte)(high >> 32), (byte)(high >> 40), (byte)(high >> 48), (byte)(high >> 56));
    }

    /// <summary>A value of an enumeration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TEnum GetEnum<TEnum>(int column)
        where TEnum : struct, Enum
    {
        long value = GetInt64(column);
        return Unsafe.SizeOf<TEnum>() switch
        {
            1 => Unsafe.BitCast<byte, TEnum>((byte)value),
            2 => Unsafe.BitCast<short, TEnum>((short)value),
            4 => Unsafe.BitCast<int, TEnum>((int)value),
            _ => Unsafe.BitCast<long, TEnum>(value),
        };
    }

    /// <summary>A text: a piece of the article's texts, or of the collection's own.</summary>
    public Utf8Text GetText(int column)
    {
        if (_table is null)
        {
            return default;
        }

        int source = ((TwoDigits*)(_row + column))->Value;
        (int offset, int length) = ((NumberPair*)(_row + column + 2))->Value;
        return source == (int)TextSource.Collection
            ? _table.Text(offset, length)
            : Part(TextOf(source), offset, length);
    }

    /// <summary>Nested keys, whose columns start at a column of this row.</summary>
    public T GetFields<T>(int column)
        where T : struct, IArticleFields<T> => _table is null ? default : T.At(new(_table, _row + column, _article));

    /// <summary>A list of values.</summary>
    public FieldValues<T> GetValues<T>(int column, FieldReader<T> reader)
    {
        if (_table is null)
        {
            return default;
        }

        (int offset, int count) = ListAt(column);
        return new(_table, _table.Items(offset, count, reader.Size), _article, count, reader);
    }

    /// <summary>An article; null where the front matter names none.</summary>
    public Article? GetReference(int column) => _table is not null && ((FourDigits*)(_row + column))->Value is > 0 and var number
        ? _table.Corpus.ArticleAt(number - 1)
        : null;

    /// <summary>An article of a collection; null where the front matter names none.</summary>
    public T? GetReference<T>(int column)
        where T : struct, IArticleCollection<T> => _table is not null && ((FourDigits*)(_row + column))->Value is > 0 and var number
        ? _table.Corpus.Collection<T>() is { } other ? T.At(other.Row(number - 1)) : null
        : null;

    /// <summary>A list of articles.</summary>
    public ArticleReferences GetReferences(int column)
    {
        if (_table is null)
        {
            return default;
        }

        (int offset, int count) = ListAt(column);
        return new(_table, _table.Items(offset, count, sizeof(FourDigits)), count);
    }

    /// <summary>A list of articles of a collection.</summary>
    public ArticleReferences<T> GetReferences<T>(int column)
        where T : struct, IArticleCollection<T>
    {
        if (_table is null || _table.Corpus.Collection<T>() is not { } other)
        {
            return default;
        }

        (int offset, int count) = ListAt(column);
        return new(other, _table.Items(offset, count, sizeof(FourDigits)), count);
    }

    /// <summary>Whether both are the same row.</summary>
    public bool Equals(CollectionRow other) => _table == other._table && _row == other._row;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CollectionRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((nint)_row);

    (int Offset, int Count) ListAt(int column) =>
        (((FiveDigits*)(_row + column))->Value, ((FourDigits*)(_row + column + 5))->Value);

    Utf8Text TextOf(int source)
    {
        Article article = Article;
        return (TextSource)source switch
        {
            TextSource.Title => article.Title,
            TextSource.Author => article.Author,
            TextSource.Language => article.Language,
            TextSource.Excerpt => article.Excerpt,
            TextSource.SourceUrl => article.SourceUrl,
            TextSource.Id => article.Id,
            TextSource.Slug => article.Slug,
            _ => article.Fields is var fields && (uint)(source - (int)TextSource.FirstField) < (uint)fields.Count
                ? fields[source - (int)TextSource.FirstField].Value
                : default,
        };
    }

    /// <summary>A piece of a text; one that is empty is the whole text.</summary>
    static Utf8Text Part(Utf8Text text, int offset, int length) => length == 0 ? text : text.Piece(offset, length);
}
