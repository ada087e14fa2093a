using System.Text;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>The first lines in which a snapshot differs from the one on disk.</summary>
/// <param name="Line">The first such line of the file on disk, from 1.</param>
/// <param name="Text">The lines that are gone, each after <c>-</c>, and those that are new, each after <c>+</c>.</param>
sealed record TextDifference(int Line, string Text)
{
    const int MaxLines = 4;
    const int MaxLength = 160;

    /// <returns>Null where both say the same, whatever their line endings.</returns>
    public static TextDifference? Between(byte[] old, byte[] now)
    {
        if (old.AsSpan().SequenceEqual(now))
        {
            return null;
        }

        string[] before = Lines(old);
        string[] after = Lines(now);
        int first = 0;
        while (first < before.Length && first < after.Length && before[first] == after[first])
        {
            first++;
        }

        int same = 0;
        int shorter = Math.Min(before.Length, after.Length) - first;
        while (same < shorter && before[before.Length - 1 - same] == after[after.Length - 1 - same])
        {
            same++;
        }

        if (first + same == before.Length && first + same == after.Length)
        {
            return null;
        }

        StringBuilder text = new();
        int start = first < before.Length - same && first < after.Length - same ? StartOfDifference(before[first], after[first]) : 0;
        Append(text, "- ", before, first, before.Length - same, start);
        Append(text, "+ ", after, first, after.Length - same, start);
        return new(first + 1, text.ToString().TrimEnd('\n'));
    }

    static string[] Lines(byte[] text) => System.Text.Encoding.UTF8.GetString(text).Replace("\r\n", "\n").Split('\n');

    static void Append(StringBuilder text, string sign, string[] lines, int first, int end, int start)
    {
        for (int i = first; i < Math.Min(end, first + MaxLines); i++)
        {
            text.Append("  ").Append(sign).Append(i == first ? Cut(lines[i], start) : Cut(lines[i], 0)).Append('\n');
        }

        if (end - first > MaxLines)
        {
            text.Append("  ").Append(sign).Append("…\n");
        }
    }

    /// <summary>Long lines are cut, so that where two differ is in sight.</summary>
    static string Cut(string line, int start)
    {
        int from = start > MaxLength / 2 && line.Length > MaxLength ? Math.Min(start - (MaxLength / 4), line.Length) : 0;
        int end = from > 0 ? line.IndexOf(": ", StringComparison.Ordinal) : -1;
        string label = end is > 0 and < 40 ? line.Substring(0, end + 2) : "";
        string piece = line.Substring(from, Math.Min(MaxLength, line.Length - from));
        return Visible(label + (from > 0 ? "…" : "") + piece + (from + piece.Length < line.Length ? "…" : ""));
    }

    static int StartOfDifference(string one, string other)
    {
        int start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        return start;
    }

    /// <summary>What somebody else put into the file may be anything.</summary>
    static string Visible(string text)
    {
        StringBuilder visible = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = Core.Text.Characters.VisibleLength(text, i);
            visible.Append(text, i, length);
            i += Math.Max(0, length - 1);
            if (length == 0)
            {
                visible.Append(Core.Text.Characters.Replacement);
            }
        }

        return visible.ToString();
    }
}
