using System.Globalization;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>The three lines with which an archive seed starts: <c>&lt;!--unix ms--&gt;</c>, <c>[title](url)</c>, <c>------</c>; each may be missing.</summary>
/// <param name="Time">Null where there is none or it is no number.</param>
/// <param name="TimeText">What the comment says, where it is no number; else empty.</param>
/// <param name="Title">HTML entities are still encoded.</param>
/// <param name="BodyStart">The position behind the header.</param>
sealed record ArchiveHeader(Timestamp? Time, string TimeText, TextSlice TimePlace, string Title, string Url, TextSlice TitlePlace, int BodyStart)
{
    public bool HasTitleLine => TitlePlace.Length > 0;

    public static ArchiveHeader Read(string text, int start)
    {
        int position = SkipWhiteSpace(text, start);
        Timestamp? time = null;
        string timeText = "";
        TextSlice timePlace = default;
        if (StartsWith(text, position, "<!--") && EndOfComment(text, position) is int end and > 0 && text.IndexOf('\n', position, end - position) < 0)
        {
            string content = text.Substring(position + 4, end - 3 - position - 4).Trim();
            if (LooksLikeTime(content))
            {
                timePlace = new(position, end - position);
                time = Parse(content);
                timeText = time is null ? content : "";
                position = SkipWhiteSpace(text, end);
            }
        }

        TextSlice line = LineAt(text, position);
        string title = "";
        string url = "";
        TextSlice titlePlace = default;
        TextSlice rule = LineAt(text, SkipWhiteSpace(text, line.End));

        // A link that stands alone on the first line of a body is no header: a time before it or a rule below it makes it one.
        if ((timePlace.Length > 0 || IsRule(rule, text)) && TrySplitTitle(line.Of(text), out string foundTitle, out string foundUrl))
        {
            title = foundTitle;
            url = foundUrl;
            titlePlace = line;
            position = rule.Start;
        }
        else
        {
            rule = line;
        }

        if (IsRule(rule, text) && (titlePlace.Length > 0 || timePlace.Length > 0))
        {
            position = rule.End;
        }

        return new(time, timeText, timePlace, title, url, titlePlace, titlePlace.Length > 0 || timePlace.Length > 0 ? position : start);
    }

    /// <summary>The title is everything from the first <c>[</c> to the last <c>](</c>, the URL everything up to the last <c>)</c>:
    /// real titles hold brackets, and real URLs parentheses.</summary>
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
        content is "NaN" or "null" or "undefined" or "" || content.All(static c => c is '-' or '.' or '+' || char.IsLetterOrDigit(c)) && content.Length <= 24;

    static Timestamp? Parse(string content) =>
        long.TryParse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds) && Times.IsInRange(milliseconds)
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
