namespace Letterpress.Core.Reading.Seeds;

/// <summary>Line ends of old systems.</summary>
static class LineEnds
{
    /// <summary>The text with a line feed for each carriage return that stands alone: nothing changes its place.</summary>
    public static string Unify(string text)
    {
        for (int i = text.IndexOf('\r'); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n')
            {
                return Unify(text, i);
            }
        }

        return text;
    }

    static string Unify(string text, int first)
    {
        char[] unified = text.ToCharArray();
        for (int i = first; i < unified.Length; i++)
        {
            if (unified[i] == '\r' && (i + 1 == unified.Length || unified[i + 1] != '\n'))
            {
                unified[i] = '\n';
            }
        }

        return new(unified);
    }
}
