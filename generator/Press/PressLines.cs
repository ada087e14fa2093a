using System.Globalization;
using Letterpress.Core.Text;

namespace Letterpress.Pressing;

/// <summary>Lines of fields with tabs between them, in requests and answers. A field may have any characters.</summary>
static class PressLines
{
    public static string Join(params string[] fields) => string.Join("\t", fields.Select(Escape));

    /// <summary>A field that is damaged stays as it is.</summary>
    public static string[] Split(string line) => [.. line.Split('\t').Select(static field => EscapedText.Read(field) ?? field)];

    static string Escape(string field)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        EscapedText.Write(text, field);
        return text.ToString();
    }
}
