namespace Letterpress.Core.Collections;

/// <summary>A pattern for paths of seeds: it may start at any folder. Time is linear in the pattern times the path.</summary>
/// <remarks>
/// <c>*</c> is a part of a name, <c>?</c> one character of it, <c>**</c> any folders and names; a slash at the end is <c>/**</c>.
/// </remarks>
static class SeedPattern
{
    /// <summary>Whether a path belongs to patterns, of which those with <c>!</c> leave out.</summary>
    public static bool IsMatch(IEnumerable<string> patterns, string path)
    {
        bool isMatch = false;
        foreach (string pattern in patterns)
        {
            bool leavesOut = pattern.StartsWith("!", StringComparison.Ordinal);
            if (isMatch == leavesOut && IsMatch(leavesOut ? pattern.Substring(1) : pattern, path))
            {
                isMatch = !leavesOut;
            }
        }

        return isMatch;
    }

    public static bool IsMatch(string pattern, string path)
    {
        string[] names = path.Split('/');
        string[] parts = (pattern.EndsWith("/", StringComparison.Ordinal) ? pattern + "**" : pattern).TrimStart('/').Split('/');
        int first = pattern.StartsWith("/", StringComparison.Ordinal) ? 0 : names.Length - 1;
        for (int start = 0; start <= first; start++)
        {
            if (IsMatch(parts, names, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether parts match all names from a start; <c>**</c> takes more names when the rest does not match.</summary>
    static bool IsMatch(string[] parts, string[] names, int start)
    {
        (int part, int name, int lastAny, int lastName) = (0, start, -1, 0);
        while (name < names.Length)
        {
            if (part < parts.Length && parts[part] == "**")
            {
                (lastAny, lastName) = (part++, name);
            }
            else if (part < parts.Length && IsName(parts[part], names[name]))
            {
                part++;
                name++;
            }
            else if (lastAny >= 0)
            {
                (part, name) = (lastAny + 1, ++lastName);
            }
            else
            {
                return false;
            }
        }

        return part == parts.Length;
    }

    static bool IsName(string pattern, string name)
    {
        (int p, int n, int star, int starName) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, starName) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++starName);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}
