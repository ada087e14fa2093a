using System.Diagnostics;

namespace Letterpress;

/// <summary>How many of the articles that a search found have something in common.</summary>
/// <typeparam name="T">A <see cref="Tag"/>, or <see cref="Utf8Text"/> for a language.</typeparam>
/// <param name="Value">What they have.</param>
/// <param name="Count">How many have it, from 1.</param>
/// <remarks>In <c>default</c> the value is <c>default</c> and the number 0.</remarks>
[DebuggerDisplay("{Value}: {Count}")]
public readonly record struct SearchCount<T>(T Value, int Count)
    where T : struct;
