using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reports values of front matter that are not as they must be.</summary>
/// <param name="contentStart">Where in the seed the places of the values start.</param>
sealed class FrontProblems(int contentStart, SeedReport report)
{
    /// <summary>The value's place in its file.</summary>
    public TextSlice PlaceOf(FrontValue value) =>
        new((value.Source is null ? contentStart : 0) + value.Place.Start, Math.Max(1, value.Place.Length));

    /// <param name="wanted">What is wanted in the place of the value.</param>
    /// <param name="reason">Why a text is not that.</param>
    public FrontMatterProblem Of(FrontEntry entry, string wanted, string reason = "")
    {
        FrontValue value = entry.Value;
        string seen = value.Kind switch
        {
            FrontKind.Text => "'" + value.Text + "'" + reason,
            FrontKind.List => "a list",
            _ => "nested keys",
        };
        return new(PlaceOf(value), entry.Key, wanted + ", but is " + seen) { Source = value.Source };
    }

    public void Add(FrontEntry entry, string wanted) => Add(Of(entry, wanted));

    /// <param name="problem">Null for none.</param>
    public void Add(FrontMatterProblem? problem) => problem?.Report(report);
}
