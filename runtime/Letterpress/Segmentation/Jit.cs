using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>How the JIT compiles loops over every character.</summary>
static class Jit
{
    /// <summary><c>AggressiveOptimization</c>, which .NET Standard 2.0 lacks.</summary>
    /// <remarks>
    /// A compiler runs for a few seconds, which such a loop would spend in the unoptimized and the instrumented tier: counting words
    /// took ten times as long as in optimized code. The runtime library is in programs that run for longer, or that are compiled ahead of
    /// time, and that leaves such methods out: the first query would wait for them.
    /// </remarks>
#if LETTERPRESS_CORE
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;
#else
    public const MethodImplOptions OptimizedAtOnce = 0;
#endif
}
