using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>An empty table with a line between its rows, whose cells may have several lines.</summary>
static class LinedTable
{
    public static Table New(string title, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().RoundedBorder().ShowRowSeparators().Title(title, Styles.Title);
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column));
        }

        return table;
    }
}
