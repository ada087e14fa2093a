using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Letterpress;

/// <summary>A Blazor component that shows the body of an article: <c>&lt;ArticleContent Article="article" /&gt;</c>.</summary>
/// <remarks>
/// Blazor's render tree holds strings, so that each rendering makes one of the whole body: two bytes of memory for each character of its
/// HTML, which for more than 42,000 characters is in the heap of large objects. It is rendered again only for another article or
/// other options.
/// Where a page is written once, as HTML, <see cref="ArticleEndpoints.MapArticles"/> and
/// <see cref="ArticleHtml.ToHtmlContent"/> write the bytes of the article without such a string.
/// </remarks>
public sealed class ArticleContent : IComponent
{
    RenderHandle _handle;
    Article _shown;
    HtmlOptions? _shownOptions;
    string? _html;

    /// <summary>Gets or sets the article; of <c>default(Article)</c> nothing is shown.</summary>
    [Parameter]
    [EditorRequired]
    public Article Article { get; set; }

    /// <summary>Gets or sets how its HTML is written.</summary>
    [Parameter]
    public HtmlOptions? Options { get; set; }

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        Article = parameters.GetValueOrDefault<Article>(nameof(Article));
        Options = parameters.GetValueOrDefault<HtmlOptions>(nameof(Options));
        if (_html is null || _shown != Article || !ReferenceEquals(_shownOptions, Options))
        {
            (_shown, _shownOptions) = (Article, Options);
            _html = Article.IsDefault ? "" : Article.ToHtml(Options);
            _handle.Render(Render);
        }

        return Task.CompletedTask;
    }

    void Render(RenderTreeBuilder builder) => builder.AddMarkupContent(0, _html);
}
