using Letterpress.Core;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>In characters: strings of one assembly have 16 MB, and each edit adds to them.</summary>
    const int MaxEditableCollection = 500_000;

    /// <summary>Which collection is which.</summary>
    public static IndentedWriter Collections(CompilerOptions options, SchemaSet set) => Write(options, (writer, options) =>
    {
        string[] members = [.. set.Collections.Select(static type => CollectionMember(type.FullName))];
        using (Class(writer, options))
        {
            writer.WriteLine($"private sealed partial class {Compiled}");
            using (writer.Block())
            {
                writer.WriteLine($"protected override int CollectionCount => {members.Length};");
                writer.WriteLine();
                Switch(
                    writer,
                    $"protected override {Bytes} GetCollection(int collection) => collection switch",
                    members.Select(static (member, i) => (i, member)));
            }
        }
    });

    /// <summary>The values of a collection.</summary>
    public static IndentedWriter Collection(CompilerOptions options, CompiledCollection collection) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            writer.WriteLine($"private sealed partial class {Compiled}");
            using (writer.Block())
            {
                bool isEditable = options.IsEditable && collection.Text.Length <= MaxEditableCollection;
                Literal(
                    writer,
                    options with { IsEditable = isEditable },
                    CollectionMember(collection.FullName),
                    collection.Text,
                    isIndented: false);
            }
        }
    });

    static string CollectionMember(string fullName) => fullName.Replace('.', '_') + "Values";
}
