using System.Text;
using Letterpress.Core.Storage.Snapshots;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>The lines in which two texts first differ, as a failure shows them.</summary>
static class SnapshotDifference
{
    public static string Between(string expected, string received) =>
        TextDifference.Between(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(received)) is { } difference
            ? $"line {difference.Line} (- expected, + received):\n{difference.Text}"
            : "only line endings differ";
}
