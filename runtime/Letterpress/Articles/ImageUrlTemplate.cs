using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>How an app writes the URL of an image: <c>/images/{hash}</c>, or <c>https://proxy.example/?url={url}&amp;w=800</c>.</summary>
/// <remarks>
/// <para>A string converts to it. Both placeholders are made of the image's <see cref="Image.OriginalUrl"/>, resolved as
/// <see cref="OutputOptions.ResolveUrls"/> and <see cref="OutputOptions.BaseUrl"/> say: <c>{url}</c> is that URL, percent-encoded as one
/// value; <c>{hash}</c> are the first 128 bits of its SHA-256, as 32 hexadecimal digits in lower case.</para>
/// <para><see cref="HtmlOptions.FormatUrl(Image)"/> gives the URL of an image, for a table of those that an app serves. Immutable: make
/// one and use it for all articles.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ImageUrlTemplate
{
    const int HashBytes = 16;

    /// <summary>The names of placeholders, in the order of <see cref="Placeholder"/>.</summary>
    static readonly string[] s_names = ["url", "hash"];

    readonly string _template;
    readonly TemplatePart[] _parts;

    /// <summary>Reads a template.</summary>
    /// <param name="template">A URL with placeholders.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// It is empty, has no placeholder or an unknown one, an open brace, or a scheme other than HTTP and HTTPS.
    /// </exception>
    public ImageUrlTemplate(string template)
    {
        _template = template;
        _parts = UrlTemplateReader.Read(template, s_names, nameof(template));
        if (_parts[0].Placeholder < 0)
        {
            throw new ArgumentException(
                $"The URL template '{template}' has no placeholder, so that all images would be one; use {{url}} or {{hash}}.",
                nameof(template));
        }
    }

    enum Placeholder
    {
        Url,
        Hash,
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">A URL with placeholders.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    /// <exception cref="ArgumentException">It is invalid: see <see cref="ImageUrlTemplate(string)"/>.</exception>
    public static implicit operator ImageUrlTemplate(string template) => new(template);

    /// <summary>The template, as it was given.</summary>
    public override string ToString() => _template;

    /// <summary>Writes the URL of an image.</summary>
    /// <param name="image">The URL of the image itself.</param>
    /// <param name="url">Takes the URL.</param>
    internal void Write(scoped ReadOnlySpan<byte> image, ref UrlBuilder url)
    {
        foreach (TemplatePart part in _parts)
        {
            url.Append(part.Text);
            switch ((Placeholder)part.Placeholder)
            {
                case Placeholder.Url:
                    UrlText.WriteValue(ref url, image);
                    break;
                case Placeholder.Hash:
                    WriteHash(image, ref url);
                    break;
                default:
                    break;
            }
        }
    }

    [SkipLocalsInit]
    static void WriteHash(scoped ReadOnlySpan<byte> image, ref UrlBuilder url)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(image, hash);
        _ = Convert.TryToHexStringLower(hash[..HashBytes], url.Take(2 * HashBytes), out _);
    }
}
