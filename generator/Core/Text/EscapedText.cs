using System.Globalization;
using System.Text;

namespace Letterpress.Core.Text;

/// <summary>
/// Any text as a part of a line: what ends a line or a field, and lone surrogates, which a text file cannot contain, become a backslash and
/// four digits.
/// </summary>
static class EscapedText
{
    const int EscapeLength = 5;

    public static void Write(TextWriter writer, string text)
    {
        if (IsPlain(text))
        {
            writer.Write(text);
            return;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                writer.Write(c);
                writer.Write(text[++i]);
            }
            else if (!IsPlain(c))
            {
                writer.Write('\\');
                writer.Write(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                writer.Write(c);
            }
        }
    }

    /// <returns>Null where the text was not written by <see cref="Write"/>.</returns>
    public static string? Read(string text)
    {
        int escape = text.IndexOf('\\');
        if (escape < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int start = 0;
        for (; escape >= 0; escape = text.IndexOf('\\', start))
        {
            plain.Append(text, start, escape - start);
            start = escape + EscapeLength;
            if (start > text.Length
                || !int.TryParse(text.Substring(escape + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int c))
            {
                return null;
            }

            plain.Append((char)c);
        }

        return plain.Append(text, start, text.Length - start).ToString();
    }

    static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (!IsPlain(c))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsPlain(char c) => !(c is '\\' or '\uFEFF' || char.IsControl(c) || char.IsSurrogate(c));
}
