namespace Letterpress.Http;

/// <summary>Lists in header fields (RFC 9110, section 5.6): items between separators, of which quoted strings can have some.</summary>
static class HeaderList
{
    /// <summary>Takes the next item off a list, without white space around it.</summary>
    /// <param name="rest">The list; afterwards what follows the item.</param>
    /// <param name="separator">A comma, or a semicolon between parameters.</param>
    /// <param name="item">The item, which may be empty.</param>
    /// <returns>False at the end of the list.</returns>
    public static bool TryTake(ref ReadOnlySpan<char> rest, char separator, out ReadOnlySpan<char> item)
    {
        item = default;
        if (rest.IsEmpty)
        {
            return false;
        }

        bool isQuoted = false;
        int end = 0;
        for (; end < rest.Length && (isQuoted || rest[end] != separator); end++)
        {
            if (rest[end] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted && separator == ';' && rest[end] == '\\')
            {
                // In parameters a backslash escapes; in entity tags it is an ordinary character.
                end++;
            }
        }

        end = Math.Min(end, rest.Length);
        item = rest[..end].Trim(" \t");
        rest = end < rest.Length ? rest[(end + 1)..] : default;
        return true;
    }
}
