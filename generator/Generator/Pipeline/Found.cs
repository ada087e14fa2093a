using Letterpress.Core;
using Letterpress.Core.Model;

namespace Letterpress.Generator.Pipeline;

/// <summary>What a step found for one of its inputs.</summary>
/// <param name="Failure">The arguments of LP0901 where the step failed; then there are no values.</param>
readonly record struct Found<T>(EquatableArray<T> Values, EquatableArray<string> Failure)
    where T : IEquatable<T>
{
    public EquatableArray<SeedDiagnostic> Diagnostics =>
        Failure.Count == 0 ? default : new[] { Steps.Failure(Failure) }.ToEquatableArray();
}
