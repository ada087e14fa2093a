using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>The YAML block between <c>---</c> lines before anything else.</summary>
sealed class FrontMatter
{
    static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "title", "date", "updated", "author", "from", "url", "source", "tags", "categories", "lang", "slug", "name", "id", "excerpt", "description",
    };

    readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);

    int _contentStart;

    public int BodyStart { get; private init; }

    /// <summary>The keys that have no member of their own, in the seed's order; lists and keys within keys as they are written.</summary>
    public List<FieldModel> Fields { get; } = [];

    public static FrontMatter Read(string text, int start, SeedReport report)
    {
        int open = start;
        int contentStart = FenceEnd(text, open, "---");
        if (contentStart < 0)
        {
            return new() { BodyStart = start };
        }

        int line = contentStart;
        while (line < text.Length && FenceEnd(text, line, "---") < 0)
        {
            int next = text.IndexOf('\n', line);
            line = next < 0 ? text.Length : next + 1;
        }

        if (line >= text.Length)
        {
            // A body may start with a rule.
            if (LooksLikeKey(text, contentStart))
            {
                report.Add(DiagnosticIds.FrontMatterIsNoYaml, new(start, 3), "no line --- ends it");
            }

            return new() { BodyStart = start };
        }

        FrontMatter result = new() { BodyStart = FenceEnd(text, line, "---"), _contentStart = contentStart };
        result.Parse(text.Substring(contentStart, line - contentStart), report);
        return result;
    }

    /// <summary>The value of the first of the keys that is a text; LP0106 where it is none.</summary>
    public string Text(SeedReport report, params string[] keys)
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

            report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(value), key, "a text");
        }

        return "";
    }

    public Timestamp? Time(SeedReport report, string key)
    {
        string text = Text(report, key);
        Timestamp? time = text.Length == 0 ? null : Times.Parse(text);
        if (text.Length > 0 && time is null)
        {
            report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(_values[key]), key, "an ISO 8601 time, such as 2026-05-01 or 2026-05-01T08:00:00Z,");
        }

        return time;
    }

    /// <summary>A list, or one text; doubles are left out.</summary>
    public IEnumerable<string> Texts(SeedReport report, params string[] keys) =>
        keys.SelectMany(key => Texts(report, key)).Select(static value => value.Trim()).Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal);

    IEnumerable<string> Texts(SeedReport report, string key)
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
                report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(item), key, "a list of texts");
            }
        }
    }

    /// <summary>Where a value stands in the seed.</summary>
    TextSlice PlaceOf(YamlValue value) => new(_contentStart + value.Place.Start, Math.Max(1, value.Place.Length));

    void Parse(string yaml, SeedReport report)
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
        }
        catch (YamlKeysException exception)
        {
            report.Add(DiagnosticIds.FrontMatterIsNoYaml, new(_contentStart + exception.Position, 1), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet's own, on some broken lists.
            report.Add(DiagnosticIds.FrontMatterIsNoYaml, new(_contentStart, 1), exception.Message);
        }
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

    /// <summary>The position behind the line, where it is nothing but the fence; else -1.</summary>
    static int FenceEnd(string text, int line, string fence)
    {
        if (string.CompareOrdinal(text, line, fence, 0, fence.Length) != 0)
        {
            return -1;
        }

        int end = text.IndexOf('\n', line);
        int stop = end < 0 ? text.Length : end;
        return text.AsSpan(line + fence.Length, stop - line - fence.Length).Trim().IsEmpty ? Math.Min(stop + 1, text.Length) : -1;
    }
}
