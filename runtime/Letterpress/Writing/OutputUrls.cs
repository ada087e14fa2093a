using System.Runtime.CompilerServices;
using System.Text;

namespace Letterpress.Writing;

/// <summary>The URLs of an article's links and images as output has them.</summary>
readonly ref struct OutputUrls
{
    readonly OutputOptions _options;

    /// <summary>Where the article was published; empty where that is no base of relative URLs.</summary>
    readonly ReadOnlySpan<byte> _source;

    /// <summary>Whether relative URLs are resolved.</summary>
    readonly bool _hasBase;

    public OutputUrls(Article article, OutputOptions options)
    {
        ReadOnlySpan<byte> source = article.SourceUrl;
        _options = options;
        _source = source;
        _hasBase = options.ResolveUrls && (!options.Utf8BaseUrl.IsEmpty || UrlBase.IsWhole(source));
    }

    /// <summary>Whether output has the URL that the seed has, but for the anchor in the target.</summary>
    public bool IsAsWritten(Link link) => !IsServed(link.File)
        && (_options.ArticleUrl is null
            ? !IsResolved(link.Url) || link.TryGetTarget(out _)
            : !link.TryGetTarget(out _) && !IsResolved(link.Url));

    /// <summary>Whether output has the URL that the seed has.</summary>
    public bool IsAsWritten(Image image) =>
        HasCandidates && !IsServed(image) && !IsResolved(image.Url);

    /// <summary>Whether the URL of an image is that at which the app serves its file.</summary>
    public bool IsServed(Image image) => IsServed(image.File) && _options.ImageUrl is null
        && (!_options.UseOriginalImages || image.OriginalUrl == image.Url);

    /// <summary>Whether images have the files and the candidates of the seed: the app gives them no other URLs.</summary>
    public bool HasCandidates => _options.ImageUrl is null && !_options.UseOriginalImages;

    /// <summary>Whether the app serves a file beside the seed.</summary>
    public static bool IsServed(ArticleFile? file) => file is { Url.IsEmpty: false };

    /// <summary>Whether an embed is written: its file is served by the app, or it is of another site.</summary>
    public static bool IsShown(Block embed) => IsServed(embed.File) || SafeUrl.IsEmbed(embed.Url);

    /// <summary>Writes the URL of a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="idPrefix">What ids of articles begin with.</param>
    /// <param name="url">Takes the URL.</param>
    public void Append(Link link, ReadOnlySpan<byte> idPrefix, ref UrlBuilder url)
    {
        if (link.Url is { Length: > 1, Utf8: [(byte)'#', ..] })
        {
            AppendFragment(link.Url.Utf8[1..], idPrefix, ref url);
            return;
        }

        bool isArticle = link.TryGetTarget(out Article target);
        if (isArticle && _options.ArticleUrl is { } template)
        {
            AppendTarget(template, target, ref url);
            AppendFragment(link.Fragment, idPrefix, ref url);
            return;
        }

        if (IsServed(link.File))
        {
            AppendServed(link.File.GetValueOrDefault(), link.Url, ref url);
            return;
        }

        link.GetHref(out Utf8Text page, out Utf8Text fragment);
        AppendResolved(page, isResolved: !isArticle && IsResolved(page), ref url);
        url.Append(fragment);
    }

    /// <summary>Writes the URL of an image.</summary>
    [SkipLocalsInit]
    public void Append(Image image, ref UrlBuilder url)
    {
        if (IsServed(image))
        {
            AppendServed(image.File.GetValueOrDefault(), image.Url, ref url);
            return;
        }

        ReadOnlySpan<byte> source = HasCandidates ? image.Url : image.OriginalUrl;
        if (_options.ImageUrl is not { } template)
        {
            AppendResolved(source, IsResolved(source), ref url);
            return;
        }

        UrlBuilder resolved = new(stackalloc byte[UrlBuilder.StackBytes]);
        UrlBuilder templated = new(stackalloc byte[UrlBuilder.StackBytes]);
        AppendResolved(source, IsResolved(source), ref resolved);
        template.Write(resolved.Written, ref templated);
        AppendOfSite(templated.Written, ref url);
        templated.Free();
        resolved.Free();
    }

    /// <summary>Writes the URL of something that may be a file beside the seed.</summary>
    public void Append(ArticleFile? file, Utf8Text written, ref UrlBuilder url)
    {
        if (IsServed(file))
        {
            AppendServed(file.GetValueOrDefault(), written, ref url);
        }
        else
        {
            Append(written.Utf8, ref url);
        }
    }

    /// <summary>Writes where the app serves a file, with the fragment that the seed writes, such as the page of a document.</summary>
    void AppendServed(ArticleFile file, Utf8Text written, ref UrlBuilder url)
    {
        AppendOfSite(file.Url.Utf8, ref url);
        int hash = written.Utf8.IndexOf((byte)'#');
        url.Append(hash < 0 ? default : written.Utf8[hash..]);
    }

    /// <summary>Writes the URL of something else in an article, such as an embed.</summary>
    public void Append(ReadOnlySpan<byte> written, ref UrlBuilder url) => AppendResolved(written, IsResolved(written), ref url);

    /// <summary>Whether a URL is relative, and there is a base.</summary>
    public bool IsResolved(ReadOnlySpan<byte> url) =>
        _hasBase && !url.StartsWith("https://"u8) && !url.StartsWith("#"u8) && SafeUrl.IsRelative(url);

    /// <summary>Whether a URL has a host, and that is not the one of the base.</summary>
    public bool IsExternal(ReadOnlySpan<byte> url)
    {
        ReadOnlySpan<byte> host = HostOf(url);
        return !host.IsEmpty && !Ascii.EqualsIgnoreCase(host, _options.Utf8Host);
    }

    /// <summary>The host of a URL, without user, <c>www.</c> and port; empty for a URL without host.</summary>
    public static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> url)
    {
        int scheme = url.IndexOf((byte)':');
        ReadOnlySpan<byte> rest = scheme >= 0 && url[..scheme].IndexOfAny("/\\?#"u8) < 0 ? url[(scheme + 1)..] : url;
        if (rest.Length < 3 || rest[0] is not ((byte)'/' or (byte)'\\') || rest[1] is not ((byte)'/' or (byte)'\\'))
        {
            return default;
        }

        rest = rest[2..];
        ReadOnlySpan<byte> host = rest.IndexOfAny("/\\?#"u8) is >= 0 and int end ? rest[..end] : rest;
        host = host[(host.LastIndexOf((byte)'@') + 1)..];
        int port = host.LastIndexOf((byte)':');
        host = port > host.LastIndexOf((byte)']') ? host[..port] : host;
        return host.Length > 4 && Ascii.EqualsIgnoreCase(host[..4], "www."u8) ? host[4..] : host;
    }

    [SkipLocalsInit]
    void AppendTarget(ArticleUrlTemplate template, Article target, ref UrlBuilder url)
    {
        if (_options.Utf8BaseUrl.IsEmpty)
        {
            template.Write(target, ref url);
            return;
        }

        UrlBuilder own = new(stackalloc byte[UrlBuilder.StackBytes]);
        template.Write(target, ref own);
        AppendOfSite(own.Written, ref url);
        own.Free();
    }

    /// <summary>Writes a URL of the app itself.</summary>
    void AppendOfSite(scoped ReadOnlySpan<byte> own, ref UrlBuilder url) =>
        UrlBase.Of(default, _options.ResolveUrls ? _options.Utf8BaseUrl : default).Resolve(own, ref url);

    static void AppendFragment(scoped ReadOnlySpan<byte> fragment, ReadOnlySpan<byte> idPrefix, ref UrlBuilder url)
    {
        if (!fragment.IsEmpty)
        {
            // A directive to the browser alone names no id.
            url.Append((byte)'#');
            url.Append(fragment.StartsWith(":~:"u8) ? default : idPrefix);
            url.Append(fragment);
        }
    }

    void AppendResolved(scoped ReadOnlySpan<byte> written, bool isResolved, ref UrlBuilder url)
    {
        if (isResolved)
        {
            UrlBase.Of(_source, _options.Utf8BaseUrl).Resolve(written, ref url);
        }
        else
        {
            url.Append(written);
        }
    }
}
