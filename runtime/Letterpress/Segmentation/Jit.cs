using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>How the JIT compiles loops over every character.</summary>
static class Jit
{
    /// <summary><c>AggressiveOptimization</c>, which .NET Standard 2.0 lacks.</summary>
    /// <remarks>
    /// A compiler runs for a few seconds, which such a loop would spend in the unoptimized and the instrumented tier: counting words
    /// took ten times as long as in optimized code.
    /// </remarks>
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;
}
