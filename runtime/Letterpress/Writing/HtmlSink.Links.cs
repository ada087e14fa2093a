using System.Runtime.CompilerServices;
using Letterpress.Writing;

namespace Letterpress;

// Links, images and what their URLs are.
public ref partial struct HtmlSink
{
    /// <summary>The image of a figure, in its link.</summary>
    internal void WriteFigureImage<TRenderer>(Figure figure, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        bool isOpen = figure.Link is { } link && SafeUrl.IsImage(figure.Image.Url) && TryOpenLink(link, ref renderer);
        WriteImage(figure.Image, ref renderer);
        Sink.Write(isOpen ? "</a>"u8 : default);
    }

    /// <summary>A link to something else than a page, whose text is its URL.</summary>
    internal void WriteLinkTo(ArticleFile? file, Utf8Text url)
    {
        Sink.Write("<a"u8);
        WriteResolved(" href"u8, file, url);
        WriteRelation(default, url);
        Sink.Write((byte)'>');
        WriteSafe(url);
        Sink.Write("</a>"u8);
    }

    /// <summary>An attribute whose value is a URL of the seed that is safe.</summary>
    [SkipLocalsInit]
    internal void WriteResolved(scoped ReadOnlySpan<byte> name, ArticleFile? file, Utf8Text written)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(file, written, ref url);
        WriteUrl(name, url.Written);
        url.Free();
    }

    /// <summary>A link to an id of the article.</summary>
    internal void WriteFragment(scoped ReadOnlySpan<byte> id)
    {
        Sink.Write(" href=\"#"u8);
        WriteEscaped(_options.Utf8IdPrefix);
        WriteSafe(id);
        Sink.Write((byte)'"');
    }

    /// <summary>An image in a line of text, or in a figure.</summary>
    void WriteImage<TRenderer>(Image image, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        bool isWritten = TRenderer.WriteImage(ref renderer, image, ref this);
        EndTag();
        if (!isWritten)
        {
            WriteUsualImage(image);
        }
    }

    void WriteUsualImage(Image image)
    {
        if (!SafeUrl.IsImage(image.Url))
        {
            return;
        }

        Sink.Write("<img"u8);
        WriteImageUrl(image);
        WriteSize(image);
        WriteOwn(" alt"u8, image.AlternativeText);
        if (!image.Title.IsEmpty)
        {
            WriteOwn(" title"u8, image.Title);
        }

        Sink.Write(" loading=\"lazy\">"u8);
    }

    /// <summary>Writes <c>src</c>: where an image has one of several sizes, or is a file of the app, this is the place.</summary>
    void WriteImageUrl(Image image)
    {
        if (_urls.IsAsWritten(image))
        {
            WriteUrl(" src"u8, image.Url);
        }
        else
        {
            WriteOtherImageUrl(image);
        }
    }

    /// <returns>Whether the link may be written, and was.</returns>
    bool TryOpenLink<TRenderer>(Link link, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer>
    {
        if (TRenderer.TryGetLinkUrl(ref renderer, link, out ReadOnlySpan<byte> own))
        {
            return TryOpenLink(link, own, default);
        }

        if (!_urls.IsAsWritten(link) || (!_options.Utf8IdPrefix.IsEmpty && link.Url is { Length: > 1, Utf8: [(byte)'#', ..] }))
        {
            return TryOpenOtherLink(link);
        }

        link.GetHref(out Utf8Text page, out Utf8Text fragment);
        return TryOpenLink(link, page, fragment);
    }

    bool TryOpenLink(Link link, scoped ReadOnlySpan<byte> url, scoped ReadOnlySpan<byte> fragment)
    {
        if (!SafeUrl.IsLink(url))
        {
            return false;
        }

        Sink.Write("<a href=\""u8);
        WriteSafe(url);
        WriteSafe(fragment);
        Sink.Write((byte)'"');
        WriteRelation(link.Relation, url);
        if (!link.Title.IsEmpty)
        {
            WriteOwn(" title"u8, link.Title);
        }

        Sink.Write((byte)'>');
        return true;
    }

    /// <summary>Writes <c>rel</c>: the words of the seed, and for another host those of the options that are not among them.</summary>
    void WriteRelation(scoped ReadOnlySpan<byte> written, scoped ReadOnlySpan<byte> url)
    {
        ReadOnlySpan<byte> added = _options.Utf8ExternalRelation;
        added = !added.IsEmpty && _urls.IsExternal(url) ? added : default;
        if (written.IsEmpty && added.IsEmpty)
        {
            return;
        }

        Sink.Write(" rel=\""u8);
        WriteEscaped(written);
        bool isFirst = written.IsEmpty;
        foreach (Range range in added.Split((byte)' '))
        {
            ReadOnlySpan<byte> word = added[range];
            if (!word.IsEmpty && !Words.Has(written, word))
            {
                Sink.Write(isFirst ? default : " "u8);
                WriteEscaped(word);
                isFirst = false;
            }
        }

        Sink.Write((byte)'"');
    }

    [SkipLocalsInit]
    bool TryOpenOtherLink(Link link)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(link, _options.Utf8IdPrefix, ref url);
        bool isOpen = TryOpenLink(link, url.Written, default);
        url.Free();
        return isOpen;
    }

    [SkipLocalsInit]
    void WriteOtherImageUrl(Image image)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(image, ref url);
        if (SafeUrl.IsImage(url.Written))
        {
            WriteUrl(" src"u8, url.Written);
        }

        url.Free();
    }
}
