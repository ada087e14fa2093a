using Letterpress.Keys;

namespace Letterpress.Core.Files;

/// <summary>Finds the names of files that are like one that does not exist.</summary>
static class NearestNames
{
    const int MaxNames = 2;
    const int MaxDistance = 2;

    /// <summary>In larger folders others are not looked at, so that a seed of missing files takes no longer than it must.</summary>
    const int MaxCompared = 500;

    /// <summary>The nearest first: those that differ in letter case alone, in a letter or two, or in the file extension.</summary>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> names)
    {
        EditDistance distance = new();
        int limit = Math.Min(MaxDistance, wanted.Length / 3);
        return
        [
            .. names.Take(MaxCompared)
                .Select(name => (Name: name, Distance: DistanceOf(distance, name, wanted, limit)))
                .Where(one => one.Distance <= limit)
                .OrderBy(static one => one.Distance).ThenBy(static one => one.Name, StringComparer.Ordinal)
                .Take(MaxNames).Select(static one => one.Name),
        ];
    }

    static int DistanceOf(EditDistance distance, string name, string wanted, int limit) =>
        string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase) ? 0
        : string.Equals(StemOf(name), StemOf(wanted), StringComparison.OrdinalIgnoreCase) ? 1
        : distance.Between(name.AsSpan(), wanted.AsSpan(), limit);

    static string StemOf(string name) => name.LastIndexOf('.') is > 0 and int dot ? name.Substring(0, dot) : name;
}
