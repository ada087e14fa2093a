using System.Text;

using Letterpress.Core.Text;
using Letterpress.Segmentation;

namespace Letterpress.Generator.Emitting;

/// <summary>Text of seeds as XML documentation, the only kind of comment that may contain it.</summary>
static class DocComments
{
    public const int DefaultMaxLength = 200;

    const string Ellipsis = "…";

    /// <summary>A line of text that cannot end its comment or start an element.</summary>
    /// <param name="maxLength">In UTF-16 units, the ellipsis included, before escaping.</param>
    public static string Text(string text, int maxLength = DefaultMaxLength)
    {
        string folded = Fold(text, maxLength);
        if (folded.Length > maxLength)
        {
            folded = folded.Substring(0, Graphemes.CutLength(folded, maxLength - Ellipsis.Length)).TrimEnd() + Ellipsis;
        }

        return Escape(folded);
    }

    /// <summary>Writes a <c>summary</c>: a line for one paragraph, otherwise a line for each. Empty paragraphs are ignored.</summary>
    public static void Summary(IndentedWriter writer, params string[] paragraphs)
    {
        string[] texts = [.. paragraphs.Select(static paragraph => Text(paragraph)).Where(static text => text.Length > 0)];
        if (texts.Length <= 1)
        {
            writer.WriteLine($"/// <summary>{(texts.Length == 0 ? "" : texts[0])}</summary>");
            return;
        }

        writer.WriteLine("/// <summary>");
        foreach (string text in texts)
        {
            writer.WriteLine($"/// <para>{text}</para>");
        }

        writer.WriteLine("/// </summary>");
    }

    /// <summary>Reads no more text than needed: a seed's first sentence may be the whole seed.</summary>
    static string Fold(string text, int maxLength)
    {
        var folded = new StringBuilder(Math.Min(text.Length, maxLength + 2));
        bool separate = false;
        for (int i = 0; i < text.Length && folded.Length <= maxLength; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                separate = folded.Length > 0;
                continue;
            }

            int length = Characters.VisibleLength(text, i);
            if (length == 0)
            {
                i += Characters.IsPair(text, i) ? 1 : 0;
                continue;
            }

            if (separate)
            {
                folded.Append(' ');
                separate = false;
            }

            folded.Append(text, i, length);
            i += length - 1;
        }

        return folded.ToString();
    }

    static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('&', '<', '>') < 0)
        {
            return text;
        }

        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
    }
}
