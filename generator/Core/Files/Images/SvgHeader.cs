using System.Globalization;
using System.Text.RegularExpressions;

namespace Letterpress.Core.Files.Images;

/// <summary>
/// SVG: the attributes of the first element. What precedes it is skipped, a document type too; nothing is expanded, so no entity is read.
/// </summary>
static class SvgHeader
{
    /// <summary>The number of pixels of a unit of CSS; others depend on what is around the picture.</summary>
    static readonly Dictionary<string, double> s_units = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["px"] = 1,
        ["pt"] = 96d / 72,
        ["pc"] = 16,
        ["in"] = 96,
        ["cm"] = 96 / 2.54,
        ["mm"] = 96 / 25.4,
        ["q"] = 96 / 101.6,
    };

    /// <summary>No attribute with a size is longer.</summary>
    const int MaxValue = 100;

    static readonly Regex s_length = new(
        "^\\s*(\\+?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?)([a-zA-Z]*)\\s*$", RegexOptions.CultureInvariant);

    /// <returns>The size in pixels, 0 where it is not stated; null where the text is no SVG.</returns>
    public static (long Width, long Height)? Read(ReadOnlySpan<byte> prefix)
    {
        string text = TextOf(prefix);
        int position = AfterProlog(text);
        if (position < 0)
        {
            return null;
        }

        int nameEnd = position + 1;
        while (nameEnd < text.Length && !IsSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/'))
        {
            nameEnd++;
        }

        string name = text.Substring(position + 1, nameEnd - position - 1);
        return name == "svg" || name.EndsWith(":svg", StringComparison.Ordinal) ? SizeOf(AttributesAt(text, nameEnd)) : null;
    }

    static (long Width, long Height) SizeOf(Dictionary<string, string> attributes)
    {
        double width = LengthOf(attributes, "width");
        double height = LengthOf(attributes, "height");
        string[] box = attributes.TryGetValue("viewBox", out string? value)
            ? value.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
            : [];
        double boxWidth = box.Length == 4 ? LengthOf(box[2]) : 0;
        double boxHeight = box.Length == 4 ? LengthOf(box[3]) : 0;
        if (boxWidth > 0 && boxHeight > 0)
        {
            (width, height) = (width > 0, height > 0) switch
            {
                (false, false) => (boxWidth, boxHeight),
                (true, false) => (width, width * boxHeight / boxWidth),
                (false, true) => (height * boxWidth / boxHeight, height),
                _ => (width, height),
            };
        }

        return (Rounded(width), Rounded(height));
    }

    static long Rounded(double size) => size is > 0 and < int.MaxValue ? Math.Max(1, (long)Math.Round(size)) : 0;

    static double LengthOf(Dictionary<string, string> attributes, string name) =>
        attributes.TryGetValue(name, out string? value) ? LengthOf(value) : 0;

    /// <summary>0 for what is no length in known units.</summary>
    static double LengthOf(string text) => text.Length <= MaxValue && s_length.Match(text) is { Success: true } match
        && s_units.TryGetValue(match.Groups[2].Value.ToLowerInvariant(), out double unit)
        && double.TryParse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && !double.IsInfinity(number) ? number * unit : 0;

    /// <summary>By its mark, if it has one, else UTF-8, of which what is read here is ASCII.</summary>
    static string TextOf(ReadOnlySpan<byte> prefix)
    {
        byte[] bytes = prefix.ToArray();
        System.Text.Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => System.Text.Encoding.UTF8,
        };
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>The position of the first element; -1 where something else precedes it.</summary>
    static int AfterProlog(string text)
    {
        int position = 0;
        while (true)
        {
            while (position < text.Length && IsSpace(text[position]))
            {
                position++;
            }

            if (position >= text.Length || text[position] != '<')
            {
                return -1;
            }

            int end = HasAt(text, position, "<?") ? EndOf(text, position, "?>")
                : HasAt(text, position, "<!--") ? EndOf(text, position + 4, "-->")
                : HasAt(text, position, "<!DOCTYPE") ? EndOfDocumentType(text, position)
                : position;
            if (end <= position)
            {
                return end;
            }

            position = end;
        }
    }

    /// <summary>-1 where it does not end; declarations in brackets are skipped, and quoted texts.</summary>
    static int EndOfDocumentType(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = text.IndexOf(text[i], i + 1);
                    if (i < 0)
                    {
                        return -1;
                    }

                    break;
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The attributes of a start tag, the first of each name; what has an entity in it is left out.</summary>
    static Dictionary<string, string> AttributesAt(string text, int position)
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        while (true)
        {
            while (position < text.Length && (IsSpace(text[position]) || text[position] == '/'))
            {
                position++;
            }

            int start = position;
            while (position < text.Length && text[position] is not ('=' or '>') && !IsSpace(text[position]))
            {
                position++;
            }

            int nameEnd = position;
            while (position < text.Length && IsSpace(text[position]))
            {
                position++;
            }

            if (nameEnd == start || position + 1 >= text.Length || text[position] != '=')
            {
                return attributes;
            }

            position++;
            while (position < text.Length && IsSpace(text[position]))
            {
                position++;
            }

            int close = position < text.Length && text[position] is '"' or '\'' ? text.IndexOf(text[position], position + 1) : -1;
            if (close < 0)
            {
                return attributes;
            }

            string name = text.Substring(start, nameEnd - start);
            string value = text.Substring(position + 1, close - position - 1);
            if (value.IndexOf('&') < 0 && !attributes.ContainsKey(name))
            {
                attributes.Add(name, value);
            }

            position = close + 1;
        }
    }

    static int EndOf(string text, int start, string mark) =>
        text.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and int end ? end + mark.Length : -1;

    static bool HasAt(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';
}
