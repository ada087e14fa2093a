using System.Globalization;
using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

/// <summary>Where the generated class lives and what it is called.</summary>
/// <param name="IsHollow">Members without articles, in C# of any version: where the project's is too old, an error says so, and no other hides it.</param>
/// <param name="IsEditable">Literals that hot reload can edit as often as one likes: strings, see <c>ArticleCorpus.Utf8</c>.</param>
readonly record struct Target(string Namespace, string ClassName, bool IsPublic, bool IsHollow = false, int MaxProperties = int.MaxValue, bool IsEditable = false)
{
    /// <summary>Up to how many characters of records, for strings of one assembly have 16 MB, and each edit adds to them.</summary>
    public const int MaxEditable = 2_000_000;
}

/// <summary>Writes the generated class: its surface, the tables of its corpus, its properties, the shards of its records.</summary>
static partial class ArticlesEmitter
{
    const string Corpus = "PressedCorpus";
    const string CorpusDoc = "The records and tables of the corpus, as they lie in the assembly.";

    /// <summary>The surface: depends on the names in the project file alone.</summary>
    public static IndentedWriter Surface(Target target) => Write(target, static (writer, target) =>
    {
        DocComments.Summary(writer, "The articles that were compiled into this assembly.");
        using (Class(writer, target))
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
    public static IndentedWriter Properties(Target target, EquatableArray<NamedHeadline> articles) => Write(target, (writer, target) =>
    {
        using (Class(writer, target))
        {
            bool isFirst = true;
            foreach (int index in Enumerable.Range(0, Math.Min(articles.Count, Math.Min(target.MaxProperties, CorpusLimits.MaxProperties))).OrderBy(index => articles[index].Identifier, StringComparer.Ordinal))
            {
                if (!isFirst)
                {
                    writer.WriteLine();
                }

                isFirst = false;
                Headline headline = articles[index].Headline;
                DocComments.Summary(writer, headline.Title, Date(headline.PublishedAt) + " · " + headline.Language + " · " + headline.SeedPath, headline.FirstSentence);
                writer.WriteLine($"public static global::Letterpress.Article {Identifiers.Escape(articles[index].Identifier)} => Corpus[{index}];");
            }
        }
    });

    /// <summary>The corpus: which shard is which, and the tables.</summary>
    /// <exception cref="EncodingLimitException">The corpus is larger than its tables can say.</exception>
    public static IndentedWriter Tables(Target target, CorpusModel corpus)
    {
        if (target.IsHollow)
        {
            return Write(target, HollowCorpus);
        }

        (IReadOnlyList<string> members, RecordPlace[] places) = ShardPlan.PlacesOf(corpus.SeedPaths);
        string[] tables = TableEncoder.Encode(corpus, places);
        return Write(target, (writer, target) =>
        {
            using (Class(writer, target))
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
                        writer.WriteLine($": base({members.Count})");
                    }

                    using (writer.Block())
                    {
                    }

                    writer.WriteLine();
                    ShardSwitch(writer, members);
                    Switch(writer, "protected override global::System.ReadOnlySpan<byte> GetTable(int table) => table switch",
                        Enumerable.Range(0, tables.Length).Select(static i => (i, TableMember(i))));
                    for (int i = 0; i < tables.Length; i++)
                    {
                        writer.WriteLine();
                        Literal(writer, target, TableMember(i), tables[i], ShardPlan.IsSolo(corpus.Articles.Count));
                    }
                }
            }
        });
    }

    static void HollowCorpus(IndentedWriter writer, Target target)
    {
        using (Class(writer, target))
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
    public static IndentedWriter Records(Target target, Shard shard) => Write(target, (writer, target) =>
    {
        using (Class(writer, target))
        {
            writer.WriteLine($"private sealed partial class {Corpus}");
            using (writer.Block())
            {
                DocComments.Summary(writer, shard.Records.Count == 1 ? shard.Records[0].SeedPath : FormattableString.Invariant($"{shard.Records.Count} articles."));
                Literal(writer, target, shard.Member, ShardEncoder.Encode([.. shard.Records]), shard.IsSolo);
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

    static void Literal(IndentedWriter writer, Target target, string member, string text, bool isIndented)
    {
        writer.WriteLine($"private static global::System.ReadOnlySpan<byte> {member} =>");
        using (writer.Indent())
        {
            writer.Write(target.IsEditable ? "Utf8(" : "");
            Literals.WriteUtf8(writer, text, isIndented, target.IsEditable ? "" : "u8");
            writer.Write(target.IsEditable ? ");" : ";");
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

    static IndentedWriter.Scope Class(IndentedWriter writer, Target target)
    {
        writer.WriteLine($"{(target.IsPublic ? "public" : "internal")} static partial class {target.ClassName}");
        return writer.Block();
    }

    static IndentedWriter.Scope Namespace(IndentedWriter writer, string name)
    {
        writer.WriteLine($"namespace {name}");
        return writer.Block();
    }

    static IndentedWriter Write(Target target, Action<IndentedWriter, Target> body)
    {
        IndentedWriter writer = new();
        writer.WriteLine("// <auto-generated/>");
        string name = string.Join(".", target.Namespace.Split('.').Select(Identifiers.Escape));
        if (target.IsHollow)
        {
            using (name.Length > 0 ? Namespace(writer, name) : default)
            {
                body(writer, target);
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

        body(writer, target);
        return writer;
    }

    static string TableMember(int table) => (CorpusTable)table + "Table";

    static string Date(Timestamp time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds).ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
