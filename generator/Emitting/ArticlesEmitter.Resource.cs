using System.Globalization;
using Letterpress.Contract;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>The corpus where its records and tables lie in an embedded resource.</summary>
    public static IndentedWriter Resource(Target target, string hash, int shardCount) => Write(target, (writer, target) =>
    {
        using (Class(writer, target))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed class {Corpus} : global::Letterpress.ResourceCorpus");
            using (writer.Block())
            {
                writer.WriteLine($"internal static readonly {Corpus} Instance = new {Corpus}();");
                writer.WriteLine();
                writer.WriteLine($"private {Corpus}()");
                using (writer.Indent())
                {
                    writer.WriteLine($": base(typeof({Corpus}).Assembly, {Literals.Quoted(ImageLayout.ResourceName)}, {Literals.Quoted(hash)}, {shardCount.ToString(CultureInfo.InvariantCulture)})");
                }

                using (writer.Block())
                {
                }
            }
        }
    });
}
