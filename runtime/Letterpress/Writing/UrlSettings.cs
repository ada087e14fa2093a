using System.Text;

namespace Letterpress.Writing;

/// <summary>What options of HTML and Markdown say about URLs.</summary>
sealed class UrlSettings
{
    public ArticleUrlTemplate? ArticleUrl { get; set; }

    public ImageUrlTemplate? ImageUrl { get; set; }

    public bool UsesOriginalImages { get; set; }

    public bool ResolvesUrls { get; set; } = true;

    public Uri? BaseUrl { get; private set; }

    /// <summary>The base in UTF-8; empty where there is none.</summary>
    public byte[] Base { get; private set; } = [];

    /// <summary>The host of the base, in lower case and without <c>www.</c>.</summary>
    public byte[] Host { get; private set; } = [];

    /// <exception cref="ArgumentException">The URL is relative, or has a scheme other than HTTP and HTTPS.</exception>
    public void SetBaseUrl(Uri? value, string parameter)
    {
        if (value is not null && !(value.IsAbsoluteUri && value.Scheme is "http" or "https"))
        {
            throw new ArgumentException($"The base URL '{value}' must begin with http:// or https://.", parameter);
        }

        BaseUrl = value;
        Base = value is null ? [] : Encoding.UTF8.GetBytes(value.AbsoluteUri);
        Host = value is null ? [] : OutputUrls.HostOf(Base).ToArray();
    }
}
