using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads what <see cref="UnfencedKeys"/> finds and no other reader knows: lines of keys, and Pandoc's title block.</summary>
static class KeyLineReader
{
    static readonly string[] s_titleBlock = ["title", "author", "date"];

    /// <summary>A key with its value, and the indented lines that continue it.</summary>
    static readonly Regex s_entry = new(
        "^(?<key>[A-Za-z][\\w -]*?)[ \\t]*:(?<value>[^\\n]*(?:\\n[ \\t-][^\\n]*)*)", RegexOptions.Multiline);

    static readonly Regex s_titleLine = new("^%(?<value>[^\\n]*(?:\\n[ \\t][^\\n]*)*)", RegexOptions.Multiline);

    /// <summary>In the order of the block. The value of a list has an item in each line.</summary>
    public static List<FrontEntry> ReadLines(string block) =>
        [.. s_entry.Matches(block).Cast<Match>().Select(static match => EntryOf(match.Groups["key"].Value, match.Groups["value"], '\n') with
        {
            KeyPlace = new(match.Groups["key"].Index, match.Groups["key"].Length),
        })];

    /// <summary>Title, authors and date, in this order; an empty line stands for one that is missing.</summary>
    public static List<FrontEntry> ReadTitleBlock(string block) =>
    [
        .. s_titleLine.Matches(block).Cast<Match>().Zip(s_titleBlock, static (match, key) => EntryOf(key, match.Groups["value"], ';')),
    ];

    static FrontEntry EntryOf(string key, Group written, char separator)
    {
        string text = written.Value.Trim();
        TextSlice place = new(text.Length == 0 ? written.Index : written.Index + written.Value.IndexOf(text[0]), Math.Max(1, text.Length));
        List<FrontValue> items = [];
        foreach (string part in text.Split(separator, '\n'))
        {
            string item = part.Trim();
            if (item.Length > 0)
            {
                items.Add(new(FrontKind.Text, item, place));
            }
        }

        bool isList = items.Count > 1 && KnownKeys.Lists.Any(name => KeyNames.AreEqual(name, key));
        return new(key, isList
            ? new(FrontKind.List, text, place) { Items = items }
            : new(text.Length == 0 ? FrontKind.Null : FrontKind.Text, string.Join(" ", items.Select(static item => item.Text)), place));
    }
}
