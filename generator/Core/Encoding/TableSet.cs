using System.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>The tables of a corpus while they are written.</summary>
sealed unsafe class TableSet
{
    readonly StringBuilder[] _tables = new StringBuilder[CorpusLayout.TableCount];

    public TableSet()
    {
        for (int i = 0; i < _tables.Length; i++)
        {
            _tables[i] = new StringBuilder();
        }
    }

    public void Add<TRow>(Table<TRow> table, TRow row)
        where TRow : unmanaged => _tables[(int)table.Name].AppendRow(row);

    /// <summary>Adds rows that are nothing but indices.</summary>
    /// <param name="what">Names what the indices count.</param>
    public void AddIndices(Table<FourDigits> table, IEnumerable<int> indices, string what)
    {
        foreach (int index in indices)
        {
            Add(table, new FourDigits(index, what));
        }
    }

    /// <summary>How many rows a table has so far.</summary>
    public int Count<TRow>(Table<TRow> table)
        where TRow : unmanaged => _tables[(int)table.Name].Length / sizeof(TRow);

    /// <summary>Appends to a table what was written elsewhere.</summary>
    public void Append(CorpusTable table, string text) => _tables[(int)table].Append(text);

    /// <summary>The tables, in the order of <see cref="CorpusTable"/>.</summary>
    public string[] ToStrings() => Array.ConvertAll(_tables, static table => table.ToString());
}
