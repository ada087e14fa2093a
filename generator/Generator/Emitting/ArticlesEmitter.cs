using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Core;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes the generated class: its surface, the tables of its corpus, its properties, the shards of its records.</summary>
static partial class ArticlesEmitter
{
    const string Corpus = GeneratedMembers.Corpus;
    const string Compiled = GeneratedMembers.CompiledCorpus;
    const string CorpusDoc = "The records and tables of the corpus in the assembly.";
    const string Bytes = "global::System.ReadOnlySpan<byte>";
    const string Article = "global::Letterpress.Article";
    const string Tag = "global::Letterpress.Tag";
    const string List = "global::Letterpress.RowList";

    /// <summary>The members that every corpus has: depends on the names in the project file alone.</summary>
    public static IndentedWriter Surface(CompilerOptions options) => Write(options, static (writer, options) =>
    {
        const string Found = $"out {Article} article) => {Corpus}.TryFind(key, out article);";
        const string FoundTag = $"out {Tag} tag) => {Corpus}.TryFindTag(name, out tag);";
        DocComments.Summary(writer, "The articles that were compiled into this assembly.");
        using (Class(writer, options))
        {
            Member(
                writer,
                "All articles, for code that takes any corpus.",
                $"public static global::Letterpress.ArticleCorpus {Corpus} => {Compiled}.Instance;");
            Member(writer, "How many articles there are.", $"public static int {GeneratedMembers.Count} => {Corpus}.Count;");
            Member(
                writer,
                "All articles, newest first, then those without a time; equal times are ordered by seed path.",
                $"public static {List}<{Article}> {GeneratedMembers.All} => {Corpus}.All;");
            Member(
                writer,
                "Every tag, most used first.",
                $"public static {List}<{Tag}> {GeneratedMembers.Tags} => {Corpus}.Tags;");
            Member(
                writer,
                "The references between the articles.",
                $"public static global::Letterpress.LinkGraph {GeneratedMembers.Graph} => {Corpus}.Graph;");
            Member(
                writer,
                "Finds an article by its id, its slug or any form of its URL; allocates nothing.",
                $"public static bool {GeneratedMembers.TryFind}(global::System.ReadOnlySpan<char> key, " + Found);
            Member(
                writer,
                "Finds an article by its id, its slug or any form of its URL in UTF-8; allocates nothing.",
                $"public static bool {GeneratedMembers.TryFind}({Bytes} key, " + Found);
            Member(
                writer,
                "The article with this id, slug or URL.",
                $"public static {Article} {GeneratedMembers.Find}(string key) => {Corpus}.Find(key);",
                "/// <exception cref=" + Literals.Quoted("global::System.Collections.Generic.KeyNotFoundException")
                    + ">There is none; the message names the nearest slugs.</exception>");
            Member(
                writer,
                "Finds a tag by its name or its slug; allocates nothing.",
                $"public static bool {GeneratedMembers.TryFindTag}(global::System.ReadOnlySpan<char> name, " + FoundTag);
            Member(
                writer,
                "Finds a tag by its name or its slug in UTF-8; allocates nothing.",
                $"public static bool {GeneratedMembers.TryFindTag}({Bytes} name, " + FoundTag);
        }
    });

    /// <summary>One property for each of the newest articles, as many as the project wants and a class can have.</summary>
    /// <param name="articles">In the order of the corpus.</param>
    public static IndentedWriter Properties(CompilerOptions options, EquatableArray<NamedArticle> articles) => Write(options, (writer, _) =>
    {
        using (Class(writer, options))
        {
            bool isFirst = true;
            IEnumerable<int> indices = Enumerable.Range(0, options.CountProperties(articles.Count));
            foreach (int index in indices.OrderBy(index => articles[index].Identifier, StringComparer.Ordinal))
            {
                if (!isFirst)
                {
                    writer.WriteLine();
                }

                isFirst = false;
                PropertyDocumentation documentation = articles[index].Documentation;
                string date = documentation.PublishedAt is { } time ? Date(time) + " · " : "";
                string facts = date + documentation.Language + " · " + documentation.SeedPath;
                DocComments.Summary(writer, documentation.Title, facts, documentation.FirstSentence);
                writer.WriteLine($"public static {Article} {CSharpNames.Escape(articles[index].Identifier)} => {Corpus}[{index}];");
            }
        }
    });

    static void Member(IndentedWriter writer, string summary, string declaration, string? moreDoc = null)
    {
        if (!declaration.Contains($" {Corpus} =>"))
        {
            writer.WriteLine();
        }

        DocComments.Summary(writer, summary);
        if (moreDoc is not null)
        {
            writer.WriteLine(moreDoc);
        }

        writer.WriteLine(declaration);
    }

    static IndentedWriter.Scope Class(IndentedWriter writer, CompilerOptions options)
    {
        writer.WriteLine($"{(options.IsPublic ? "public" : "internal")} static partial class {options.ClassName}");
        return writer.Block();
    }

    static IndentedWriter.Scope Namespace(IndentedWriter writer, string name)
    {
        writer.WriteLine($"namespace {name}");
        return writer.Block();
    }

    static IndentedWriter Write(CompilerOptions options, Action<IndentedWriter, CompilerOptions> body)
    {
        IndentedWriter writer = new();
        writer.WriteLine("// <auto-generated/>");
        string name = string.Join(".", options.Namespace.Split('.').Select(CSharpNames.Escape));
        if (options.IsStub)
        {
            using (name.Length > 0 ? Namespace(writer, name) : default)
            {
                body(writer, options);
            }

            return writer;
        }

        writer.WriteLine("#nullable enable");
        writer.WriteLine();
        if (name.Length > 0)
        {
            writer.WriteLine($"namespace {name};");
            writer.WriteLine();
        }

        body(writer, options);
        return writer;
    }

    static string TableMember(int table) => (CorpusTable)table + "Table";

    static string Date(Timestamp time) => DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds)
        .ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
