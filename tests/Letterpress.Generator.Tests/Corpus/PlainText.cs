namespace Letterpress.Generator.Tests.Corpus;

/// <summary>Texts as they are compared.</summary>
static class PlainText
{
    /// <summary>Without white space, and without the controls that no format can hold.</summary>
    public static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    /// <summary>An address as the writers write it.</summary>
    public static string WithoutControls(string url) => string.Concat(url.Where(static c => c is >= ' ' and not '\x7F')).Trim(' ');

    /// <summary>Links with text, a line each; one that leads through several blocks is written in each of them, and here once.</summary>
    public static string Links(IEnumerable<(string Url, string Text)> links)
    {
        var lines = new System.Text.StringBuilder();
        string last = "";
        foreach ((string url, string text) in links)
        {
            if (WithoutSpace(text).Length > 0)
            {
                string written = WithoutControls(url);
                lines.Append(written == last ? "" : $"\n{written}: ").Append(WithoutSpace(text));
                last = written;
            }
        }

        return lines.ToString();
    }
}
