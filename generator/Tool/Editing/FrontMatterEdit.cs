using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Tool.Editing;

/// <summary>Adds a value to a list of front matter, in the format that the seed has: YAML, TOML, JSON, or none yet.</summary>
/// <param name="text">Of the seed.</param>
/// <param name="values">Its front matter.</param>
/// <param name="spans">Of the same.</param>
sealed partial class FrontMatterEdit(string text, FrontMatterValues? values, FrontMatterSpans? spans)
{
    string LineEnd => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <param name="keys">The keys that mean the list, the usual one first.</param>
    /// <returns>Null where it cannot be added without a doubt.</returns>
    public TextEdit? Add(string[] keys, string value)
    {
        for (int i = 0; values is not null && spans is not null && i < values.Nodes.Count; i++)
        {
            if (values.Nodes[i].Origin == 0 && keys.Any(key => Normal(key) == Normal(values.Nodes[i].Key)))
            {
                return Extend(spans.Values[i], value);
            }
        }

        return Insert(keys[0], $"[{Yaml(value)}]", $"[{Quoted(value)}]");
    }

    /// <summary>Adds a key that the front matter lacks.</summary>
    /// <param name="value">A number, or true or false.</param>
    /// <returns>Null where it cannot be added without a doubt.</returns>
    public TextEdit? Set(string key, string value) => Insert(key, value, value);

    /// <param name="yaml">The value as YAML has it.</param>
    /// <param name="quoted">The same as TOML and JSON have it.</param>
    TextEdit? Insert(string key, string yaml, string quoted)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length;
        bool IsClosed(string mark) => spans is not null && spans.End.Start > start && IsAt(spans.End.Start, mark);

        // A body may begin as front matter does, and values of the folder's defaults are none of the seed.
        bool hasOwn = values?.Nodes.Any(static node => node.Origin == 0) == true;
        if (IsAt(start, "{") && hasOwn)
        {
            return new(start + 1, 0, $"{LineEnd}  {Quoted(key)}: {quoted},");
        }

        // The first keys of TOML belong to no table.
        if (IsAt(start, "+++") && (hasOwn || IsClosed("+++")))
        {
            return new(NextLine(start), 0, $"{key} = {quoted}{LineEnd}");
        }

        if (IsAt(start, "---") && (IsClosed("---") || IsClosed("...")))
        {
            return new(spans!.End.Start, 0, $"{key}: {yaml}{LineEnd}");
        }

        bool isEmptyJson = IsAt(start, "{") && text.AsSpan(start + 1).TrimStart() is ['}', ..];
        return hasOwn || isEmptyJson ? null : new(0, 0, $"---{LineEnd}{key}: {yaml}{LineEnd}---{LineEnd}");
    }

    TextEdit? Extend(SeedSpan span, string value)
    {
        string old = text.Substring(span.Start, span.Length);
        string known = old.TrimEnd();
        if (known.StartsWith('[') && known.EndsWith(']'))
        {
            bool isEmpty = known[1..^1].Trim().Length == 0;
            return new(span.Start + known.Length - 1, 0, (isEmpty ? "" : ", ") + Quoted(value));
        }

        if (known.StartsWith("- ", StringComparison.Ordinal))
        {
            int line = text.LastIndexOf('\n', span.Start) + 1;
            string indentation = text[line..span.Start];
            return indentation.Trim().Length == 0
                ? new(span.Start + known.Length, 0, LineEnd + indentation + "- " + Yaml(value))
                : null;
        }

        return Plain().IsMatch(known) || IsQuoted(known)
            ? new(span.Start, known.Length, $"[{known}, {Quoted(value)}]")
            : null;
    }

    static bool IsQuoted(string value) => value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0];

    bool IsAt(int position, string mark) => string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;

    int NextLine(int start) => text.IndexOf('\n', start) is >= 0 and int end ? end + 1 : text.Length;

    static string Normal(string key) => new([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>A value, quoted where it must be.</summary>
    public static string Yaml(string value) => Plain().IsMatch(value) && value is not ("null" or "Null" or "NULL") ? value : Quoted(value);

    static string Quoted(string value)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in value)
        {
            _ = char.IsControl(c) ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex("^[A-Za-z/][A-Za-z0-9/._-]*(?: [A-Za-z0-9/._-]+)*$")]
    private static partial Regex Plain();
}
