using System.Text;

namespace Letterpress.Core.Text;

/// <summary>Text of seeds or of code in the message of a diagnostic.</summary>
static class MessageText
{
    const int MaxLength = 300;

    /// <summary>Messages are printed to terminals: nothing in them may move a cursor or turn the text around.</summary>
    public static string Visible(string text)
    {
        StringBuilder visible = new();
        for (int i = 0; i < text.Length && visible.Length < MaxLength; i++)
        {
            int length = Characters.VisibleLength(text, i);
            visible.Append(length == 0 ? FormattableString.Invariant($"\\u{(int)text[i]:X4}") : text.Substring(i, length));
            i += Math.Max(0, length - 1);
        }

        return visible.ToString();
    }
}
