using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>
/// Shows the records and tables of the binary layout with the names and values of their columns. What the columns are it finds in the
/// structs of the rows, by reflection.
/// </summary>
static class LayoutDump
{
    /// <summary>The header of a record, one column a line, and then its sections, one row a line.</summary>
    public static string OfRecord(ReadOnlySpan<byte> shard, int position)
    {
        int start = MemoryMarshal.Cast<byte, ShardRow>(shard)[position].Header.Value;
        object header = MemoryMarshal.Read<RecordHeader>(shard[start..]);
        byte[] bytes = shard.ToArray();
        StringBuilder dump = new();
        foreach (FieldInfo column in Columns(typeof(RecordHeader)))
        {
            object value = column.GetValue(header)!;
            dump.Append(CultureInfo.InvariantCulture, $"{column.Name}: {ValueOf(value, Text)}\n");
        }

        foreach (FieldInfo column in Columns(typeof(RecordHeader)).Where(static column => column.FieldType.IsGenericType))
        {
            (int offset, int count) = ((int, int))column.FieldType.GetProperty("Rows")!.GetValue(column.GetValue(header))!;
            Type row = column.FieldType.GenericTypeArguments[0];
            Append(dump, column.Name, row, bytes.AsSpan(start + offset, count * SizeOf(row)), Text);
        }

        return dump.ToString();

        string Text((int Offset, int Length) place) => Quoted(bytes.AsSpan(start - place.Offset, place.Length));
    }

    /// <summary>A table of a corpus, one row a line.</summary>
    public static string OfTable<TRow>(Table<TRow> table, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> texts)
        where TRow : unmanaged
    {
        byte[] all = texts.ToArray();
        StringBuilder dump = new();
        Append(dump, table.Name.ToString(), typeof(TRow), bytes, Text);
        return dump.ToString();

        string Text((int Offset, int Length) place) => Quoted(all.AsSpan(place.Offset, place.Length));
    }

    static void Append(StringBuilder dump, string name, Type row, ReadOnlySpan<byte> bytes, Func<(int, int), string> text)
    {
        MethodInfo read = typeof(LayoutDump).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(row);
        for (int i = 0; i < bytes.Length / SizeOf(row); i++)
        {
            object value = read.Invoke(null, [bytes.Slice(i * SizeOf(row), SizeOf(row)).ToArray()])!;
            IEnumerable<string> columns = Columns(row).Select(column => $"{column.Name} {ValueOf(column.GetValue(value)!, text)}");
            dump.Append(CultureInfo.InvariantCulture, $"{name}[{i}]: {string.Join(", ", columns)}\n");
        }
    }

    static TRow Read<TRow>(byte[] bytes)
        where TRow : unmanaged => MemoryMarshal.Read<TRow>(bytes);

    /// <summary>In the order of the bytes.</summary>
    static IEnumerable<FieldInfo> Columns(Type row) =>
        row.GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(static field => field.FieldType != typeof(LineFeed))
            .OrderBy(static field => field.MetadataToken);

    static int SizeOf(Type row) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(row).Invoke(null, null)!;

    static string ValueOf(object column, Func<(int, int), string> text)
    {
        if (column.GetType().GetProperty("Place")?.GetValue(column) is (int offset, int length))
        {
            return text((offset, length));
        }

        object value = column.GetType().GetProperty(column.GetType().IsGenericType ? "Rows" : "Value")!.GetValue(column)!;
        return value switch
        {
            (long milliseconds, int biasedOffset) => milliseconds == 0 ? "none" : TimeOf(milliseconds, biasedOffset),
            (int at, int count) => string.Create(CultureInfo.InvariantCulture, $"{count} rows at {at}"),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    static string TimeOf(long milliseconds, int biasedOffset) =>
        new DateTimeOffset(milliseconds * TimeSpan.TicksPerMillisecond, TimeSpan.Zero)
            .ToOffset(TimeSpan.FromMinutes(biasedOffset - Moment.OffsetBias))
            .ToString("O", CultureInfo.InvariantCulture);

    static string Quoted(ReadOnlySpan<byte> text) =>
        '"' + Encoding.UTF8.GetString(text).Replace("\n", "\\n", StringComparison.Ordinal) + '"';
}
