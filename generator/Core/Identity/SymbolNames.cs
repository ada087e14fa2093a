using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>Makes C# identifiers of the headings of an article, and of the tags of a corpus.</summary>
static class SymbolNames
{
    /// <summary>What follows the name of a heading that a member cannot have, and begins one that has no letter.</summary>
    public const string Heading = "Heading";

    /// <inheritdoc cref="Heading"/>
    public const string Tag = "Tag";

    public static HeadingNames OfHeadings(ArticleModel article) => new(
        article.SeedPath,
        Distinct(article.Headings.Select(heading => article.Blocks[heading.Block].Text.Of(article.PlainText)), Heading));

    public static EquatableArray<string> OfTags(IEnumerable<TagModel> tags) => Distinct(tags.Select(static tag => tag.Name), Tag);

    /// <summary>A member cannot have the name of the class that it is in.</summary>
    /// <param name="names">Of all members of the class.</param>
    public static string Within(string className, string name, EquatableArray<string> names, string suffix)
    {
        if (name != className)
        {
            return name;
        }

        do
        {
            name += suffix;
        }
        while (names.Contains(name));
        return name;
    }

    /// <summary>The second of equal names ends with 2, the third with 3.</summary>
    static EquatableArray<string> Distinct(IEnumerable<string> texts, string suffix)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        List<string> names = [];
        foreach (string text in texts)
        {
            string name = Identifiers.FromText(text);
            name = name.Length == 0 ? Identifiers.FromText(suffix + " " + text)
                : GeneratedMembers.IsReserved(name, "") ? name + suffix
                : name;
            string distinct = name;
            while (!taken.Add(distinct))
            {
                counts[name] = counts.TryGetValue(name, out int count) ? count + 1 : 2;
                distinct = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "") + counts[name].ToString(CultureInfo.InvariantCulture);
            }

            names.Add(distinct);
        }

        return names.ToEquatableArray();
    }
}
