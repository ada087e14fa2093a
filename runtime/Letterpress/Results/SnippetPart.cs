using System.Diagnostics;

namespace Letterpress;

/// <summary>A part of a snippet.</summary>
/// <param name="Text">The text as the article has it, without markup; control characters, if it has some, are in it. Or <c>…</c>, or a
/// space.</param>
/// <param name="IsMatch">Whether it is one or more words of the query.</param>
/// <remarks>In <c>default</c> the text is empty.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SnippetPart(Utf8Text Text, bool IsMatch)
{
    /// <summary>The <see cref="Text"/>.</summary>
    public override string ToString() => Text.ToString();
}
