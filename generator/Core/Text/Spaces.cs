namespace Letterpress.Core.Text;

static class Spaces
{
    /// <summary>One line, words one space apart.</summary>
    public static string Fold(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
