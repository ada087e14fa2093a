using Letterpress.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Letterpress.Generator.Reading;

/// <summary>The YAML block between <c>---</c> lines before anything else.</summary>
sealed class FrontMatter
{
    static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "title", "date", "updated", "author", "from", "url", "source", "tags", "categories", "lang", "slug", "name", "id", "excerpt", "description", "layout",
    };

    readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    int _contentStart;

    public int BodyStart { get; private init; }

    /// <summary>The keys that have no member of their own, with scalar values, in the seed's order.</summary>
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
            return new() { BodyStart = start };
        }

        FrontMatter result = new() { BodyStart = FenceEnd(text, line, "---"), _contentStart = contentStart };
        result.Parse(text.Substring(contentStart, line - contentStart), contentStart, report);
        return result;
    }

    /// <summary>The value of the first of the keys that is a text; LP0106 where it is none.</summary>
    public string Text(SeedReport report, params string[] keys)
    {
        foreach (string key in keys)
        {
            switch (_values.TryGetValue(key, out YamlNode? node) ? node : null)
            {
                case null or YamlScalarNode { Value: null or "" }:
                    continue;
                case YamlScalarNode scalar:
                    return scalar.Value!;
                default:
                    report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(node), key, "a text");
                    continue;
            }
        }

        return "";
    }

    public Timestamp? Time(SeedReport report, string key)
    {
        string text = Text(report, key);
        Timestamp? time = text.Length == 0 ? null : Times.Parse(text);
        if (text.Length > 0 && time is null)
        {
            report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(_values[key]), key, "an ISO 8601 time");
        }

        return time;
    }

    /// <summary>A list, or one text; doubles are left out.</summary>
    public IEnumerable<string> Texts(SeedReport report, params string[] keys) =>
        keys.SelectMany(key => Texts(report, key)).Select(static value => value.Trim()).Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal);

    IEnumerable<string> Texts(SeedReport report, string key)
    {
        _values.TryGetValue(key, out YamlNode? node);
        foreach (YamlNode item in node is YamlSequenceNode sequence ? sequence : node is null ? [] : (IEnumerable<YamlNode>)[node])
        {
            if (item is YamlScalarNode scalar)
            {
                yield return scalar.Value ?? "";
            }
            else
            {
                report.Add(DiagnosticIds.FrontMatterValue, PlaceOf(item), key, "a list of texts");
            }
        }
    }

    /// <summary>Where a value stands in the seed.</summary>
    TextSlice PlaceOf(YamlNode node) => new(_contentStart + (int)node.Start.Index, (int)Math.Max(1, node.End.Index - node.Start.Index));

    void Parse(string yaml, int offset, SeedReport report)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode mapping)
            {
                return;
            }

            foreach (KeyValuePair<YamlNode, YamlNode> pair in mapping)
            {
                if (pair.Key is not YamlScalarNode { Value: { Length: > 0 } key })
                {
                    continue;
                }

                _values[key] = pair.Value;
                if (!s_known.Contains(key) && pair.Value is YamlScalarNode { Value: { } value })
                {
                    Fields.Add(new(key, value));
                }
            }
        }
        catch (YamlException exception)
        {
            int position = offset + (int)Math.Max(0, Math.Min(exception.Start.Index, yaml.Length));
            report.Add(DiagnosticIds.FrontMatterIsNoYaml, new(position, 1), exception.InnerException?.Message ?? exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet's own, on some broken lists.
            report.Add(DiagnosticIds.FrontMatterIsNoYaml, new(offset, 1), exception.Message);
        }
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
