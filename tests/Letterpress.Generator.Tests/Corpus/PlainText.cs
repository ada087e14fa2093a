using AngleSharp.Dom;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Texts as they are compared.</summary>
static class PlainText
{
    /// <summary>Without white space, and without the controls that no format can hold.</summary>
    public static string WithoutSpace(string text) => string.Concat(Written(text).Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>The text of an element, of formulas without their delimiters.</summary>
    public static string OfElement(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (IElement formula in copy.QuerySelectorAll(".math"))
        {
            Assert.Matches(@"^\\[(\[][\s\S]*\\[)\]]$", formula.TextContent);
            formula.TextContent = formula.TextContent[2..^2];
        }

        return WithoutSpace(copy.TextContent);
    }

    /// <summary>An address as the writers write it.</summary>
    public static string WithoutControls(string url) => string.Concat(Written(url)).Trim(' ');

    /// <summary>All but controls, what is no character, and the marks that override the order of characters.</summary>
    static IEnumerable<char> Written(string text) =>
        text.Where((c, i) => !char.IsControl(c) && c is not ('\u202D' or '\u202E') && !IsOfNoncharacter(text, i));

    static bool IsOfNoncharacter(string text, int index)
    {
        char c = text[index];
        return c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF'
            || (char.IsHighSurrogate(c) && (c & 0x3F) == 0x3F && index + 1 < text.Length && text[index + 1] is '\uDFFE' or '\uDFFF')
            || (c is '\uDFFE' or '\uDFFF' && index > 0 && char.IsHighSurrogate(text[index - 1]) && (text[index - 1] & 0x3F) == 0x3F);
    }

    /// <summary>Links with text, a line each; one that leads through several blocks is written in each of them, and here once.</summary>
    public static string Links(IEnumerable<(string Url, string Text)> links)
    {
        var lines = new System.Text.StringBuilder();
        string last = "";
        foreach ((string url, string text) in links)
        {
            if (WithoutSpace(text).Length > 0)
            {
                string written = WithoutControls(url);
                lines.Append(written == last ? "" : $"\n{written}: ").Append(WithoutSpace(text));
                last = written;
            }
        }

        return lines.ToString();
    }

    /// <summary>The text of all blocks.</summary>
    public static string OfBlocks(Article article) => string.Concat(article.Blocks.Select(static block => block.Text.ToString()));

    /// <summary>The links that stand in the blocks.</summary>
    public static IEnumerable<(string Url, string Text)> LinksOfBlocks(IEnumerable<Block> blocks) =>
        from block in blocks
        from run in block.Runs
        where run.Link is not null
        select (run.Link!.Value.Url.ToString(), run.Text.ToString());

    /// <summary>The pictures that stand in the blocks, each with the link on it.</summary>
    public static string PicturesOfBlocks(Article article) => Lines(
        from block in article.Blocks
        from picture in block.Runs.Select(static run => (run.Image, run.Link)).Prepend((block.Figure?.Image, block.Figure?.Link))
        where picture.Image is not null
        select Picture(picture.Image!.Value.Url.ToString(), picture.Link?.Url.ToString()));

    /// <param name="link">Null where the picture has none.</param>
    public static string Picture(string? url, string? link) =>
        WithoutControls(url ?? "") + (link is null ? "" : " leads to " + WithoutControls(link));

    public static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines);

    /// <summary>Where the article's lists and its text say something else than its blocks do; null where they do not.</summary>
    public static string? Contradiction(Article article) =>
        RealCorpus.Difference(WithoutSpace(article.PlainText.ToString()), WithoutSpace(OfBlocks(article)))
        ?? RealCorpus.Difference(
            Lines(article.Headings.Select(static heading => heading.Text.ToString())),
            Lines(article.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Text.ToString())))
        ?? RealCorpus.Difference(
            Lines(article.Figures.Select(static figure => WithoutControls(figure.Image.Url.ToString()))),
            Lines(article.Blocks
                .Where(static block => block.Figure is not null)
                .Select(static block => WithoutControls(block.Figure!.Value.Image.Url.ToString()))))
        ?? RealCorpus.Difference(
            Links(article.Links.Select(static link => (link.Url.ToString(), link.Text.ToString()))),
            Links(LinksOfBlocks(article.Blocks)));
}
