using System.Globalization;
using Letterpress.Core;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>A constant that no one reads: its edit is one that hot reload refuses, and so the app is built again.</summary>
    public static IndentedWriter Watched(CompilerOptions options, string mark) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, "Changes with the seeds.");
            writer.WriteLine($"private const string Watched = {Literals.Quoted(mark)};");
        }
    });

    /// <summary>The corpus where its records and tables lie in an embedded resource.</summary>
    public static IndentedWriter Resource(CompilerOptions options, string hash, int shardCount) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed class {Corpus} : global::Letterpress.ResourceCorpus");
            using (writer.Block())
            {
                // A constant, whose edit hot reload refuses: no edit reaches the resource, and with another one every index is another article's.
                writer.WriteLine($"private const string Hash = {Literals.Quoted(hash)};");
                writer.WriteLine();
                writer.WriteLine($"internal static readonly {Corpus} Instance = new {Corpus}();");
                writer.WriteLine();
                writer.WriteLine($"private {Corpus}()");
                using (writer.Indent())
                {
                    writer.WriteLine($": base(typeof({Corpus}).Assembly, {Literals.Quoted(ImageLayout.ResourceName)}, Hash, {shardCount.ToString(CultureInfo.InvariantCulture)})");
                }

                using (writer.Block())
                {
                }
            }
        }
    });
}
