using Letterpress.Core.Storage;
using Letterpress.Core;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>The corpus without articles, in C# of any version; see <see cref="CompilerOptions.IsStub"/>.</summary>
    public static IndentedWriter Stub(CompilerOptions options) => Write(options, StubCorpus);

    /// <summary>The corpus: which shard is which, and the tables; before them the keys, for analyzers.</summary>
    public static IndentedWriter Tables(CompilerOptions options, CorpusTables tables) => Write(options, tables.KeyLines, (writer, _) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed partial class {Compiled} : global::Letterpress.ArticleCorpus");
            using (writer.Block())
            {
                writer.WriteLine($"internal static readonly {Compiled} Instance = new {Compiled}();");
                writer.WriteLine();
                writer.WriteLine($"private {Compiled}()");
                using (writer.Indent())
                {
                    writer.WriteLine($": base({LayoutVersion.Current}, {tables.Shards.Count})");
                }

                using (writer.Block())
                {
                }

                writer.WriteLine();
                ShardSwitch(writer, tables.Shards);
                int[] written = [.. Enumerable.Range(0, tables.Texts.Length).Where(i => IsWritten(tables, i))];
                Switch(writer, $"protected override {Bytes} GetTable(int table) => table switch",
                    written.Select(static i => (i, TableMember(i))));
                foreach (int i in written)
                {
                    writer.WriteLine();
                    Literal(writer, options, TableMember(i), tables.Texts[i], ShardPlan.IsSolo(tables.Places.Count));
                }
            }
        }
    });

    /// <summary>Code has nothing of positions where the project wants none.</summary>
    static bool IsWritten(CorpusTables tables, int table) => table != (int)CorpusTable.Positions || tables.Texts[table].Length > 0;

    static void StubCorpus(IndentedWriter writer, CompilerOptions options)
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed class {Compiled} : global::Letterpress.ArticleCorpus");
            using (writer.Block())
            {
                writer.WriteLine($"internal static readonly {Compiled} Instance = new {Compiled}();");
                writer.WriteLine();
                writer.WriteLine($"private {Compiled}() : base({LayoutVersion.Current}, 0) {{ }}");
                writer.WriteLine();
                writer.WriteLine($"protected override {Bytes} GetShard(int shard) => default({Bytes});");
                writer.WriteLine();
                writer.WriteLine($"protected override {Bytes} GetTable(int table) => default({Bytes});");
            }
        }
    }

    /// <summary>A shard: the records of its seeds in one literal.</summary>
    public static IndentedWriter Records(CompilerOptions options, Shard shard) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            writer.WriteLine($"private sealed partial class {Compiled}");
            using (writer.Block())
            {
                int count = shard.Records.Count;
                DocComments.Summary(writer, count == 1 ? shard.Records[0].SeedPath : FormattableString.Invariant($"{count} articles."));
                Literal(writer, options, shard.Member, shard.Encode(), shard.IsSolo);
            }
        }
    });

    /// <summary>
    /// Many shards are found in two steps: a switch is compiled whole at the first read, and takes longer the larger it is.
    /// </summary>
    static void ShardSwitch(IndentedWriter writer, IReadOnlyList<string> members)
    {
        const int GroupSize = 32;
        const string Signature = $"protected override {Bytes} GetShard(int shard) => ";
        if (members.Count <= GroupSize * 2)
        {
            Switch(writer, Signature + "shard switch", members.Select(static (member, i) => (i, member)));
            writer.WriteLine();
            return;
        }

        int groups = (members.Count + GroupSize - 1) / GroupSize;
        Switch(
            writer,
            Signature + FormattableString.Invariant($"(shard / {GroupSize}) switch"),
            Enumerable.Range(0, groups).Select(static i => (i, FormattableString.Invariant($"GetShard{i}(shard)"))));
        writer.WriteLine();
        for (int group = 0; group < groups; group++)
        {
            Switch(
                writer,
                FormattableString.Invariant($"private static {Bytes} GetShard{group}(int shard) => shard switch"),
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
        writer.WriteLine($"private static {Bytes} {member} =>");
        using (writer.Indent())
        {
            writer.Write(options.IsEditable ? "Utf8(" : "");
            Literals.WriteUtf8(writer, text, isIndented, options.IsEditable ? "" : "u8");
            writer.Write(options.IsEditable ? ");" : ";");
            writer.WriteLine();
        }
    }
}
