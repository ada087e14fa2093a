using Letterpress.Core.Text;
using Letterpress.Core;
using Letterpress.Layout;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>A constant that no code reads: hot reload refuses its edit, and so the app is built again.</summary>
    public static IndentedWriter Watched(CompilerOptions options, string mark) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, "Changes with the seeds.");
            writer.WriteLine($"private const string {GeneratedMembers.Watched} = {Literals.Quoted(mark)};");
        }
    });

    /// <summary>The corpus whose records and tables are in an embedded resource.</summary>
    public static IndentedWriter Resource(CompilerOptions options, string hash, int shardCount) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            DocComments.Summary(writer, CorpusDoc);
            writer.WriteLine($"private sealed partial class {Compiled} : global::Letterpress.ResourceCorpus");
            using (writer.Block())
            {
                // Hot reload refuses the edit of a constant. It must: it cannot replace the resource, in which other indices are valid.
                writer.WriteLine($"private const string Hash = {Literals.Quoted(hash)};");
                writer.WriteLine();
                // A changed byte is found where it is cheap to wait for it.
                writer.WriteLine("#if DEBUG");
                writer.WriteLine($"private const bool IsVerified = true;");
                writer.WriteLine("#else");
                writer.WriteLine($"private const bool IsVerified = false;");
                writer.WriteLine("#endif");
                writer.WriteLine();
                writer.WriteLine($"internal static readonly {Compiled} Instance = new {Compiled}();");
                writer.WriteLine();
                writer.WriteLine($"private {Compiled}()");
                using (writer.Indent())
                {
                    string resource = Literals.Quoted(BlobHeader.ResourceName);
                    writer.WriteLine(
                        $": base({LayoutVersion.Current}, typeof({Compiled}).Assembly, {resource}, Hash, {shardCount}, IsVerified)");
                }

                using (writer.Block())
                {
                }
            }
        }
    });
}
