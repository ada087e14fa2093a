using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the sections of a record one after the other and notes where each lies, counted from the header.</summary>
sealed class SectionWriter(StringBuilder rows)
{
    /// <summary>For each section its offset (4 digits) and how many rows it has (4 digits).</summary>
    public StringBuilder Directory { get; } = new();

    public void Write<T>(EquatableArray<T> items, int rowSize, string what, Action<T, int> writeRow)
        where T : IEquatable<T>
    {
        int start = rows.Length;
        Directory.AppendDigits(RecordLayout.Header.Size + start, 4, "the length of the structure");
        Directory.AppendDigits(items.Count, 4, what);
        for (int i = 0; i < items.Count; i++)
        {
            writeRow(items[i], i);
        }

        if (rows.Length - start != items.Count * rowSize)
        {
            throw new InvalidOperationException($"Rows of {what} are not {rowSize} bytes long.");
        }
    }
}
