using System.Globalization;
using System.Text;

namespace Letterpress.Scale;

/// <summary>A seed as Markdown with the front matter that all tools read: title and time.</summary>
static class PeerSeed
{
    const string Fence = "---\n";

    /// <param name="number">Its title where it has none.</param>
    public static string Of(string seed, int number)
    {
        (string title, DateTimeOffset time, string body) = Parts(seed.ReplaceLineEndings("\n"));
        title = title.Length > 0 ? title : number.ToString(CultureInfo.InvariantCulture);
        return $"---\ntitle: {Quoted(title)}\ndate: \"{time:O}\"\n---\n{body}";
    }

    static (string Title, DateTimeOffset Time, string Body) Parts(string seed)
    {
        bool hasKeys = seed.StartsWith(Fence, StringComparison.Ordinal);
        int end = hasKeys ? seed.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) : -1;
        if (end >= 0)
        {
            string[] keys = seed[Fence.Length..end].Split('\n');
            _ = DateTimeOffset.TryParse(
                Value(keys, "date: "), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date);
            return (Value(keys, "title: ").Trim('"'), date, seed[(end + 1 + Fence.Length)..]);
        }

        // The archive header's three lines: time, [title](URL), rule.
        string[] lines = seed.Split('\n', 4);
        bool hasHeader = lines.Length == 4 && lines[0].StartsWith("<!--", StringComparison.Ordinal) && lines[0].Length > 7;
        _ = long.TryParse(hasHeader ? lines[0].AsSpan(4, lines[0].Length - 7) : "", CultureInfo.InvariantCulture, out long time);
        int link = hasHeader ? lines[1].LastIndexOf("](", StringComparison.Ordinal) : -1;
        return (link > 1 ? lines[1][1..link] : "", DateTimeOffset.FromUnixTimeMilliseconds(time), hasHeader ? lines[3] : seed);
    }

    static string Value(string[] keys, string key) =>
        keys.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..] ?? "";

    static string Quoted(string title)
    {
        StringBuilder text = new("\"");
        foreach (char c in title)
        {
            text.Append(c is '"' or '\\' ? "\\" : "").Append(char.IsControl(c) ? ' ' : c);
        }

        return text.Append('"').ToString();
    }
}
