using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the sections of a record one after the other. They follow its header.</summary>
sealed unsafe class SectionWriter
{
    /// <summary>The rows of all sections.</summary>
    public StringBuilder Rows { get; } = new();

    /// <param name="what">Names the number of rows.</param>
    /// <param name="row">Makes the row of an item, of which it also gets the index.</param>
    /// <returns>Where the section is, for the header.</returns>
    public Section<TRow> Write<T, TRow>(EquatableArray<T> items, string what, Func<T, int, TRow> row)
        where T : IEquatable<T>
        where TRow : unmanaged
    {
        Section<TRow> section = new(sizeof(RecordHeader) + Rows.Length, items.Count, what);
        for (int i = 0; i < items.Count; i++)
        {
            Rows.AppendRow(row(items[i], i));
        }

        return section;
    }
}
