using System.Text;
using Letterpress.Core.Text;
using Letterpress.Pressing;

namespace Letterpress.Tasks.Schemas;

/// <summary>The folder in which a project keeps the JSON Schemas of its collections.</summary>
/// <remarks>
/// It may have files of others, and of other builds. So a schema whose collection is gone is deleted only where the last build of this
/// project, for the same framework, wrote it to this folder, and where it is still as it was written.
/// </remarks>
/// <param name="folder">The full path.</param>
/// <param name="list">The full path of the file that lists what the last build wrote.</param>
sealed class SchemaFolder(string folder, string list)
{
    /// <summary>Writes the schemas that changed, and deletes those whose collections are gone.</summary>
    /// <returns>How many files are others than before.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public int Write(IReadOnlyList<KeyValuePair<string, string>> schemas)
    {
        Dictionary<string, string> written = ReadList();
        int changed = 0;
        StringBuilder lines = new StringBuilder(folder).Append('\n');
        foreach (KeyValuePair<string, string> schema in schemas)
        {
            byte[] text = Utf8.Bytes(schema.Value);
            Directory.CreateDirectory(folder);
            changed += AtomicFile.Write(Path.Combine(folder, schema.Key), stream => stream.Write(text, 0, text.Length)) ? 1 : 0;
            lines.Append(ContentHash.Of(schema.Value)).Append(' ').Append(schema.Key).Append('\n');
            written.Remove(schema.Key);
        }

        foreach (string path in written.Where(IsUnchanged).Select(PathOf))
        {
            File.Delete(path);
            changed++;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(list));
        AtomicFile.TryWrite(list, Utf8.Bytes(lines.ToString()));
        return changed;
    }

    /// <summary>The names of the files that the last build wrote to this folder, and the hashes of their texts.</summary>
    Dictionary<string, string> ReadList()
    {
        string[] lines = File.Exists(list) ? File.ReadAllLines(list, Encoding.UTF8) : [];
        return lines.Length == 0 || lines[0] != folder ? new(StringComparer.Ordinal) : lines.Skip(1)
            .Select(static line => line.Split([' '], 2)).Where(static parts => parts.Length == 2 && Path.GetFileName(parts[1]) == parts[1])
            .ToDictionary(static parts => parts[1], static parts => parts[0], StringComparer.Ordinal);
    }

    bool IsUnchanged(KeyValuePair<string, string> file) => File.Exists(PathOf(file))
        && ContentHash.Of(File.ReadAllText(PathOf(file), Encoding.UTF8)) == file.Value;

    string PathOf(KeyValuePair<string, string> file) => Path.Combine(folder, file.Key);
}
