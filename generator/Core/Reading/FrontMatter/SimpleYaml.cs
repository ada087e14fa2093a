using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>
/// Reads front matter as nearly all seeds have it: keys without indentation, with a text in one line, a list of such texts, or nothing.
/// It is what <see cref="YamlReader"/> reads of the same text, without the parser; anything else is left to that.
/// </summary>
sealed class SimpleYaml
{
    const int MaxKeyLength = 100;

    readonly string _yaml;
    readonly List<FrontEntry> _entries = [];
    readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Where the line starts that is read next.</summary>
    int _line;

    SimpleYaml(string yaml) => _yaml = yaml;

    /// <returns>The keys in the order of the text; null where it is something else, or may be wrong.</returns>
    public static List<FrontEntry>? Read(string yaml)
    {
        SimpleYaml reader = new(yaml);
        while (reader.SkipEmptyLines())
        {
            if (!reader.ReadEntry())
            {
                return null;
            }
        }

        return reader._entries.Count > 0 ? reader._entries : null;
    }

    /// <returns>Whether there is another line.</returns>
    bool SkipEmptyLines()
    {
        while (_line < _yaml.Length && _yaml[_line] == '\n')
        {
            _line++;
        }

        return _line < _yaml.Length;
    }

    /// <summary>Finds the end of the line that is read next, and moves to the line after it.</summary>
    int NextLine()
    {
        int end = _yaml.IndexOf('\n', _line);
        end = end < 0 ? _yaml.Length : end;
        _line = Math.Min(end + 1, _yaml.Length);
        return end;
    }

    bool ReadEntry()
    {
        int start = _line;
        int end = NextLine();
        int colon = start;
        while (colon < end && colon - start < MaxKeyLength && IsOfKey(_yaml[colon], isFirst: colon == start))
        {
            colon++;
        }

        if (colon == start || colon >= end || _yaml[colon] != ':' || (colon + 1 < end && _yaml[colon + 1] != ' '))
        {
            return false;
        }

        string key = _yaml.Substring(start, colon - start);
        int value = SkipSpaces(colon + 1, end);
        FrontValue? read = value == end ? ReadListOrNothing(colon + 1)
            : _yaml[value] == '[' ? ReadFlowList(value, end)
            : ReadText(value, end);
        if (read is null || IsNull(key) || !_keys.Add(key))
        {
            return false;
        }

        _entries.Add(new(key, read) { KeyPlace = new(start, key.Length) });
        return true;
    }

    /// <summary>A list whose items have a line each; null where a key has neither that nor nothing.</summary>
    /// <param name="afterColon">The place of nothing.</param>
    FrontValue? ReadListOrNothing(int afterColon)
    {
        int first = -1;
        int indentation = 0;
        List<FrontValue> items = [];
        while (SkipEmptyLines())
        {
            int start = _line;
            int dash = SkipSpaces(start, _yaml.Length);
            if (dash + 1 >= _yaml.Length || _yaml[dash] != '-' || _yaml[dash + 1] != ' ')
            {
                if (dash > start)
                {
                    return null;
                }

                break;
            }

            first = first < 0 ? dash : first;
            indentation = items.Count == 0 ? dash - start : indentation;
            int end = NextLine();
            int value = SkipSpaces(dash + 1, end);
            if (dash - start != indentation || value == end || ReadText(value, end) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items.Count == 0 ? new(FrontKind.Null, "", new(afterColon, 0)) : ListOf(items, new(first, _line - first));
    }

    FrontValue? ReadFlowList(int start, int end)
    {
        List<FrontValue> items = [];
        int next = SkipSpaces(start + 1, end);
        while (next < end && _yaml[next] != ']')
        {
            if (items.Count > 0)
            {
                if (_yaml[next] != ',')
                {
                    return null;
                }

                next = SkipSpaces(next + 1, end);
            }

            int itemEnd = next < end && IsQuote(_yaml[next]) ? EndOfQuoted(next, end) : EndOfFlowItem(next, end);
            if (itemEnd <= next || ReadText(next, itemEnd) is not { } item)
            {
                return null;
            }

            items.Add(item);
            next = SkipSpaces(itemEnd, end);
        }

        return next < end && SkipSpaces(next + 1, end) == end ? ListOf(items, new(start, next + 1 - start)) : null;
    }

    FrontValue ListOf(List<FrontValue> items, TextSlice place) => new(FrontKind.List, place.Of(_yaml).Trim(), place) { Items = items };

    /// <summary>A text in quotes without escapes, or without quotes and without any sign that means something.</summary>
    FrontValue? ReadText(int start, int end)
    {
        while (end > start && _yaml[end - 1] == ' ')
        {
            end--;
        }

        if (start < end && IsQuote(_yaml[start]))
        {
            return EndOfQuoted(start, end) == end
                ? new(FrontKind.Text, _yaml.Substring(start + 1, end - start - 2), new(start, end - start))
                : null;
        }

        if (start == end || !CanBegin(_yaml[start]) || _yaml[end - 1] == ':')
        {
            return null;
        }

        for (int i = start; i < end; i++)
        {
            char c = _yaml[i];
            if (!IsShown(c) || (c == ':' && _yaml[i + 1] == ' ') || (c == '#' && _yaml[i - 1] == ' '))
            {
                return null;
            }
        }

        string text = _yaml.Substring(start, end - start);
        return new(IsNull(text) ? FrontKind.Null : FrontKind.Text, text, new(start, text.Length));
    }

    /// <summary>The position after the closing quote; -1 where there is none, or an escape before it.</summary>
    int EndOfQuoted(int start, int end)
    {
        char quote = _yaml[start];
        for (int i = start + 1; i < end; i++)
        {
            char c = _yaml[i];
            if (c == quote)
            {
                return i + 1 < end && _yaml[i + 1] == quote ? -1 : i + 1;
            }

            if (!IsShown(c) || c == '\\')
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The end of letters, digits, spaces, what joins words, and all that is no ASCII.</summary>
    int EndOfFlowItem(int start, int end)
    {
        int position = start;
        while (position < end && IsOfFlowItem(_yaml[position]))
        {
            position++;
        }

        return position;
    }

    int SkipSpaces(int position, int end)
    {
        while (position < end && _yaml[position] == ' ')
        {
            position++;
        }

        return position;
    }

    static bool IsOfKey(char c, bool isFirst) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (!isFirst && c is (>= '0' and <= '9') or '-' or '.');

    static bool IsOfFlowItem(char c) =>
        char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or '+' or '(' or ')' or >= '\u00A0';

    static bool IsQuote(char c) => c is '"' or '\'';

    /// <summary>What YAML gives another meaning is at the start of a value only.</summary>
    static bool CanBegin(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or >= '\u00A0'
            or '/' or '(' or '.' or '_' or '$' or '+' or '<';

    /// <summary>Neither a control, nor a line break of YAML, nor half a pair.</summary>
    static bool IsShown(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u00A0' and < '\uD800' and not ('\u2028' or '\u2029'))
            or (>= '\uE000' and < '\uFFFE' and not '\uFEFF');

    static bool IsNull(string text) => text is "null" or "Null" or "NULL";
}
