using System.Globalization;
using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Finds lines that say when, or when and by whom, a text was written, and nothing of what it says.</summary>
static class DateLines
{
    const int MaxLength = 100;

    /// <summary>How many letters a name beside a time has at most; an ideograph counts as two.</summary>
    const int MaxNameLetters = 30;

    static readonly Regex s_clock = new("(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant);

    /// <summary>
    /// Whether a line is only a date or a relative time ("31 minutes ago"), with words such as "updated": each of its words is one of
    /// <see cref="DateWords"/>, and they say a time.
    /// </summary>
    public static bool IsOnlyTime(string text) =>
        text.Length is > 0 and <= MaxLength && Count(text) is { OtherLetters: 0 } parts
        && (parts.IsAlone || (parts.IsStrong && (parts.Numbers > 0 || parts.Weak > 0)) || IsDate(parts) || parts.HasClock);

    /// <summary>Whether a line is a full date with a clock and little else, such as a name.</summary>
    public static bool IsByline(string text) =>
        text.Length is > 0 and <= MaxLength && Count(text) is { HasClock: true, OtherLetters: <= MaxNameLetters } parts
        && parts.HasYear && (IsDate(parts) || parts.IsStrong)
        && text.IndexOfAny(['。', '！', '？', '!', '?', '…']) < 0;

    /// <summary>A year, a month and a day.</summary>
    static bool IsDate(Parts parts) => parts.HasYear && parts.Numbers >= 3;

    static Parts Count(string text)
    {
        Parts parts = new() { HasClock = s_clock.IsMatch(text) };
        for (int start = 0; start < text.Length;)
        {
            bool isDigit = text[start] is >= '0' and <= '9';
            int end = start;
            while (end < text.Length && (isDigit ? text[end] is >= '0' and <= '9' : char.IsLetter(text[end])))
            {
                end++;
            }

            string token = text.Substring(start, end - start);
            if (isDigit)
            {
                parts.Numbers++;
                parts.HasYear |= (token.Length == 4 && token[0] is '1' or '2') || token.Length == 8;
                parts.Numbers += token.Length == 8 ? 2 : 0;
            }
            else if (token.Length > 0)
            {
                DateWordKind kind = DateWords.KindOf(token);
                parts.OtherLetters += kind == DateWordKind.None ? token.Sum(static c => c < '\u2E80' ? 1 : 2) : 0;
                parts.Weak += kind == DateWordKind.Weak ? 1 : 0;
                parts.IsStrong |= kind == DateWordKind.Strong;
                parts.IsAlone |= kind == DateWordKind.Alone;
            }
            else if (char.IsSurrogate(text[start]) || char.GetUnicodeCategory(text[start]) is UnicodeCategory.OtherNumber)
            {
                parts.OtherLetters++;
            }

            start = Math.Max(end, start + 1);
        }

        return parts;
    }

    struct Parts
    {
        public int Numbers;
        public int Weak;
        public int OtherLetters;
        public bool HasYear;
        public bool HasClock;
        public bool IsStrong;
        public bool IsAlone;
    }
}
