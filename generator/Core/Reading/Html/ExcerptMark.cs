namespace Letterpress.Core.Reading.Html;

/// <summary>The comment with which authors end the excerpt of an article: <c>&lt;!-- more --&gt;</c>.</summary>
static class ExcerptMark
{
    /// <summary>
    /// <c>more</c> in Hugo, Hexo, Zola, Jekyll and WordPress, where the text of the link may follow it; <c>truncate</c> in Docusaurus;
    /// <c>excerpt</c> in Eleventy.
    /// </summary>
    static readonly string[] s_words = ["more", "truncate", "excerpt"];

    public static bool IsMark(string comment)
    {
        // A remark that begins with the word has a space before it; WordPress's mark has none.
        bool mayHaveText = comment.StartsWith(s_words[0], StringComparison.OrdinalIgnoreCase);
        string text = comment.Trim();
        int end = text.IndexOfAny([' ', '\t', '\n']);
        string word = end < 0 ? text : text.Substring(0, end);
        return s_words.Contains(word, StringComparer.OrdinalIgnoreCase) && (end < 0 || mayHaveText);
    }
}
