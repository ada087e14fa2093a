using System.Globalization;
using System.Text;

namespace Letterpress.Pressing;

/// <summary>Lines of fields with tabs between them, in requests and answers. A field may have any characters.</summary>
static class PressLines
{
    public static string Join(params string[] fields) => string.Join("\t", fields.Select(Escape));

    public static string[] Split(string line) => [.. line.Split('\t').Select(Unescape)];

    /// <summary>Lone surrogates, which names of files can have on Windows, are lost in UTF-8.</summary>
    static string Escape(string field)
    {
        StringBuilder text = new(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            char c = field[i];
            if (char.IsHighSurrogate(c) && i + 1 < field.Length && char.IsLowSurrogate(field[i + 1]))
            {
                text.Append(c).Append(field[++i]);
            }
            else if (c == '\\' || char.IsControl(c) || char.IsSurrogate(c))
            {
                text.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        StringBuilder text = new(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 4 < field.Length
                && int.TryParse(field.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int c))
            {
                text.Append((char)c);
                i += 4;
            }
            else
            {
                text.Append(field[i]);
            }
        }

        return text.ToString();
    }
}
