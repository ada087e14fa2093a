using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Where an article is in a picture of the link graph, which is a square.</summary>
/// <remarks><c>default</c> is the upper left corner.</remarks>
/// <param name="X">From the left: 0 to 1.</param>
/// <param name="Y">From the top: 0 to 1.</param>
[DebuggerDisplay("{X}, {Y}")]
public readonly record struct GraphPosition(double X, double Y) : IRow<GraphPosition>
{
    static unsafe GraphPosition IRow<GraphPosition>.At(in RowSource source, int index)
    {
        PositionRow* row = source.Row<PositionRow>(index);
        return new(row->X.Value / (double)CorpusLayout.PositionOne, row->Y.Value / (double)CorpusLayout.PositionOne);
    }
}
