namespace Letterpress.Core.Model;

/// <summary>A source span in a seed, as compilers and as editors count.</summary>
/// <param name="Start">UTF-16 units from the start of the seed.</param>
/// <param name="StartLine">From 0.</param>
/// <param name="StartColumn">From 0.</param>
readonly record struct SeedSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>The names of a seed; see <see cref="Seed"/>.</summary>
readonly record struct SeedName(string FilePath, string Path);

/// <summary>What is wrong with a seed, and where: the data of a diagnostic, without types of the compiler.</summary>
/// <param name="Id">LP….</param>
/// <param name="FilePath">The seed's path as the compiler knows it; empty where the diagnostic has no place.</param>
sealed record SeedDiagnostic(string Id, string FilePath, SeedSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>Whether it is a warning where others of its id are errors: the article was compiled nevertheless.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Further places in the same seed that have the same fault.</summary>
    public EquatableArray<SeedSpan> Further { get; init; }

    /// <summary>0 in a seed; otherwise in which of the files of defaults above it, the nearest of which is 1.</summary>
    public int Origin { get; init; }

    /// <summary>Of a fault in a file of defaults, the seeds that inherit it: the first of them by path.</summary>
    public EquatableArray<SeedName> Inheriting { get; init; }

    /// <summary>How many seeds inherit it.</summary>
    public int InheritingCount { get; init; }

    /// <summary>The same in a file of defaults, as one seed finds it.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="origin">See <see cref="Origin"/>.</param>
    public SeedDiagnostic InheritedBy(SeedName seed, int origin) =>
        this with { Origin = origin, Inheriting = new[] { seed }.ToEquatableArray(), InheritingCount = 1 };

    /// <summary>A diagnostic that has no place in a seed.</summary>
    public static SeedDiagnostic WithoutPlace(string id, params string[] arguments) => new(id, "", default, arguments.ToEquatableArray());
}
