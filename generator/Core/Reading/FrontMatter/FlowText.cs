using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Writes nested keys as YAML in one line.</summary>
static class FlowText
{
    /// <summary>What aliases repeat more often is cut off.</summary>
    const int MaxLength = FrontMatterBlock.MaxLength;

    /// <summary>What needs no quotation marks; <c>null</c> would be no text.</summary>
    static readonly Regex s_plain = new(
        "^(?!(?:null|Null|NULL)\\z)[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}_./+-]*(?: [\\p{L}\\p{Nd}_./+-]+)*\\z", RegexOptions.CultureInvariant);

    public static string Of(FrontValue value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    static void Write(StringBuilder text, FrontValue value)
    {
        switch (value.Kind)
        {
            case FrontKind.Keys:
                WriteAll(text, '{', value.Entries, '}', static (text, entry) =>
                {
                    WriteText(text, entry.Key);
                    text.Append(": ");
                    Write(text, entry.Value);
                });
                break;
            case FrontKind.List:
                WriteAll(text, '[', value.Items, ']', Write);
                break;
            case FrontKind.Null:
                text.Append(value.Text.Length == 0 ? "~" : value.Text);
                break;
            default:
                WriteText(text, value.Text);
                break;
        }
    }

    static void WriteAll<T>(StringBuilder text, char open, IReadOnlyList<T> items, char close, Action<StringBuilder, T> write)
    {
        text.Append(open);
        for (int i = 0; i < items.Count && text.Length < MaxLength; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            write(text, items[i]);
        }

        text.Append(close);
    }

    static void WriteText(StringBuilder text, string value)
    {
        if (s_plain.IsMatch(value))
        {
            text.Append(value);
            return;
        }

        text.Append('"');
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\u2028' or '\u2029' or '\uFEFF' => Escaped(c),
                _ when char.IsControl(c) => Escaped(c),
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }

    static string Escaped(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
