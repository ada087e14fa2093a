using Letterpress.Core;

namespace Letterpress.Pressing;

/// <summary>What the press was made from: other code may compile a seed to another record.</summary>
/// <remarks>
/// Hashes of sources, and not of assemblies: those for other frameworks, or compiled ahead of time, do the same, and share a cache.
/// </remarks>
static class ToolVersion
{
    /// <summary>The hash of the sources of the core and of the press.</summary>
    public static string Sources => SourceHash.Value + Core.SourceHash.Value;

    /// <summary>With the parsers that were loaded.</summary>
    public static string Text => Sources + "\n" + SeedCompiler.ParserVersion;
}
