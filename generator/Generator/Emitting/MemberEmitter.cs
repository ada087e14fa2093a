using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes the properties of the static class of a collection: its articles.</summary>
static class MemberEmitter
{
    /// <summary>A property for each of the newest articles of a collection, and for each that is used.</summary>
    /// <param name="used">The identifiers of older articles that code names.</param>
    public static IndentedWriter Members(
        CompilerOptions options, SchemaType type, CompiledCollection collection, EquatableArray<string> used) =>
        CollectionEmitter.Write(type, writer =>
        {
            string className = CollectionCompiler.ClassNameOf(type);
            writer.WriteLine($"{type.Accessibility} static partial class {CSharpNames.Escape(className)}");
            using (writer.Block())
            {
                Property[] properties = [.. Of(className, type, collection.Members, options, used)];
                for (int i = 0; i < properties.Length; i++)
                {
                    if (i > 0)
                    {
                        writer.WriteLine();
                    }

                    Write(writer, options, type, collection.Members[properties[i].Row], properties[i]);
                }
            }
        });

    static IEnumerable<Property> Of(
        string className, SchemaType type, EquatableArray<ArticleName> articles, CompilerOptions options, EquatableArray<string> used)
    {
        HashSet<string> taken = new(["All", "Count", "Find", "TryFind", className], StringComparer.Ordinal);
        taken.UnionWith(type.Properties.Where(static property => property.IsGroup).Select(static property => "By" + property.Name));
        HashSet<string> identifiers = new(articles.Select(static article => article.Identifier), StringComparer.Ordinal);

        // Of an article whose name the class has itself no code can name an older one: it always has a property.
        HashSet<string> usedNames = new(used.Concat(taken), StringComparer.Ordinal);
        int newest = options.CountProperties(articles.Count);
        Property[] present =
        [
            .. Enumerable.Range(newest, articles.Count - newest).Where(row => usedNames.Contains(articles[row].Identifier))
                .Concat(Enumerable.Range(0, newest))
                .Select(row => new Property(NameOf(articles[row].Identifier), row, "")),
        ];
        IEnumerable<Property> former = present.SelectMany(property => articles[property.Row].FormerNames
            .Where(name => !taken.Contains(name)).Select(name => new Property(name, property.Row, property.Name)));
        HashSet<string> names = new(present.Select(static property => property.Name), StringComparer.Ordinal);
        return present.Concat(former.Where(property => !names.Contains(property.Name)))
            .Take(CompilerOptions.PropertyLimit).OrderBy(static property => property.Name, StringComparer.Ordinal);

        string NameOf(string identifier)
        {
            string name = identifier;
            while (taken.Contains(name) || (name != identifier && identifiers.Contains(name)))
            {
                name += "Article";
            }

            return name;
        }
    }

    static void Write(IndentedWriter writer, CompilerOptions options, SchemaType type, ArticleName article, Property property)
    {
        DocComments.Summary(writer, article.SeedPath);
        if (property.Present.Length > 0)
        {
            ObsoleteMembers.OfFormerName(writer, property.Present);
        }
        else if (article.IsDraft && options.WarnsOfDrafts)
        {
            ObsoleteMembers.OfDraft(writer, article.SeedPath);
        }

        string typeName = CSharpNames.Escape(type.Name);
        string name = CSharpNames.Escape(property.Name);
        writer.WriteLine(
            $"public static {typeName} {name} => global::Letterpress.ArticleCollections.At<{typeName}>({property.Row});");
    }

    /// <param name="Present">The name of the article's other property where this one has a former name; else empty.</param>
    readonly record struct Property(string Name, int Row, string Present);
}
