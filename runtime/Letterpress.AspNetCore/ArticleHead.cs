using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Letterpress;

/// <summary>
/// A Razor component that writes what the <c>head</c> of a page says of its article: <c>&lt;ArticleHead Page="Page" /&gt;</c> in the
/// component that <see cref="ArticleEndpointOptions.UseComponent{TComponent}"/> names.
/// </summary>
/// <remarks>It is what <see cref="ArticlePage.WriteHead"/> writes, which is for pages that write bytes.</remarks>
public sealed class ArticleHead : IComponent
{
    RenderHandle _handle;

    /// <summary>Gets or sets the page; of <c>default</c> nothing is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ArticlePage Page { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        Page = parameters.GetValueOrDefault<ArticlePage>(nameof(Page));
        var writer = new ArrayBufferWriter<byte>();
        Page.WriteHeadTo(writer);
        string markup = Encoding.UTF8.GetString(writer.WrittenSpan);
        _handle.Render(builder => builder.AddMarkupContent(0, markup));
        return Task.CompletedTask;
    }
}
