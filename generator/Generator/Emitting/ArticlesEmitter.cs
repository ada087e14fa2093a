using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes the generated class: its surface, the tables of its corpus, its properties, the shards of its records.</summary>
static partial class ArticlesEmitter
{
    const string Corpus = "PressedCorpus";
    const string CorpusDoc = "The records and tables of the corpus, as they lie in the assembly.";

    /// <summary>The surface: depends on the names in the project file alone.</summary>
    public static IndentedWriter Surface(CompilerOptions options) => Write(options, static (writer, options) =>
    {
        DocComments.Summary(writer, "The articles that were compiled into this assembly.");
        using (Class(writer, options))
        {
            Member(writer, "All articles, for code that takes any corpus.", $"public static global::Letterpress.ArticleCorpus Corpus => {Corpus}.Instance;");
            Member(writer, "How many articles there are.", "public static int Count => Corpus.Count;");
            Member(writer, "All articles, newest first; equal times are ordered by seed path.", "public static global::Letterpress.ArticleList All => Corpus.All;");
            Member(writer, "Every tag, most used first.", "public static global::Letterpress.TagList Tags => Corpus.Tags;");
            Member(writer, "The references between the articles.", "public static global::Letterpress.LinkGraph Graph => Corpus.Graph;");
            Member(writer, "Finds an article by its id, its slug or any form of its URL; allocates nothing.",
                "public static bool TryFind(global::System.ReadOnlySpan<char> key, out global::Letterpress.Article article) => Corpus.TryFind(key, out article);");
            Member(writer, "Finds an article by its id, its slug or any form of its URL in UTF-8; allocates nothing.",
                "public static bool TryFind(global::System.ReadOnlySpan<byte> key, out global::Letterpress.Article article) => Corpus.TryFind(key, out article);");
            Member(writer, "The article with this id, slug or URL.", "public static global::Letterpress.Article Find(string key) => Corpus.Find(key);",
                "/// <exception cref=" + Literals.Quoted("global::System.Collections.Generic.KeyNotFoundException") + ">There is none; the message names the nearest slugs.</exception>");
        }
    });

