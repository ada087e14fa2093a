using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Letterpress;

/// <summary>Articles in Razor Pages and in views of MVC.</summary>
public static class ArticleHtml
{
    /// <summary>Gets the body of an article for a Razor page or view: <c>@Model.Article.ToHtmlContent()</c>.</summary>
    /// <remarks>It is written when Razor writes it, and is not escaped again.</remarks>
    /// <param name="article">The article; of <c>default(Article)</c> nothing is written.</param>
    /// <param name="options">How its HTML is written; null for the defaults.</param>
    public static IHtmlContent ToHtmlContent(this Article article, HtmlOptions? options = null) =>
        new Content(article, options ?? new HtmlOptions());

    sealed class Content(Article article, HtmlOptions options) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            ArgumentNullException.ThrowIfNull(writer);
            if (!article.IsDefault)
            {
                article.WriteHtml(writer, options);
            }
        }

        public override string ToString() => article.IsDefault ? "" : article.ToHtml(options);
    }
}
