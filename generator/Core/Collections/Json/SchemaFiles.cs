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
            CollectionSeeds seeds = collections.FirstOrDefault(one => one.FullName == type.FullName)
                ?? new(type.FullName, default, default);
            yield return new(name + ".schema.json", writer.Write(type, seeds));
        }
    }
}
