namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Compares keys: letter case, hyphens, underscores and spaces do not matter, so that <c>pub_date</c> is <c>pubDate</c>.</summary>
static class KeyNames
{
    public static bool AreEqual(string a, string b)
    {
        int j = 0;
        foreach (char c in a)
        {
            if (IsJoint(c))
            {
                continue;
            }

            while (j < b.Length && IsJoint(b[j]))
            {
                j++;
            }

            if (j >= b.Length || char.ToLowerInvariant(c) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }

        return b.AsSpan(j).TrimEnd("-_ ".AsSpan()).IsEmpty;
    }

    /// <summary>The form in which equal keys are the same text.</summary>
    public static string Normalize(string key) =>
        new([.. key.Where(static c => !IsJoint(c)).Select(char.ToLowerInvariant)]);

    static bool IsJoint(char c) => c is '-' or '_' or ' ';
}
