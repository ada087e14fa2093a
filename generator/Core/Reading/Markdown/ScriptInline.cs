using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A superscript or subscript, which has no marks in it.</summary>
sealed class ScriptInline(string text, bool isSuperscript) : LeafInline
{
    public string Text => text;

    public bool IsSuperscript => isSuperscript;
}
