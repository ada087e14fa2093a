using System.Globalization;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A link seen from its target: who says what, under which heading, in which line of which seed.</summary>
static class BacklinkText
{
    const int Indent = 2;

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
        var citation = Citation.Of(link);
        return new Flow(Printable.Of(citation.Before), Styles.Quote)
            .Append(Printable.Of(citation.Text), Styles.Link)
            .Append(Printable.Of(citation.After), Styles.Quote);
    }
}
