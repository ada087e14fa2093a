using System.Runtime.CompilerServices;

namespace Letterpress.Core.Text.Segmentation;

/// <summary>What loops over every character tell the runtime that compiles them.</summary>
static class Jit
{
    /// <summary><c>AggressiveOptimization</c>, which .NET Standard 2.0 does not name.</summary>
    /// <remarks>
    /// A compiler lives a few seconds, which such a loop would spend in the slow code of the first tier, then in the slower one
    /// that counts how often what runs: words were counted ten times slower than by the code that came of it.
    /// </remarks>
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;
}
