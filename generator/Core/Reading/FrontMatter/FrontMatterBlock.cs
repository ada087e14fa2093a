using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The YAML block between <c>---</c> lines at the start of a seed.</summary>
/// <remarks>A value of the wrong type is reported (LP0106) when it is asked for, and only once.</remarks>
sealed class FrontMatterBlock
{
    const string Fence = "---";

    /// <summary>The keys that have a member of their own.</summary>
    static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "title", "date", "updated", "author", "from", "url", "source", "tags", "categories",
        "lang", "slug", "name", "id", "excerpt", "description",
    };

    readonly SeedReport _report;
    readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);
    readonly HashSet<YamlValue> _reported = [];

    /// <summary>Where in the seed the YAML starts.</summary>
    int _contentStart;

    FrontMatterBlock(SeedReport report) => _report = report;

    /// <summary>The position after the block; where there is no block, where it would start.</summary>
    public int BodyStart { get; private init; }

    /// <summary>The keys that have no member of their own, in the seed's order; lists and nested keys as they are written.</summary>
    public List<FieldModel> Fields { get; } = [];

    /// <returns>Null where the block is invalid, which is reported (LP0105).</returns>
    public static FrontMatterBlock? Read(string text, int start, SeedReport report)
    {
        int contentStart = FenceEnd(text, start);
        if (contentStart < 0)
        {
            return new(report) { BodyStart = start };
        }

        int line = contentStart;
        while (line < text.Length && FenceEnd(text, line) < 0)
        {
            int next = text.IndexOf('\n', line);
            line = next < 0 ? text.Length : next + 1;
        }

        if (line >= text.Length)
        {
            // A body may start with a rule.
            if (!LooksLikeKey(text, contentStart))
            {
                return new(report) { BodyStart = start };
            }

            report.Add(
                DiagnosticIds.InvalidFrontMatter, new(start, Fence.Length), "it has no closing line '---'; add one after the last key");
            return null;
        }

        FrontMatterBlock block = new(report) { BodyStart = FenceEnd(text, line), _contentStart = contentStart };
        return block.TryParse(text.Substring(contentStart, line - contentStart)) ? block : null;
    }

    /// <summary>The text of the first key that has one; empty where there is none.</summary>
    public string Text(params string[] keys)
    {
        foreach (string key in keys)
        {
            if (!_values.TryGetValue(key, out YamlValue? value) || value.Kind == YamlKind.Null || value.Text.Length == 0)
            {
                continue;
            }

            if (value.Kind == YamlKind.Text)
            {
                return value.Text;
            }

            ReportType(key, value, "a single text value");
        }

        return "";
    }

    /// <summary>The time that a key states; null where there is none.</summary>
    public Timestamp? Time(string key)
    {
        string text = Text(key);
        Timestamp? time = text.Length == 0 ? null : Times.Parse(text);
        if (text.Length > 0 && time is null)
        {
            ReportType(key, _values[key], "an ISO 8601 date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z");
        }

        return time;
    }

    /// <summary>The items of lists, or single texts; without duplicates.</summary>
    public IEnumerable<string> Texts(params string[] keys) =>
        keys.SelectMany(ItemsOf).Select(static value => value.Trim()).Where(static value => value.Length > 0)
            .Distinct(StringComparer.Ordinal);

    IEnumerable<string> ItemsOf(string key)
    {
        if (!_values.TryGetValue(key, out YamlValue? value))
        {
            yield break;
        }

        foreach (YamlValue item in value.Kind == YamlKind.List ? value.Items : [value])
        {
            if (item.Kind == YamlKind.Text)
            {
                yield return item.Text;
            }
            else if (item.Kind != YamlKind.Null)
            {
                ReportType(key, item, "a list of text values");
            }
        }
    }

    void ReportType(string key, YamlValue value, string expected)
    {
        if (_reported.Add(value))
        {
            TextSlice place = new(_contentStart + value.Place.Start, Math.Max(1, value.Place.Length));
            _report.Add(DiagnosticIds.InvalidFrontMatterValue, place, key, expected);
        }
    }

    bool TryParse(string yaml)
    {
        try
        {
            foreach (KeyValuePair<string, YamlValue> pair in YamlKeys.Read(yaml))
            {
                _values[pair.Key] = pair.Value;
                if (!s_known.Contains(pair.Key) && pair.Value.Kind != YamlKind.Null)
                {
                    Fields.Add(new(pair.Key, pair.Value.Text));
                }
            }

            return true;
        }
        catch (YamlKeysException exception)
        {
            _report.Add(DiagnosticIds.InvalidFrontMatter, new(_contentStart + exception.Position, 1), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet throws these on some broken lists.
            _report.Add(DiagnosticIds.InvalidFrontMatter, new(_contentStart, 1), exception.Message);
        }

        return false;
    }

    static bool LooksLikeKey(string text, int line)
    {
        int end = line;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        return end > line && end + 1 < text.Length && text[end] == ':' && char.IsWhiteSpace(text[end + 1]);
    }

    /// <summary>The position after a line that is a fence; -1 where it is not.</summary>
    static int FenceEnd(string text, int line)
    {
        if (string.CompareOrdinal(text, line, Fence, 0, Fence.Length) != 0)
        {
            return -1;
        }

        int end = text.IndexOf('\n', line);
        int stop = end < 0 ? text.Length : end;
        return text.AsSpan(line + Fence.Length, stop - line - Fence.Length).Trim().IsEmpty ? Math.Min(stop + 1, text.Length) : -1;
    }
}
