using System.Net;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Files;

/// <summary>
/// Finds in the bytes of a seed what may be the URL of a file beside it, without reading the seed: what ends with a file extension of
/// <see cref="MediaTypes"/>. It finds too much, and only what is written in an unusual way not at all; of that nothing is known then.
/// </summary>
static class FileScan
{
    /// <summary>No URL of a file is longer.</summary>
    const int MaxLength = 300;

    /// <summary>Of a seed that seems to name more files, nothing is known of the others.</summary>
    const int MaxCandidates = 10_000;

    /// <summary>A URL may begin after each of these, or have it in it.</summary>
    const int MaxStarts = 8;

    /// <summary>How a note-taking program begins a name.</summary>
    const string Note = "[[";

    static readonly string[] s_ends = ["](", "![", "://", "='"];

    static readonly int s_longestExtension = MediaTypes.Extensions.Max(static extension => extension.Length);

    /// <summary>What may be URLs, each once, in their order; those of note-taking programs begin with <c>[[</c>.</summary>
    public static IReadOnlyList<string> CandidatesIn(byte[] seed)
    {
        List<string> candidates = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        for (int dot = NextDot(seed, 0); dot >= 0 && known.Count < MaxCandidates; dot = NextDot(seed, dot + 1))
        {
            int end = EndOfExtension(seed, dot);
            if (end > 0 && MediaTypes.Of("x" + Utf8Of(seed, dot, end)) is not null)
            {
                Add(seed, dot, end, url =>
                {
                    if (MayBeUrl(url) && known.Add(url))
                    {
                        candidates.Add(url);
                    }
                });
            }
        }

        return candidates;
    }

    /// <summary>The paths that a candidate may mean, and the name of a file in any folder.</summary>
    public static (IEnumerable<string> Paths, string Name) PathsOf(string candidate, string seedPath, SiteRoots roots)
    {
        string url = WithoutNote(candidate);
        bool isNote = url.Length < candidate.Length;
        if (!LinkPath.IsRelative(url))
        {
            return ([], "");
        }

        FileQuery query = FileQueries.Of(new(url, isNote, default), seedPath, isLocal: true, roots);
        return (query.Paths, query.Name);
    }

    static string WithoutNote(string candidate) =>
        candidate.StartsWith(Note, StringComparison.Ordinal) ? candidate.Substring(Note.Length) : candidate;

    static int NextDot(byte[] seed, int start) => Array.IndexOf(seed, (byte)'.', start);

    /// <summary>0 where no file extension can be there.</summary>
    static int EndOfExtension(byte[] seed, int dot)
    {
        int end = dot + 1;
        while (end < seed.Length && end - dot <= s_longestExtension + 1 && IsLetterOrDigit(seed[end]))
        {
            end++;
        }

        return end - dot - 1 > s_longestExtension || end == dot + 1 ? 0 : end;
    }

    /// <summary>What goes on over the end of a link or an attribute is no URL, and one with a host leads to no file.</summary>
    static bool MayBeUrl(string text) =>
        LinkPath.IsRelative(WithoutNote(text)) && !s_ends.Any(end => text.IndexOf(end, StringComparison.Ordinal) >= 0);

    static void Add(byte[] seed, int dot, int end, Action<string> add)
    {
        int starts = 0;
        int start = dot;
        for (; start > 0 && dot - start < MaxLength && !IsBound(seed[start - 1]) && starts < MaxStarts; start--)
        {
            if (IsPossibleStart(seed[start - 1]) && start < dot)
            {
                starts++;
                add(UrlOf(seed, start, end));
            }
        }

        if (start < dot && starts < MaxStarts)
        {
            add(UrlOf(seed, start, end));
        }
    }

    static string UrlOf(byte[] seed, int start, int end)
    {
        string text = Utf8Of(seed, start, end).Trim();
        text = text.IndexOf('\\') < 0 ? text : text.Replace("\\", "");
        bool isNote = start > 1 && seed[start - 1] == '[' && seed[start - 2] == '[';
        return (isNote ? Note : "") + (text.IndexOf('&') < 0 ? text : WebUtility.HtmlDecode(text));
    }

    static string Utf8Of(byte[] seed, int start, int end) => System.Text.Encoding.UTF8.GetString(seed, start, end - start);

    static bool IsLetterOrDigit(byte value) =>
        value is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9');

    static bool IsBound(byte value) => value is (byte)'"' or (byte)'<' or (byte)'>' or (byte)'|' or (byte)'\n' or (byte)'\r' or 0;

    static bool IsPossibleStart(byte value) => value
        is (byte)' ' or (byte)'\t' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'='
        or (byte)'\'' or (byte)',' or (byte)';' or (byte)':';
}
