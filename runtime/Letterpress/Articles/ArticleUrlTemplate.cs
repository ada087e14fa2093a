using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>How an app writes the URL of an article: <c>/articles/{slug}</c>.</summary>
/// <remarks>
/// <para>A string converts to it. Placeholders are <c>{slug}</c>, <c>{id}</c>, <c>{language}</c>, and of
/// <see cref="Article.PublishedAt"/>, with the offset that the seed states, <c>{year}</c>, <c>{month}</c> and <c>{day}</c> in four and two
/// digits, which are zeros for an article without a time. Their values are percent-encoded; so is what the rest of the template has that
/// no URL may have.</para>
/// <para>The URL is relative, or begins with <c>http://</c> or <c>https://</c>. It has no fragment: output appends that of a link.
/// Immutable: make one and use it for all articles.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ArticleUrlTemplate
{
    /// <summary>The names of placeholders, in the order of <see cref="Placeholder"/>.</summary>
    static readonly string[] s_names = ["slug", "id", "language", "year", "month", "day"];

    readonly string _template;
    readonly TemplatePart[] _parts;

    /// <summary>Reads a template.</summary>
    /// <param name="template">A URL with placeholders.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// It is empty, has an unknown placeholder, an open brace, a fragment, or a scheme other than HTTP and HTTPS.
    /// </exception>
    public ArticleUrlTemplate(string template)
    {
        _template = template;
        _parts = UrlTemplateReader.Read(template, s_names, nameof(template));
        if (template.Contains('#', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The URL template '{template}' has a fragment; leave it out: that of a link is appended.", nameof(template));
        }
    }

    enum Placeholder
    {
        Slug,
        Id,
        Language,
        Year,
        Month,
        Day,
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">A URL with placeholders.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    /// <exception cref="ArgumentException">It is invalid: see <see cref="ArticleUrlTemplate(string)"/>.</exception>
    public static implicit operator ArticleUrlTemplate(string template) => new(template);

    /// <summary>Writes the URL of an article, as ASCII; of <c>default(Article)</c> nothing is written. Allocates nothing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    [SkipLocalsInit]
    public void Write(Article article, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        Write(article, ref url);
        writer.Write(url.Written);
        url.Free();
    }

    /// <summary>The URL of an article as a new string; empty for <c>default(Article)</c>.</summary>
    /// <param name="article">The article.</param>
    [SkipLocalsInit]
    public string Format(Article article)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        Write(article, ref url);
        string text = Encoding.ASCII.GetString(url.Written);
        url.Free();
        return text;
    }

    /// <summary>The template, as it was given.</summary>
    public override string ToString() => _template;

    internal void Write(Article article, ref UrlBuilder url)
    {
        if (article.IsDefault)
        {
            return;
        }

        foreach (TemplatePart part in _parts)
        {
            url.Append(part.Text);
            switch ((Placeholder)part.Placeholder)
            {
                case Placeholder.Slug:
                    UrlText.WriteValue(ref url, article.Slug);
                    break;
                case Placeholder.Id:
                    UrlText.WriteValue(ref url, article.Id);
                    break;
                case Placeholder.Language:
                    UrlText.WriteValue(ref url, article.Language);
                    break;
                case Placeholder.Year:
                    UrlText.WriteDigits(ref url, article.PublishedAt?.Year ?? 0, 4);
                    break;
                case Placeholder.Month:
                    UrlText.WriteDigits(ref url, article.PublishedAt?.Month ?? 0, 2);
                    break;
                case Placeholder.Day:
                    UrlText.WriteDigits(ref url, article.PublishedAt?.Day ?? 0, 2);
                    break;
                default:
                    break;
            }
        }

        GC.KeepAlive(article.Read);
    }
}
