using System.Globalization;
using Letterpress.Sample.Collections;
using Spectre.Console;

namespace Letterpress.Sample.Printing;

/// <summary>A table for each group of a typed collection.</summary>
static class CollectionTables
{
    public static Table People(ArticleGroup<Role, Person> group)
    {
        Table table = LinedTable.New(
            $"Role: {group.Key}", "Name", "Born", "Died", "Place", "Works", "Techniques", "See also", "Referenced by");
        foreach (Person person in group.Articles)
        {
            table.AddRow(
                new Text(Printable.Of(person.Article.Title), Styles.Strong),
                Cell(person.Born is { } year ? Year(year) : ""),
                Cell(person.DiedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                Cell(Printable.Of(person.Place ?? default)),
                Lines(person.Works.Select(static work => $"{Year(work.Year)} {Printable.Of(work.Title)}")),
                Titles(person.Techniques.Select(static technique => technique.Article)),
                Titles(person.SeeAlso),
                Titles(person.Article.ReferencedBy));
        }

        return table;
    }

    public static Table Techniques(ArticleGroup<Principle, Technique> group)
    {
        Table table = LinedTable.New($"Principle: {group.Key}", "Name", "Since", "Builds on", "Led to", "People", "See also");
        foreach (Technique technique in group.Articles)
        {
            table.AddRow(
                new Text(Printable.Of(technique.Article.Title), Styles.Strong),
                Cell(Year(technique.Since)),
                Titles(technique.BuildsOn.Select(static earlier => earlier.Article)),
                Titles(technique.LedTo.Select(static later => later.Article)),
                Titles(technique.People.Select(static person => person.Article)),
                Titles(technique.SeeAlso));
        }

        return table;
    }

    static Text Titles(IEnumerable<Article> articles) => Lines(articles.Select(static article => Printable.Of(article.Title)));

    static Text Lines(IEnumerable<string> lines) => Cell(string.Join('\n', lines));

    static Text Cell(string text) => new(text);

    static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
