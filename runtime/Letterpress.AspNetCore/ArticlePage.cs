using System.Buffers;
using Letterpress.Http;
using Letterpress.Pages;
using Letterpress.Routing;
using Microsoft.AspNetCore.Http;

namespace Letterpress;

/// <summary>One article that a request asks for, and what a page around it needs.</summary>
/// <remarks>
/// A page writes its own markup to <see cref="Writer"/>, which takes UTF-8, and calls <see cref="WriteHead"/> and
/// <see cref="WriteContent"/> where these belong. In <c>default</c> nothing is written.
/// </remarks>
public readonly struct ArticlePage
{
    readonly ArticleView? _view;
    readonly IBufferWriter<byte>? _writer;
    readonly ulong _hidden;

    /// <param name="context">The request; null where only the length of the page is wanted.</param>
    /// <param name="view">How URLs and bodies are written.</param>
    /// <param name="article">The article.</param>
    /// <param name="hidden">See <see cref="Publication.HiddenTranslationsOf"/>.</param>
    /// <param name="writer">Takes the page.</param>
    internal ArticlePage(HttpContext? context, ArticleView view, Article article, ulong hidden, IBufferWriter<byte> writer)
    {
        HttpContext = context!;
        Article = article;
        _view = view;
        _hidden = hidden;
        _writer = writer;
    }

    /// <summary>Gets the article.</summary>
    public Article Article { get; }

    /// <summary>Gets the request and its response, whose status and header fields are set.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>Gets what takes the page: the <see cref="HttpResponse.BodyWriter"/>.</summary>
    public IBufferWriter<byte> Writer => _writer ?? throw new InvalidOperationException("default(ArticlePage) is no page.");

    /// <summary>Gets how the article is written as HTML: links to other articles lead to their pages in this app.</summary>
    public HtmlOptions Html => _view?.Html ?? new();

    /// <summary>Gets the URL of the article's page in this app, with the path of the app.</summary>
    public string Url => _view is null ? "" : _view.ArticleUrl.Format(Article);

    /// <summary>Gets the BCP 47 tag for the attribute <c>lang</c> of the page.</summary>
    public Utf8Text Language => Article.Language;

    /// <summary>Gets the value for the attribute <c>dir</c> of the page: <c>rtl</c> for Arabic and others, else <c>ltr</c>.</summary>
    public string Direction => PageLanguage.IsRightToLeft(Article.Language) ? "rtl" : "ltr";

    /// <summary>
    /// Writes what the <c>head</c> of a page says of the article: title, description, canonical URL, and the URLs of the same article in
    /// other languages and other formats.
    /// </summary>
    /// <remarks>Texts are escaped. The character set and style sheets are left to the page.</remarks>
    public void WriteHead()
    {
        if (_view is not null)
        {
            WriteHeadTo(Writer);
        }
    }

    /// <summary>Writes the body of the article as HTML.</summary>
    /// <remarks>
    /// A heading that opens the body and says the title is a part of it, unless <see cref="OutputOptions.OmitTitle"/> of
    /// <see cref="ArticleEndpointOptions.Html"/> is true. See <see cref="Article.WriteHtml(IBufferWriter{byte}, HtmlOptions)"/> for what
    /// it promises.
    /// </remarks>
    public void WriteContent()
    {
        if (_view is not null)
        {
            Article.WriteHtml(Writer, _view.Html);
        }
    }

    /// <summary>What the header fields of the response say of the page, if it depends on nothing but the article.</summary>
    internal Representation Describe() => _view!.Describe(Article, ArticleFormat.Html, _hidden);

    internal void WriteHeadTo(IBufferWriter<byte> writer)
    {
        if (_view is not null)
        {
            PageHead.Write(_view, Article, _hidden, writer);
        }
    }

    /// <summary>Writes markup as it is.</summary>
    /// <param name="markup">UTF-8, such as a <c>u8</c> literal; it is not escaped.</param>
    public void WriteMarkup(ReadOnlySpan<byte> markup) => Writer.Write(markup);

    /// <summary>Writes a text of which nothing can be taken for markup, in an element or in an attribute between quotation marks.</summary>
    /// <param name="text">Any text.</param>
    public void WriteText(Utf8Text text)
    {
        var sink = new MarkupSink(Writer);
        sink.Escaped(text.Utf8);
        sink.Flush();
    }

    /// <inheritdoc cref="WriteText(Utf8Text)"/>
    public void WriteText(ReadOnlySpan<char> text)
    {
        var sink = new MarkupSink(Writer);
        sink.Escaped(text);
        sink.Flush();
    }
}
