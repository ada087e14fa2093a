using System.Buffers;
using System.Text;

namespace Letterpress.Writing.Feeds;

/// <summary><see cref="SiteOptions"/> as writers need them: in UTF-8, with absolute URLs. Made once for all calls.</summary>
sealed class SiteText
{
    readonly byte[] _root;

    public SiteText(SiteOptions site)
    {
        string host = site.BaseUrl.HostNameType == UriHostNameType.IPv6 ? site.BaseUrl.Host : site.BaseUrl.IdnHost;
        string folder = site.BaseUrl.AbsolutePath.EndsWith('/') ? site.BaseUrl.AbsolutePath : site.BaseUrl.AbsolutePath + "/";
        string root = $"{site.BaseUrl.Scheme}://{host}{(site.BaseUrl.IsDefaultPort ? "" : $":{site.BaseUrl.Port}")}{folder}";
        _root = Utf8(root);
        Host = Utf8(host);
        Title = Utf8(site.Title);
        Description = Utf8(site.Description);
        Language = Utf8(site.Language);
        Author = Utf8(site.Author);
        AuthorUrl = Absolute(site.AuthorUrl);
        AuthorEmail = Utf8(site.AuthorEmail);
        Copyright = Utf8(site.Copyright);
        LogoUrl = Absolute(site.LogoUrl);
        IconUrl = Absolute(site.IconUrl);
        ImageUrl = Absolute(site.ImageUrl);
        ImageField = site.ImageField;
        TwitterAccount = Utf8(site.TwitterAccount);
        ArticleType = site.ArticleType switch
        {
            Letterpress.ArticleType.BlogPosting => Utf8("BlogPosting"),
            Letterpress.ArticleType.NewsArticle => Utf8("NewsArticle"),
            Letterpress.ArticleType.TechArticle => Utf8("TechArticle"),
            _ => Utf8("Article"),
        };
        ArticleUrl = new(AbsoluteUrl.Resolve(root, site.ArticleUrl.ToString()));
        string markdownUrl = site.MarkdownUrl is { } markdown
            ? AbsoluteUrl.Resolve(root, markdown.ToString())
            : WithExtension(ArticleUrl.ToString(), ".md");

        // In Markdown a bracket may end a URL.
        MarkdownUrl = new(markdownUrl.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal));
        Html = site.Html.ForWebsite(ArticleUrl, new(root));
    }

    /// <summary>The absolute URL of the website; it ends with a slash.</summary>
    public ReadOnlySpan<byte> Root => _root;

    public byte[] Host { get; }

    public byte[] Title { get; }

    public byte[] Description { get; }

    public byte[] Language { get; }

    public byte[] Author { get; }

    public byte[] AuthorUrl { get; }

    public byte[] AuthorEmail { get; }

    public byte[] Copyright { get; }

    public byte[] LogoUrl { get; }

    public byte[] IconUrl { get; }

    public byte[] ImageUrl { get; }

    public string ImageField { get; }

    public byte[] TwitterAccount { get; }

    /// <summary>The type of schema.org.</summary>
    public byte[] ArticleType { get; }

    /// <summary>The absolute URLs of articles.</summary>
    public ArticleUrlTemplate ArticleUrl { get; }

    /// <summary>The absolute URLs of articles as Markdown.</summary>
    public ArticleUrlTemplate MarkdownUrl { get; }

    /// <summary>How HTML in feeds is written: with whole URLs.</summary>
    public HtmlOptions Html { get; }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The file extension belongs to the path, before a query.</summary>
    static string WithExtension(string template, string extension)
    {
        int query = template.IndexOf('?', StringComparison.Ordinal);
        string path = (query < 0 ? template : template[..query]).TrimEnd('/');
        return path + extension + (query < 0 ? "" : template[query..]);
    }

    byte[] Absolute(string url)
    {
        string whole = AbsoluteUrl.CanResolve(Utf8(url)) ? AbsoluteUrl.Resolve(Encoding.UTF8.GetString(_root), url) : "";
        var writer = new ArrayBufferWriter<byte>();
        var sink = new Utf8Sink(writer);
        if (AbsoluteUrl.IsWhole(Utf8(whole)))
        {
            AbsoluteUrl.WriteWhole(ref sink, Utf8(whole));
            sink.Flush();
        }

        return writer.WrittenSpan.ToArray();
    }
}
