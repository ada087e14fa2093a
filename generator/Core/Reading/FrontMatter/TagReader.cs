using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads tags and categories, which are one list: lists, lists of lists, nested keys with a label, or texts.</summary>
sealed class TagReader(FrontKeys keys, FrontProblems problems)
{
    /// <summary>More are no tags, and an alias of YAML may stand for any number.</summary>
    const int MaxCount = 1000;

    static readonly string[] s_labels = ["label", "name", "title"];

    readonly List<string> _tags = [];
    bool _isWhole;

    /// <summary>Each once.</summary>
    public IEnumerable<string> Read()
    {
        ReadAll(KnownKeys.Tags, static name => name.EndsWith("s", StringComparison.OrdinalIgnoreCase));
        if (_tags.Count == 0)
        {
            ReadAll(KnownKeys.Keywords, static _ => false);
        }

        return _tags.Distinct(StringComparer.Ordinal);
    }

    /// <param name="isSplitBySpaces">Whether a text without commas has a tag in each of its words, by the key's name.</param>
    void ReadAll(string[] names, Func<string, bool> isSplitBySpaces)
    {
        foreach (FrontEntry entry in keys.Find(names))
        {
            _isWhole = true;
            if (entry.Value.Kind == FrontKind.Text)
            {
                string text = entry.Value.Text;
                char[]? separators = text.IndexOf(',') >= 0 ? [','] : isSplitBySpaces(entry.Key) ? null : [','];
                foreach (string tag in text.Split(separators, StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(tag);
                }
            }
            else
            {
                ReadItems(entry, entry.Value.OneOrMore, isNested: false);
            }

            if (_isWhole)
            {
                keys.Use(entry);
            }
        }
    }

    void ReadItems(FrontEntry entry, IEnumerable<FrontValue> items, bool isNested)
    {
        foreach (FrontValue item in items)
        {
            if (_tags.Count >= MaxCount)
            {
                Report(entry, "a list of at most 1000 text values");
                return;
            }

            if (item.Kind == FrontKind.Text)
            {
                Add(item.Text);
            }
            else if (item.Kind == FrontKind.List && !isNested)
            {
                ReadItems(entry, item.Items, isNested: true);
            }
            else if (item.Kind == FrontKind.Keys && LabelOf(item) is { } label)
            {
                Add(label);
            }
            else if (!item.IsEmpty)
            {
                Report(entry with { Value = item }, "a list of text values");
            }
        }
    }

    void Report(FrontEntry entry, string wanted)
    {
        _isWhole = false;
        problems.Add(entry, wanted);
    }

    void Add(string tag)
    {
        string name = tag.Trim();
        if (name.Length > 0)
        {
            _tags.Add(name);
        }
    }

    static string? LabelOf(FrontValue item) =>
        s_labels.Select(item.Find).FirstOrDefault(static found => found?.Kind == FrontKind.Text)?.Text;
}
