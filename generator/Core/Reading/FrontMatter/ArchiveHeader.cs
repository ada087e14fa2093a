using System.Globalization;
using System.Net;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>
/// The three lines with which an archive seed starts: <c>&lt;!--unix ms--&gt;</c>, <c>[title](url)</c>, <c>------</c>; each may be missing.
/// </summary>
/// <param name="Time">Null where there is no time, or it is not a number.</param>
/// <param name="TimeText">The comment's text where it is not a number; else empty.</param>
/// <param name="TimeComment">The comment; of length 0 where there is none.</param>
/// <param name="Title">HTML entities are decoded, here and in <paramref name="Url"/>.</param>
/// <param name="TitleLine">The line with title and URL; of length 0 where there is none.</param>
/// <param name="BodyStart">The position after the header.</param>
sealed record ArchiveHeader(
    Timestamp? Time, string TimeText, TextSlice TimeComment, string Title, string Url, TextSlice TitleLine, int BodyStart)
{
    public bool HasTitleLine => TitleLine.Length > 0;

    public bool IsTimeInvalid => TimeComment.Length > 0 && Time is null;

    public static ArchiveHeader Read(string text, int start)
    {
        int position = SkipWhiteSpace(text, start);
        Timestamp? time = null;
        string timeText = "";
        TextSlice timeComment = default;
        if (StartsWith(text, position, "<!--") && EndOfComment(text, position) is int end and > 0
            && text.IndexOf('\n', position, end - position) < 0)
        {
            string content = text.Substring(position + 4, end - 3 - position - 4).Trim();
            if (LooksLikeTime(content))
            {
                timeComment = new(position, end - position);
                time = Parse(content);
                timeText = time is null ? content : "";
                position = SkipWhiteSpace(text, end);
            }
        }

        TextSlice line = LineAt(text, position);
        string title = "";
        string url = "";
        TextSlice titleLine = default;
        TextSlice rule = LineAt(text, SkipWhiteSpace(text, line.End));

        // A link alone on the first line belongs to the body, unless a time before it or a rule after it makes it a header.
        if ((timeComment.Length > 0 || IsRule(rule, text)) && TrySplitTitle(line.Of(text), out string foundTitle, out string foundUrl))
        {
            title = foundTitle;
            url = foundUrl;
            titleLine = line;
            position = rule.Start;
        }
        else
        {
            rule = line;
        }

        if (IsRule(rule, text) && (titleLine.Length > 0 || timeComment.Length > 0))
        {
            position = rule.End;
        }

        // A short number or a word in a comment says nothing: a header needs its title line.
        bool isHeader = titleLine.Length > 0 || (timeComment.Length > 0 && IsMilliseconds(CommentText(text, timeComment)));
        return isHeader
            ? new(time, timeText, timeComment, Decode(title), Decode(url), titleLine, position)
            : new(null, "", default, "", "", default, start);
    }

    static string CommentText(string text, TextSlice comment) => text.Substring(comment.Start + 4, comment.Length - 7);

    static string Decode(string text) => text.IndexOf('&') < 0 ? text : WebUtility.HtmlDecode(text);

    /// <summary>
    /// The title is everything from the first <c>[</c> to the last <c>](</c>, the URL everything up to the last <c>)</c>:
    /// real titles contain brackets, and real URLs parentheses.
    /// </summary>
    static bool TrySplitTitle(string line, out string title, out string url)
    {
        title = url = "";
        int separator = line.LastIndexOf("](", StringComparison.Ordinal);
        if (line.Length == 0 || line[0] != '[' || separator < 0 || line[line.Length - 1] != ')')
        {
            return false;
        }

        title = line.Substring(1, separator - 1).Trim();
        url = line.Substring(separator + 2, line.Length - separator - 3).Trim();
        return true;
    }

    static bool IsRule(TextSlice line, string text) => line.Length >= 3 && line.Of(text).Trim('-').Length == 0;

    /// <summary>A comment of another kind belongs to the body.</summary>
    static bool LooksLikeTime(string content) =>
        content is "NaN" or "null" or "undefined" or ""
        || (content.All(static c => c is '-' or '.' or '+' || char.IsLetterOrDigit(c)) && content.Length <= 24);

    /// <summary>Whether a comment is the time of a header even where no title follows: no other number has so many digits.</summary>
    public static bool IsMilliseconds(string comment) =>
        comment.Trim() is { Length: >= 11 } content && Parse(content) is not null;

    static Timestamp? Parse(string content) =>
        long.TryParse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds)
        && Times.IsInRange(milliseconds)
            ? new Timestamp(milliseconds, 0)
            : null;

    static int EndOfComment(string text, int position)
    {
        int end = text.IndexOf("-->", position + 4, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 3;
    }

    static bool StartsWith(string text, int position, string value) => string.CompareOrdinal(text, position, value, 0, value.Length) == 0;

    static int SkipWhiteSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The line from a position, without white space at its end.</summary>
    static TextSlice LineAt(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        end = end < 0 ? text.Length : end;
        while (end > position && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new(position, end - position);
    }
}
