using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Where a seed's front matter is, and in which format.</summary>
/// <param name="Marker">The line that closes it; empty where no fence opens it.</param>
/// <param name="Content">Between the fences; JSON with its braces.</param>
/// <param name="BodyStart">The position after the block; where there is no block, where it would start.</param>
/// <param name="IsClosed">False where the closing fence is missing.</param>
sealed record FrontMatterFences(FrontFormat Format, string Marker, TextSlice Opening, TextSlice Content, int BodyStart, bool IsClosed)
{
    /// <summary>A line such as <c>key: value</c>, <c>"key": value</c> or <c>date created: value</c>, without indentation.</summary>
    static readonly Regex s_key = new(
        "\\G(?:\"[^\"\\n]+\"|'[^'\\n]+'|[\\w$@<.][\\w$@<./:-]*(?: [\\w.-]+){0,2})[ \\t]*:(?:[ \\t]|\\r?$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    static readonly Regex s_object = new("\\G\\{\\s*\"[^\"\\n]*\"\\s*:", RegexOptions.CultureInvariant);

    /// <summary>The line that closes it; its last character where there is no such line.</summary>
    public TextSlice Closing => Marker.Length > 1 ? new(Content.End, Marker.Length) : new(Math.Max(Content.Start, Content.End - 1), 1);

    /// <returns>Null where the seed has no front matter.</returns>
    public static FrontMatterFences? Find(string text, int start)
    {
        // A linter's comment or blank lines may come first.
        int line = LineStart.Skip(text, start);
        return s_object.IsMatch(text, line) ? FindObject(text, line) : FindFenced(text, line) ?? UnfencedKeys.Find(text, line);
    }

    /// <summary>JSON with nothing but its braces around it; only a line break may follow.</summary>
    static FrontMatterFences? FindObject(string text, int start)
    {
        int end = JsonReader.EndOfObject(text, start);
        if (end >= 0 && LineAt(text, end).Length > 0)
        {
            return null;
        }

        TextSlice content = new(start, (end < 0 ? text.Length : end) - start);
        return new(FrontFormat.Json, "}", new(start, 1), content, end < 0 ? text.Length : NextLine(text, end), end >= 0);
    }

    static FrontMatterFences? FindFenced(string text, int start)
    {
        string fence = LineAt(text, start);
        (FrontFormat Format, string Marker)? kind = fence switch
        {
            "---" or "---yaml" or "---yml" => (FrontFormat.Yaml, "---"),
            "+++" or "+++toml" => (FrontFormat.Toml, "+++"),
            "---toml" => (FrontFormat.Toml, "---"),
            "---json" => (FrontFormat.Json, "---"),
            ";;;" or ";;;json" => (FrontFormat.Json, ";;;"),
            _ when fence.Length > 3 && fence.All(static c => c == '-') => (FrontFormat.Yaml, fence),
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        int contentStart = NextLine(text, start);
        int line = contentStart;
        while (line < text.Length && !IsClosing(LineAt(text, line), known))
        {
            line = NextLine(text, line);
        }

        bool isClosed = line < text.Length;
        TextSlice content = new(contentStart, line - contentStart);
        bool isBlock = known.Format == FrontFormat.Yaml
            ? IsYaml(text, content, known.Marker, isClosed)
            : isClosed || BeginsWithKey(text, content);
        return isBlock
            ? new(known.Format, known.Marker, new(start, fence.Length), content, isClosed ? NextLine(text, line) : text.Length, isClosed)
            : null;
    }

    /// <summary>A body may begin with a rule: then no key comes before the next rule.</summary>
    static bool IsYaml(string text, TextSlice content, string marker, bool isClosed)
    {
        int first = content.Start;
        while (first < content.End && (LineAt(text, first) is "" || text[first] == '#'))
        {
            first = NextLine(text, first);
        }

        if (first >= content.End)
        {
            return isClosed && marker.Length == 3;
        }

        bool beginsWithKey = s_key.IsMatch(text, first) || text[first] == '{';
        return beginsWithKey
            ? isClosed || marker.Length == 3
            : isClosed && marker.Length == 3 && HasKey(text, content);
    }

    static bool HasKey(string text, TextSlice content)
    {
        for (int line = content.Start; line < content.End; line = NextLine(text, line))
        {
            if (s_key.IsMatch(text, line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text may begin with a line of signs that no other such line follows.</summary>
    static bool BeginsWithKey(string text, TextSlice content) =>
        text.AsSpan(content.Start, content.Length).TrimStart() is { IsEmpty: false } trimmed
        && (trimmed[0] is '"' or '[' or '{' || char.IsLetter(trimmed[0])) && trimmed.IndexOfAny('=', ':') > 0;

    static bool IsClosing(string line, (FrontFormat Format, string Marker) block) =>
        line == block.Marker || (block is { Format: FrontFormat.Yaml, Marker: "---" } && line == "...");

    /// <summary>The line at a position, without white space at its end.</summary>
    static string LineAt(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        return text.Substring(position, (end < 0 ? text.Length : end) - position).TrimEnd();
    }

    /// <summary>The position after the line feed that ends the line of a position, or the end of the text.</summary>
    public static int NextLine(string text, int position)
    {
        int end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }
}
