using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections.Json;

/// <summary>The JSON Schemas of a project, one for each collection.</summary>
static class SchemaFiles
{
    /// <param name="set">Usable; see <see cref="SchemaCheck"/>.</param>
    /// <param name="texts">The documentation of the types.</param>
    /// <param name="collections">Their articles: a seed of two collections has the keys of both.</param>
    public static IEnumerable<SchemaFile> Of(SchemaSet set, IReadOnlyList<SchemaTexts> texts, IReadOnlyList<CollectionSeeds> collections)
    {
        FrontMatterSchema writer = new(set, texts);
        ILookup<string, SchemaType> names = set.Collections.ToLookup(static type => type.Name, StringComparer.OrdinalIgnoreCase);
        foreach (SchemaType type in set.Collections)
        {
            string name = names[type.Name].Count() > 1 ? type.FullName : type.Name;
            HashSet<string> beside = new(
                collections.Where(one => one.FullName == type.FullName).SelectMany(static one => one.Beside), StringComparer.Ordinal);
            yield return new(name + ".schema.json", writer.Write(type, set.Collections.Where(other => beside.Contains(other.FullName))));
        }
    }
}
