using System.Text;

namespace Letterpress;

/// <summary>How <see cref="Article.WriteHtml(System.Buffers.IBufferWriter{byte}, HtmlOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles.</remarks>
public sealed class HtmlOptions
{
    readonly byte[] _idPrefix = [];

    /// <summary>Gets what each <c>id</c> begins with; empty by default.</summary>
    /// <remarks>
    /// Ids come from seeds. Without a prefix, one of them can hide an element or a global variable of the page around the article from
    /// its scripts (DOM clobbering), and two articles on a page can have the same. Links to fragments of the article follow.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value has white space, with which an id is invalid.</exception>
    public string IdPrefix
    {
        get => Encoding.UTF8.GetString(_idPrefix);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (char c in value)
            {
                if (char.IsWhiteSpace(c))
                {
                    throw new ArgumentException("An id has no white space.", nameof(value));
                }
            }

            _idPrefix = Encoding.UTF8.GetBytes(value);
        }
    }

    internal ReadOnlySpan<byte> Utf8IdPrefix => _idPrefix;
}
