using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A link seen from its target: who says what, under which heading, in which line of which seed.</summary>
static class BacklinkText
{
    const int Indent = 2;

    /// <summary>How many characters of a block are shown before a link, and how many after it.</summary>
    const int ContextLength = 140;

    public static Flow Heading(Article article)
    {
        int count = article.Backlinks.Count;
        string links = count == 1 ? "1 link leads to " : count.ToString("N0", CultureInfo.InvariantCulture) + " links lead to ";
        return new Flow(links, Styles.Dim).Append(Printable.Of(article.Title) + "\n", Styles.Title);
    }

    public static void Print(IAnsiConsole console, Link link)
    {
        console.Write(new Flow(Printable.Of(link.Source.Title) + "\n", Styles.Strong));

        string anchor = link.Text.IsEmpty ? "(an image)" : $"“{Printable.Of(link.Text)}”";
        var facts = new Flow(anchor, Styles.Link);
        if (link.Heading is { } heading)
        {
            facts.Append("  under  ", Styles.Dim).Append(Printable.Of(heading.Text), Styles.Heading);
        }

        facts.Append($"  {Printable.Of(link.Source.SeedPath)}:{link.SeedLine.ToString(CultureInfo.InvariantCulture)}", Styles.Dim);
        console.Write(Indented(facts));
        console.Write(Indented(Context(link)));
    }

    static Padder Indented(Flow flow) => new(flow, new Padding(Indent, 0, 0, 0));

    static Flow Context(Link link)
    {
        var before = new StringBuilder();
        var anchor = new StringBuilder();
        var after = new StringBuilder();
        foreach (TextRun run in link.Block.Runs)
        {
            StringBuilder part = run.Link == link ? anchor : anchor.Length == 0 ? before : after;
            part.Append(Printable.Of(run.Text).ReplaceLineEndings(" "));
        }

        return new Flow(End(before.ToString()), Styles.Quote)
            .Append(anchor.ToString(), Styles.Link)
            .Append(Start(after.ToString()), Styles.Quote);
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
