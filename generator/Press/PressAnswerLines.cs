using System.Globalization;

namespace Letterpress.Pressing;

/// <summary>What the press says on its standard output, line by line.</summary>
/// <remarks>
/// Each line begins with <see cref="Mark"/>, which has the version; all else on that output is of somebody else, such as a profiler.
/// <c>hello</c> with the hash of the press's sources is first. <c>progress</c> has how many seeds were read so far. <c>fault</c> has the
/// kind of an exception, its type and its message. <c>built</c> and <c>shown</c> are the answer, each followed by its <c>file</c>s.
/// <c>end</c> is last and has the number of lines before it: an answer that lost a line is no answer.
/// </remarks>
static class PressAnswerLines
{
    public const string Mark = "letterpress-press-1\t";

    public static IEnumerable<string[]> Of(PressAnswer answer) =>
        Of("built", answer.Built).Concat(ReferenceEquals(answer.Built, answer.Shown) ? [] : Of("shown", answer.Shown));

    static IEnumerable<string[]> Of(string kind, BuiltResource built) =>
    [
        [
            kind, built.Blob, built.Manifest, built.SeedsRead.ToString(CultureInfo.InvariantCulture), Text(built.IsBlobNew),
            Text(built.IsLinked),
        ],
        .. built.Files.Select(static file => new[] { "file", file }),
    ];

    static string Text(bool value) => value ? "true" : "false";
}

/// <summary>Puts an answer together.</summary>
sealed class PressAnswerReader
{
    readonly List<(string[] Line, List<string> Files)> _resources = [];
    int _lines;
    bool _isWhole;

    /// <summary>The hash of the press's sources; null until it has answered at all.</summary>
    public string? Sources { get; private set; }

    /// <summary>What went wrong; null for nothing.</summary>
    public PressFault? Fault { get; private set; }

    /// <summary>Null where the answer is not whole.</summary>
    public PressAnswer? Answer
    {
        get
        {
            BuiltResource[] built = [.. _resources.Select(ResourceOf).OfType<BuiltResource>()];
            return _isWhole && built.Length == _resources.Count && built.Length is 1 or 2 ? new(built[0], built[built.Length - 1]) : null;
        }
    }

    /// <param name="text">A line of the press's output.</param>
    /// <returns>What the line says of progress; the text itself where the press did not write it; otherwise null.</returns>
    public string? Read(string text)
    {
        // Somebody else's text may lack its line end.
        int mark = text.IndexOf(PressAnswerLines.Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return text.Length > 0 ? text : null;
        }

        string[] line = PressLines.Split(text.Substring(mark + PressAnswerLines.Mark.Length));
        switch (line)
        {
            case ["hello", string sources]:
                Sources = sources;
                break;
            case ["progress", string read]:
                _lines++;
                return "Letterpress: the press has read " + read + " seeds.";
            case ["fault", string kind, string type, string message] when Enum.TryParse(kind, out PressFaultKind known):
                Fault = new(known, type, message);
                break;
            case ["built" or "shown", _, _, _, _, _]:
                _resources.Add((line, []));
                break;
            case ["file", string file] when _resources.Count > 0:
                _resources[_resources.Count - 1].Files.Add(file);
                break;
            case ["end", string count]:
                _isWhole = count == _lines.ToString(CultureInfo.InvariantCulture);
                break;
            default:
                break;
        }

        _lines++;
        return mark > 0 ? text.Substring(0, mark) : null;
    }

    static BuiltResource? ResourceOf((string[] Line, List<string> Files) resource) =>
        int.TryParse(resource.Line[3], NumberStyles.None, CultureInfo.InvariantCulture, out int read)
            ? new(resource.Line[1], resource.Line[2], [.. resource.Files], read, resource.Line[4] == "true", resource.Line[5] == "true")
            : null;
}
