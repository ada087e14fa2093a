namespace Letterpress.Core.Model;

/// <summary>A place in a seed, in the terms of both compilers and editors.</summary>
/// <param name="Start">UTF-16 units from the start of the seed.</param>
/// <param name="StartLine">From 0.</param>
/// <param name="StartColumn">From 0.</param>
readonly record struct SeedSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>What is wrong with a seed, and where: the data of a diagnostic, without any type of the compiler's.</summary>
/// <param name="Id">LP….</param>
/// <param name="FilePath">The seed's path as the compiler knows it.</param>
sealed record SeedDiagnostic(string Id, string FilePath, SeedSpan Span, EquatableArray<string> Arguments);
