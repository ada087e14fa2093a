using System.Globalization;
using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Pressing.Files;

/// <summary>What was found in files, kept between builds under their paths, lengths and times.</summary>
/// <remarks>
/// A file that changed as late as it was read may have changed again without a trace of it. So the time of the cache is when the build
/// began that wrote it, and an entry is used only for a file that is clearly older. What is in the cache does not depend on a clock. A
/// cache that is incomplete, damaged or of another tool counts as missing: its last line is a hash of the others.
/// </remarks>
sealed class FileCache
{
    /// <summary>File systems count time no coarser than that.</summary>
    static readonly TimeSpan s_resolution = TimeSpan.FromSeconds(2);

    readonly string? _path;
    readonly string _head;
    readonly Dictionary<string, (string Stamp, string Value)> _known = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, (string Stamp, string Value)> _current = new(StringComparer.Ordinal);
    readonly DateTime _began = DateTime.UtcNow;
    DateTime _written = DateTime.MinValue;
    bool _isNew;

    /// <param name="head">Names the tool, and all that values depend on beside the files.</param>
    public FileCache(string path, string head)
    {
        _path = path;
        _head = head;
        Read();
    }

    FileCache() => _head = "";

    /// <summary>A cache without a file: what it knows is known as long as it lives.</summary>
    public static FileCache InMemory => new();

    /// <summary>How many files were read.</summary>
    public int Reads { get; private set; }

    /// <param name="file">The full path.</param>
    /// <param name="read">Reads the file where nothing is known of it; the result is on one line.</param>
    public string Get(string file, long length, DateTime time, Func<string> read)
    {
        string stamp = length.ToString(CultureInfo.InvariantCulture) + " " + time.Ticks.ToString(CultureInfo.InvariantCulture);
        if (_current.TryGetValue(file, out (string Stamp, string Value) entry))
        {
            return entry.Value;
        }

        if (!_known.TryGetValue(file, out entry) || entry.Stamp != stamp || time + s_resolution >= _written)
        {
            Reads++;
            _isNew = true;
            entry = (stamp, read());
        }

        _current.Add(file, entry);
        return entry.Value;
    }

    /// <summary>A cache that cannot be written costs time, not the build.</summary>
    public void Write()
    {
        if (_path is not null && (_isNew || _current.Count != _known.Count))
        {
            StringBuilder text = new StringBuilder(_head).Append('\n');
            foreach (KeyValuePair<string, (string Stamp, string Value)> entry in _current)
            {
                text.Append(Uri.EscapeDataString(entry.Key)).Append('\t').Append(entry.Value.Stamp).Append('\t')
                    .Append(entry.Value.Value).Append('\n');
            }

            string content = text.ToString();
            AtomicFile.TryWrite(_path, Encoding.UTF8.GetBytes(content + ContentHash.Of(content)), _began);
        }
    }

    void Read()
    {
        try
        {
            // Before the content, which another build may replace.
            _written = File.GetLastWriteTimeUtc(_path!);
            string text = File.Exists(_path) ? File.ReadAllText(_path, Encoding.UTF8) : "";
            string content = text.Substring(0, text.LastIndexOf('\n') + 1);
            if (!text.StartsWith(_head + "\n", StringComparison.Ordinal) || content + ContentHash.Of(content) != text)
            {
                return;
            }

            foreach (string line in content.Split('\n'))
            {
                string[] fields = line.Split(['\t'], 3);
                if (fields.Length == 3)
                {
                    _known[Uri.UnescapeDataString(fields[0])] = (fields[1], fields[2]);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            _known.Clear();
        }
    }
}
