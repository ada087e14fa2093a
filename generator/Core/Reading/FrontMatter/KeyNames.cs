using System.Text;

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
    public static string Normalize(string key)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < key.Length; i++)
        {
            char lower = char.ToLowerInvariant(key[i]);
            if (changed is null && (lower != key[i] || IsJoint(lower)))
            {
                changed = new(key, 0, i, key.Length);
            }

            if (!IsJoint(lower))
            {
                changed?.Append(lower);
            }
        }

        return changed?.ToString() ?? key;
    }

    static bool IsJoint(char c) => c is '-' or '_' or ' ';
}