    /// <summary>One property an article, of the newest as many as are wanted and can be.</summary>
    /// <param name="articles">In the order of the corpus.</param>
    public static IndentedWriter Properties(CompilerOptions options, EquatableArray<NamedArticle> articles) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            bool isFirst = true;
            foreach (int index in Enumerable.Range(0, options.CountProperties(articles.Count)).OrderBy(index => articles[index].Identifier, StringComparer.Ordinal))
            {
                if (!isFirst)
                {
                    writer.WriteLine();
                }

                isFirst = false;
                PropertyDocumentation documentation = articles[index].Documentation;
                DocComments.Summary(writer, documentation.Title, Date(documentation.PublishedAt) + " · " + documentation.Language + " · " + documentation.SeedPath, documentation.FirstSentence);
                writer.WriteLine($"public static global::Letterpress.Article {CSharpNames.Escape(articles[index].Identifier)} => Corpus[{index}];");
            }
        }
    });

    /// <summary>The corpus without articles, in C# of any version; see <see cref="CompilerOptions.IsStub"/>.</summary>
    public static IndentedWriter Stub(CompilerOptions options) => Write(options, StubCorpus);

    /// <summary>The corpus: which shard is which, and the tables.</summary>
    public static IndentedWriter Tables(CompilerOptions options, CorpusTables tables) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed partial class {Corpus} : global::Letterpress.ArticleCorpus");
            using (writer.Block())
            {
                writer.WriteLine($"internal static readonly {Corpus} Instance = new {Corpus}();");
                writer.WriteLine();
                writer.WriteLine($"private {Corpus}()");
                using (writer.Indent())
                {
                    writer.WriteLine($": base({tables.Shards.Count})");
                }

                using (writer.Block())
                {
                }

                writer.WriteLine();
                ShardSwitch(writer, tables.Shards);
                Switch(writer, "protected override global::System.ReadOnlySpan<byte> GetTable(int table) => table switch",
                    Enumerable.Range(0, tables.Texts.Length).Select(static i => (i, TableMember(i))));
                for (int i = 0; i < tables.Texts.Length; i++)
                {
                    writer.WriteLine();
                    Literal(writer, options, TableMember(i), tables.Texts[i], ShardPlan.IsSolo(tables.Places.Count));
                }
            }
        }
    });

    static void StubCorpus(IndentedWriter writer, CompilerOptions options)
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed class {Corpus} : global::Letterpress.ArticleCorpus");
            using (writer.Block())
            {
                writer.WriteLine($"internal static readonly {Corpus} Instance = new {Corpus}();");
                writer.WriteLine();
                writer.WriteLine($"private {Corpus}() : base(0) {{ }}");
                writer.WriteLine();
                writer.WriteLine("protected override global::System.ReadOnlySpan<byte> GetShard(int shard) => default(global::System.ReadOnlySpan<byte>);");
                writer.WriteLine();
                writer.WriteLine("protected override global::System.ReadOnlySpan<byte> GetTable(int table) => default(global::System.ReadOnlySpan<byte>);");
            }
        }
    }

    /// <summary>A shard: the records of its seeds in one literal.</summary>
    public static IndentedWriter Records(CompilerOptions options, Shard shard) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            writer.WriteLine($"private sealed partial class {Corpus}");
            using (writer.Block())
            {
                DocComments.Summary(writer, shard.Records.Count == 1 ? shard.Records[0].SeedPath : FormattableString.Invariant($"{shard.Records.Count} articles."));
                Literal(writer, options, shard.Member, shard.Encode(), shard.IsSolo);
            }
        }
    });

    /// <summary>The compiler's code for a switch grows with it and is compiled whole at the first read, so many shards are reached in two steps.</summary>
    static void ShardSwitch(IndentedWriter writer, IReadOnlyList<string> members)
    {
        const int GroupSize = 32;
        const string Signature = "protected override global::System.ReadOnlySpan<byte> GetShard(int shard) => ";
        if (members.Count <= GroupSize * 2)
        {
            Switch(writer, Signature + "shard switch", members.Select(static (member, i) => (i, member)));
            writer.WriteLine();
            return;
        }

        int groups = (members.Count + GroupSize - 1) / GroupSize;
        Switch(writer, Signature + FormattableString.Invariant($"(shard / {GroupSize}) switch"), Enumerable.Range(0, groups).Select(static i => (i, FormattableString.Invariant($"GetShard{i}(shard)"))));
        writer.WriteLine();
        for (int group = 0; group < groups; group++)
        {
            Switch(writer, FormattableString.Invariant($"private static global::System.ReadOnlySpan<byte> GetShard{group}(int shard) => shard switch"),
                members.Skip(group * GroupSize).Take(GroupSize).Select((member, i) => ((group * GroupSize) + i, member)));
            writer.WriteLine();
        }
    }

    static void Switch(IndentedWriter writer, string head, IEnumerable<(int Case, string Value)> cases)
    {
        writer.WriteLine(head);
        using (writer.Block("};"))
        {
            foreach ((int number, string value) in cases)
            {
                writer.WriteLine($"{number} => {value},");
            }

            writer.WriteLine("_ => default,");
        }
    }

    static void Literal(IndentedWriter writer, CompilerOptions options, string member, string text, bool isIndented)
    {
        writer.WriteLine($"private static global::System.ReadOnlySpan<byte> {member} =>");
        using (writer.Indent())
        {
            writer.Write(options.IsEditable ? "Utf8(" : "");
            Literals.WriteUtf8(writer, text, isIndented, options.IsEditable ? "" : "u8");
            writer.Write(options.IsEditable ? ");" : ";");
            writer.WriteLine();
        }
    }

    static void Member(IndentedWriter writer, string summary, string declaration, string? moreDoc = null)
    {
        if (!declaration.Contains(" Corpus =>"))
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

    static string Date(Timestamp time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds).ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
