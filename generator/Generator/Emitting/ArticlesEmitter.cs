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

    /// <summary>The members that every corpus has: depends on the names in the project file alone.</summary>
    public static IndentedWriter Surface(CompilerOptions options) =>
        Write(options, static (writer, options) => writer.WriteLine(FixedMembers.Class(options)));

    /// <summary>
    /// One property for each of the newest articles and for each that is used, as many as the project wants and a class can have.
    /// </summary>
    /// <param name="articles">In the order of the corpus.</param>
    /// <param name="used">Indices of older articles, ascending.</param>
    public static IndentedWriter Properties(
        CompilerOptions options, EquatableArray<NamedArticle> articles, EquatableArray<int> used) => WriteValues(options, (writer, _) =>
    {
        using (Class(writer, options))
        {
            int newest = Math.Min(options.CountProperties(articles.Count), CompilerOptions.PropertyLimit - used.Count);
            int[] indices = [.. used.Concat(Enumerable.Range(0, newest))];
            IEnumerable<(string Name, int Index)> present = indices.Select(index => (articles[index].Identifier, index));
            IEnumerable<(string Name, int Index)> former =
                indices.SelectMany(index => articles[index].FormerNames.Select(name => (name, index)));
            (string Name, int Index)[] properties = [.. present.Concat(former).Take(CompilerOptions.PropertyLimit)];
            Array.Sort(properties, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            for (int i = 0; i < properties.Length; i++)
            {
                Separate(writer, i);
                NamedArticle article = articles[properties[i].Index];
                if (properties[i].Name == article.Identifier)
                {
                    Property(writer, options, article, properties[i].Index);
                }
                else
                {
                    FormerProperty(writer, properties[i].Name, article.Identifier);
                }
            }
        }
    });

    static void Property(IndentedWriter writer, CompilerOptions options, NamedArticle article, int index)
    {
        PropertyDocumentation documentation = article.Documentation;
        string date = documentation.PublishedAt is { } time ? Date(time) + " · " : "";
        string facts = date + documentation.Language + " · " + documentation.SeedPath;
        DocComments.Summary(writer, documentation.Title, facts, documentation.FirstSentence);
        if (article.IsDraft && options.WarnsOfDrafts)
        {
            ObsoleteMembers.OfDraft(writer, documentation.SeedPath);
        }

        writer.WriteLine($"public static {Article} {CSharpNames.Escape(article.Identifier)} => {Corpus}[{index}];");
    }

    static void FormerProperty(IndentedWriter writer, string name, string identifier)
    {
        DocComments.Summary(writer, "The former name of " + identifier + ".");
        ObsoleteMembers.OfFormerName(writer, identifier);
        writer.WriteLine($"public static {Article} {CSharpNames.Escape(name)} => {CSharpNames.Escape(identifier)};");
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

    static IndentedWriter Write(CompilerOptions options, Action<IndentedWriter, CompilerOptions> body) => Write(options, default, body);

    /// <summary>
    /// A file of properties without references: to look for null in each of thousands of bodies takes half of their compilation.
    /// </summary>
    static IndentedWriter WriteValues(CompilerOptions options, Action<IndentedWriter, CompilerOptions> body) =>
        Write(options, default, body, nullable: "disable");

    /// <param name="comments">Lines that cannot end their comment.</param>
    static IndentedWriter Write(
        CompilerOptions options,
        EquatableArray<string> comments,
        Action<IndentedWriter, CompilerOptions> body,
        string nullable = "enable")
    {
        IndentedWriter writer = new();
        writer.WriteLine("// <auto-generated/>");
        foreach (string comment in comments)
        {
            writer.WriteLine("// " + comment);
        }

        string name = CSharpNames.Qualified(options.Namespace);
        if (options.IsStub)
        {
            using (name.Length > 0 ? Namespace(writer, name) : default)
            {
                body(writer, options);
            }

            return writer;
        }

        writer.WriteLine("#nullable " + nullable);
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
