using System.Reflection;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress.Tests;

/// <summary>What is read of the tables of a corpus is what <see cref="CorpusLayout"/> states.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Tables_are_read_as_the_rows_that_are_written()
    {
        PropertyInfo[] tables = typeof(CorpusLayout).GetProperties();
        Assert.Equal(CorpusLayout.TableCount - 2, tables.Length);
        foreach (PropertyInfo table in tables)
        {
            Type row = table.PropertyType.GenericTypeArguments.Single();
            object value = table.GetValue(null)!;
            Assert.Equal(table.Name, value.GetType().GetProperty("Name")!.GetValue(value)!.ToString());

            Type rows = table.Name == nameof(CorpusLayout.Articles)
                ? typeof(ArticleTable).GetField("_rows", BindingFlags.Instance | BindingFlags.NonPublic)!.FieldType
                : typeof(CorpusTables).GetProperty(table.Name)!.PropertyType;
            Assert.Equal(typeof(TableRows<>).MakeGenericType(row), rows);
        }
    }
}
