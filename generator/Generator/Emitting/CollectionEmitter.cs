using Letterpress.Core;
using Letterpress.Core.Collections;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes the bodies of types that read front matter, and what the static classes of collections always have.</summary>
static class CollectionEmitter
{
    const string Runtime = "global::Letterpress.";
    const string Row = Runtime + "CollectionRow";

    /// <summary>The other part of a type: depends on the declared types alone.</summary>
    public static IndentedWriter Type(CompilerOptions options, SchemaType type, SchemaSet set) => Write(type, writer =>
    {
        RowLayout layout = CollectionCompiler.LayoutOf(set);
        string name = CSharpNames.Escape(type.Name);
        string kind = type.IsCollection ? "IArticleCollection" : "IArticleFields";
        writer.WriteLine($"partial {type.Keyword} {name} : {Runtime}{kind}<{name}>");
        using (writer.Block())
        {
            writer.WriteLine($"private readonly {Row} _row;");
            writer.WriteLine();
            writer.WriteLine($"private {name}({Row} row) => _row = row;");
            int[] columns = layout.ColumnsOf(type);
            for (int i = 0; i < columns.Length; i++)
            {
                SchemaProperty property = type.Properties[i];
                writer.WriteLine();
                string getter = ValueExpressions.Of(property, columns[i]);
                writer.WriteLine($"{property.Modifiers} {property.TypeName} {CSharpNames.Escape(property.Name)} => {getter};");
            }

            if (type.IsCollection)
            {
                CollectionMembers(writer, options, type, set, layout, name);
            }

            writer.WriteLine();
            writer.WriteLine($"static int {Runtime}IArticleFields<{name}>.RowSize => {layout.SizeOf(type)};");
            writer.WriteLine();
            writer.WriteLine($"static {name} {Runtime}IArticleFields<{name}>.At({Row} row) => new {name}(row);");
            writer.WriteLine();
            JsonEmitter.Method(writer, type, name);
        }

        if (type.IsCollection)
        {
            writer.WriteLine();
            Class(writer, type, name);
        }
    });

    static void CollectionMembers(
        IndentedWriter writer, CompilerOptions options, SchemaType type, SchemaSet set, RowLayout layout, string name)
    {
        string articles = "global::" + CSharpNames.Qualified((options.Namespace + "." + options.ClassName).TrimStart('.'));
        writer.WriteLine();
        DocComments.Summary(writer, "The article whose front matter has the values.");
        writer.WriteLine($"public {Runtime}Article Article => _row.Article;");
        foreach (InverseProperty inverse in layout.Inverses.Where(inverse => inverse.Target == type.FullName))
        {
            writer.WriteLine();
            DocComments.Summary(writer, "Those whose " + inverse.SourceProperty + " refers to this article, newest first.");
            string source = "global::" + CSharpNames.Qualified(inverse.Source);
            string list = Runtime + "ArticleReferences<" + source + ">";
            writer.WriteLine(
                $"public {list} {CSharpNames.Escape(inverse.Name)} => _row.GetReferences<{source}>({layout.ColumnOf(inverse)});");
        }

        writer.WriteLine();
        writer.WriteLine($"static {Runtime}ArticleCorpus {Runtime}IArticleCollection<{name}>.Corpus => {articles}.Corpus;");
        int number = set.Collections.TakeWhile(other => other.FullName != type.FullName).Count();
        writer.WriteLine();
        writer.WriteLine($"static int {Runtime}IArticleCollection<{name}>.Number => {number};");
        writer.WriteLine();
        DocComments.Summary(writer, "The article whose front matter has the values.");
        writer.WriteLine($"public static implicit operator {Runtime}Article({name} item) => item.Article;");
        if (!type.Members.Contains("ToString"))
        {
            writer.WriteLine();
            DocComments.Summary(writer, "The title of the article.");
            writer.WriteLine($"public override string ToString() => Article.ToString();");
        }
    }

    static void Class(IndentedWriter writer, SchemaType type, string name)
    {
        const string Chars = "global::System.ReadOnlySpan<char>";
        const string Bytes = "global::System.ReadOnlySpan<byte>";
        const string Members = Runtime + "ArticleCollections.";
        DocComments.Summary(writer, "The articles of the collection " + type.Name + ".");
        writer.WriteLine($"{type.Accessibility} static partial class {CSharpNames.Escape(CollectionCompiler.ClassNameOf(type))}");
        using (writer.Block())
        {
            DocComments.Summary(writer, "All of them, newest first, then those without a time; equal times are ordered by seed path.");
            writer.WriteLine($"public static {Runtime}ArticleReferences<{name}> All => {Members}All<{name}>();");
            writer.WriteLine();
            DocComments.Summary(writer, "How many there are.");
            writer.WriteLine($"public static int Count => All.Count;");
            writer.WriteLine();
            DocComments.Summary(writer, "Finds one by the article's id, its slug or any form of its URL; allocates nothing.");
            writer.WriteLine($"public static bool TryFind({Chars} key, out {name} item) => {Members}TryFind<{name}>(key, out item);");
            writer.WriteLine();
            DocComments.Summary(writer, "Finds one by the article's id, its slug or any form of its URL in UTF-8; allocates nothing.");
            writer.WriteLine($"public static bool TryFind({Bytes} key, out {name} item) => {Members}TryFind<{name}>(key, out item);");
            writer.WriteLine();
            DocComments.Summary(writer, "The one whose article has this id, slug or URL.");
            string exception = Literals.Quoted("global::System.Collections.Generic.KeyNotFoundException");
            writer.WriteLine($"/// <exception cref={exception}>The collection has no such article.</exception>");
            writer.WriteLine($"public static {name} Find(string key) => {Members}Find<{name}>(key);");
            SchemaProperty[] groups = [.. type.Properties.Where(static property => property.IsGroup)];
            for (int i = 0; i < groups.Length; i++)
            {
                string key = ValueExpressions.ItemType(groups[i].Type);
                string reader = ValueExpressions.Reader(groups[i].Type);
                writer.WriteLine();
                DocComments.Summary(writer, "The articles by " + groups[i].Name + ", sorted by it.");
                string list = $"{Runtime}ArticleGroups<{key}, {name}>";
                writer.WriteLine($"public static {list} By{groups[i].Name} => {Members}Groups<{key}, {name}>({i}, {reader});");
            }
        }
    }

    /// <summary>A file with code in the namespace of a type.</summary>
    public static IndentedWriter Write(SchemaType type, Action<IndentedWriter> body)
    {
        IndentedWriter writer = new();
        writer.WriteLine("// <auto-generated/>");
        writer.WriteLine("#nullable enable");
        writer.WriteLine();
        if (type.Namespace.Length > 0)
        {
            writer.WriteLine($"namespace {CSharpNames.Qualified(type.Namespace)};");
            writer.WriteLine();
        }

        body(writer);
        return writer;
    }
}
