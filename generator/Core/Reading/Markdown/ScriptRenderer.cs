using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes a superscript or subscript.</summary>
sealed class ScriptRenderer : HtmlObjectRenderer<ScriptInline>
{
    protected override void Write(HtmlRenderer renderer, ScriptInline script)
    {
        string name = script.IsSuperscript ? "sup" : "sub";
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write('<').Write(name).Write('>').WriteEscape(script.Text).Write("</").Write(name).Write('>');
        }
        else
        {
            renderer.WriteEscape(script.Text);
        }
    }
}
