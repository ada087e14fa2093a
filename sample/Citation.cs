using System.Text;

namespace Letterpress.Sample;

/// <summary>A link seen from its target: the text around it.</summary>
/// <param name="Before">The end of what stands before it in its block.</param>
/// <param name="Text">Its own text; empty for an image.</param>
/// <param name="After">The start of what stands after it.</param>
readonly record struct Citation(string Before, string Text, string After)
{
    const int ContextLength = 140;

    public static Citation Of(Link link)
    {
        var before = new StringBuilder();
        var text = new StringBuilder();
        var after = new StringBuilder();
        foreach (TextRun run in link.Block.Runs)
        {
            StringBuilder part = run.Link == link ? text : text.Length == 0 ? before : after;
            part.Append(run.Text.ToString().ReplaceLineEndings(" "));
        }

        return new(End(before.ToString()), text.ToString(), Start(after.ToString()));
    }

    /// <summary>The end of a text, from where a word starts.</summary>
    static string End(string text)
    {
        if (text.Length <= ContextLength)
        {
            return text;
        }

        string end = text[^ContextLength..];
        int space = end.IndexOf(' ', StringComparison.Ordinal);
        return "… " + (space is >= 0 and < ContextLength / 4 ? end[(space + 1)..] : WithoutHalves(end));
    }

    /// <summary>The start of a text, to where a word ends.</summary>
    static string Start(string text)
    {
        if (text.Length <= ContextLength)
        {
            return text;
        }

        string start = text[..ContextLength];
        int space = start.LastIndexOf(' ');
        return (space > ContextLength * 3 / 4 ? start[..space] : WithoutHalves(start)) + " …";
    }

    /// <summary>Chinese has no spaces to cut at; half a surrogate pair must not be left of the cut.</summary>
    static string WithoutHalves(string text)
    {
        int first = char.IsLowSurrogate(text[0]) ? 1 : 0;
        int last = char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
        return text[first..last];
    }
}
