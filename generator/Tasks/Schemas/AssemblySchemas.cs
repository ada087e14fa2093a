using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Letterpress.Core;

namespace Letterpress.Tasks.Schemas;

/// <summary>Reads the JSON Schemas of an assembly; see <see cref="SchemaMetadata"/>.</summary>
static class AssemblySchemas
{
    /// <returns>The names of files, and their texts.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using PEReader assembly = new(stream);
        MetadataReader reader = assembly.GetMetadataReader();
        return
        [
            .. from handle in reader.GetAssemblyDefinition().GetCustomAttributes()
               let attribute = reader.GetCustomAttribute(handle)
               where IsMetadata(reader, attribute)
               let pair = ValuesOf(reader, attribute)
               where pair.Key.StartsWith(SchemaMetadata.Prefix, StringComparison.Ordinal)
               let name = pair.Key.Substring(SchemaMetadata.Prefix.Length)
               where Path.GetFileName(name) == name
               orderby name
               select new KeyValuePair<string, string>(name, pair.Value),
        ];
    }

    static bool IsMetadata(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)parent).Name, "AssemblyMetadataAttribute");

    /// <summary>The two texts of the constructor, after two bytes that begin each attribute.</summary>
    static KeyValuePair<string, string> ValuesOf(MetadataReader reader, CustomAttribute attribute)
    {
        BlobReader values = reader.GetBlobReader(attribute.Value);
        values.ReadUInt16();
        return new(values.ReadSerializedString() ?? "", values.ReadSerializedString() ?? "");
    }
}
