using System.Globalization;
using System.Text;
using Letterpress.Core.Model;

namespace Letterpress.Core.Files;

/// <summary>Writes what <see cref="FileFacts"/> reads: ASCII, fields between spaces, percent-encoded.</summary>
sealed class FileFactLines
{
    public const string Head = "letterpress files 1";

    /// <summary>A folder that was listed.</summary>
    public const string Folder = "folder";

    /// <summary>A folder that does not exist.</summary>
    public const string Absent = "absent";

    /// <summary>A file to which no seed seems to lead.</summary>
    public const string Name = "name";

    public const string File = "file";

    /// <summary>A file that is not to be used.</summary>
    public const string Refused = "refused";

    readonly StringBuilder _text = new StringBuilder(Head).Append('\n');

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => _text.Length == Head.Length + 1;

    public void Add(string kind, string path) => Line(kind, path);

    /// <param name="problem">Why it is not published; else empty.</param>
    public void AddFile(FileModel file, string problem) => Line(
        File, file.Path, file.MediaType, Number(file.Length), Number(file.Width), Number(file.Height), file.Hash, file.Url, problem);

    /// <param name="problem">Why; empty where nobody asks.</param>
    public void AddRefused(string path, string problem) => Line(Refused, path, problem);

    public override string ToString() => _text.ToString();

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    void Line(string kind, params string[] fields)
    {
        _text.Append(kind);
        foreach (string field in fields)
        {
            // What media types and URLs consist of is kept, so that the file can be read.
            _text.Append(' ').Append(Uri.EscapeDataString(field).Replace("%2F", "/"));
        }

        _text.Append('\n');
    }
}
