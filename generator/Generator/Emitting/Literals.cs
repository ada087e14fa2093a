using System.Globalization;
using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>The only class that writes a quotation mark into generated code.</summary>
/// <remarks>
/// No text can end its literal, and no character in it changes how the code around it is displayed: control, bidirectional and other
/// invisible characters are escaped. Lone surrogates, which UTF-8 does not have, become U+FFFD. <c>\x</c> is never used, since its
/// length depends on what follows.
/// </remarks>
static class Literals
{
    const int MinFence = 3;

    /// <summary>A text with longer runs of quotes is escaped: longer delimiters are hard to read.</summary>
    const int MaxFence = 8;

    /// <summary>An expression of type <c>string</c>.</summary>
    public static string Quoted(string text)
    {
        var literal = new StringBuilder(text.Length + 2);
        AppendEscaped(literal, text);
        return literal.ToString();
    }

    /// <summary>Writes an expression of type <c>ReadOnlySpan&lt;byte&gt;</c>.</summary>
    /// <remarks>A raw literal where the text is readable as it is; otherwise an escaped one.</remarks>
    /// <param name="isIndented">
    /// Whether the lines of a raw literal are indented one level deeper than the writer's. Not for large texts: the compiler takes a
    /// third more time.
    /// </param>
    /// <param name="suffix">Empty for an expression of type <c>string</c>.</param>
    public static void WriteUtf8(IndentedWriter writer, string text, bool isIndented = true, string suffix = "u8")
    {
        writer.WriteIndentation();
        if (text.Length == 0 || !TryMeasure(text, out bool hasLineFeed, out int fence))
        {
            var literal = new StringBuilder(text.Length + 16);
            AppendEscaped(literal, text);
            writer.WriteRaw(literal.Append(suffix).ToString());
        }
        else if (hasLineFeed || text[0] == '"' || text[text.Length - 1] == '"')
        {
            WriteLines(writer, text, new string('"', fence), isIndented, suffix);
        }
        else
        {
            string quotes = new('"', fence);
            writer.WriteRaw(quotes);
            writer.WriteRaw(text);
            writer.WriteRaw(quotes);
            writer.WriteRaw(suffix);
        }
    }

    /// <summary>The same expression as a string, for a line with <paramref name="level"/> levels of indentation.</summary>
    public static string Utf8(string text, int level = 0)
    {
        var writer = new IndentedWriter(text.Length + 64);
        for (int i = 0; i < level; i++)
        {
            // Not disposed: the writer is used for this literal only.
            writer.Indent();
        }

        // The caller has already written the indentation of the line.
        writer.WriteIndentation();
        int indentation = writer.Length;
        WriteUtf8(writer, text);
        return writer.ToString().Substring(indentation);
    }

    /// <summary>Whether the text can be in a raw literal, and with how many quotes as its delimiters.</summary>
    static bool TryMeasure(string text, out bool hasLineFeed, out int fence)
    {
        hasLineFeed = false;
        int quotes = 0;
        int mostQuotes = 0;
        fence = MinFence;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"')
            {
                mostQuotes = Math.Max(mostQuotes, ++quotes);
                continue;
            }

            quotes = 0;
            if (c == '\n')
            {
                hasLineFeed = true;
                continue;
            }

            int length = Characters.VisibleLength(text, i);
            if (length == 0)
            {
                return false;
            }

            i += length - 1;
        }

        fence = Math.Max(MinFence, mostQuotes + 1);
        return fence <= MaxFence;
    }

    static void WriteLines(IndentedWriter writer, string text, string quotes, bool isIndented, string suffix)
    {
        writer.WriteRaw(quotes);
        writer.WriteLine();
        if (!isIndented)
        {
            writer.WriteRaw(text);
            writer.WriteRaw("\n");
            writer.WriteRaw(quotes);
            writer.WriteRaw(suffix);
            return;
        }

        using (writer.Indent())
        {
            int start = 0;
            while (true)
            {
                int end = text.IndexOf('\n', start);
                int length = (end < 0 ? text.Length : end) - start;
                if (length > 0)
                {
                    writer.WriteIndentation();
                    writer.WriteRaw(text, start, length);
                }

                writer.WriteLine();
                if (end < 0)
                {
                    break;
                }

                start = end + 1;
            }

            writer.WriteIndentation();
            writer.WriteRaw(quotes);
            writer.WriteRaw(suffix);
        }
    }

    static void AppendEscaped(StringBuilder literal, string text)
    {
        literal.Append('"');
        int clean = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int length = text[i] is '"' or '\\' ? 0 : Characters.VisibleLength(text, i);
            if (length > 0)
            {
                i += length - 1;
                continue;
            }

            literal.Append(text, clean, i - clean);
            if (Characters.IsPair(text, i))
            {
                literal.Append("\\U").Append(Characters.CodePointAt(text, i).ToString("X8", CultureInfo.InvariantCulture));
                i++;
            }
            else
            {
                AppendEscape(literal, text[i]);
            }

            clean = i + 1;
        }

        literal.Append(text, clean, text.Length - clean).Append('"');
    }

    static void AppendEscape(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            default:
                int repaired = char.IsSurrogate(c) ? Characters.Replacement : c;
                literal.Append("\\u").Append(repaired.ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
