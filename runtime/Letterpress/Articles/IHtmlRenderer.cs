namespace Letterpress;

/// <summary>
/// What an app writes otherwise than <see cref="Article.WriteHtml(System.Buffers.IBufferWriter{byte})"/> does: implement the members that
/// you need, in a struct, and pass it to <see cref="Article.WriteHtml{TRenderer}(System.Buffers.IBufferWriter{byte}, ref TRenderer)"/>.
/// </summary>
/// <remarks>
/// <para>Members are static and take the struct, so that calls are direct and nothing is allocated; what is not implemented costs nothing.
/// A member returns false where the library is to write as usual; it must not have written anything then.</para>
/// <para>The output stays safe: what a member writes goes through <see cref="HtmlSink"/>, which escapes it and refuses elements and
/// attributes that run something, and URLs are checked again. Only <see cref="HtmlSink.WriteTrustedMarkup"/> writes text as it is.</para>
/// </remarks>
/// <typeparam name="TSelf">The struct that implements the interface.</typeparam>
public interface IHtmlRenderer<TSelf>
    where TSelf : struct, IHtmlRenderer<TSelf>
{
    /// <summary>Writes a paragraph, heading, code, formula, figure, embed, divider or notice; not a block that holds others.</summary>
    /// <remarks>The ids of the block are written with the first element, so that links to them lead there.</remarks>
    /// <param name="self">The struct that was passed.</param>
    /// <param name="block">The block.</param>
    /// <param name="html">Takes the HTML.</param>
    /// <returns>Whether the block is written, if only as nothing.</returns>
    static virtual bool WriteBlock(ref TSelf self, Block block, ref HtmlSink html) => false;

    /// <summary>Gets the URL of a link, in place of the one that the options give.</summary>
    /// <param name="self">The struct that was passed.</param>
    /// <param name="link">The link.</param>
    /// <param name="url">UTF-8, not escaped. Of a URL that is empty or unsafe nothing is written: the text stays.</param>
    /// <returns>Whether there is one.</returns>
    static virtual bool TryGetLinkUrl(ref TSelf self, Link link, out ReadOnlySpan<byte> url)
    {
        url = default;
        return false;
    }

    /// <summary>Writes an image in a line of text or in a figure.</summary>
    /// <param name="self">The struct that was passed.</param>
    /// <param name="image">The image.</param>
    /// <param name="html">Takes the HTML; <see cref="HtmlSink.WriteImage"/> writes the image as usual.</param>
    /// <returns>Whether the image is written, if only as nothing.</returns>
    static virtual bool WriteImage(ref TSelf self, Image image, ref HtmlSink html) => false;

    /// <summary>Writes what is in the <c>code</c> element of a block of code, such as the words that a highlighter finds.</summary>
    /// <param name="self">The struct that was passed.</param>
    /// <param name="code">The block: <see cref="Block.Language"/> and <see cref="Block.Text"/>.</param>
    /// <param name="html">Takes the HTML.</param>
    /// <returns>Whether the code is written.</returns>
    static virtual bool WriteCode(ref TSelf self, Block code, ref HtmlSink html) => false;
}
