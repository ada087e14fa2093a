using System.Text;

namespace Letterpress.Writing;

/// <summary>Reads URLs with placeholders in braces.</summary>
static class UrlTemplateReader
{
    /// <param name="template">The template.</param>
    /// <param name="names">The placeholders that it may have.</param>
    /// <param name="parameter">The parameter that exceptions name.</param>
    /// <exception cref="ArgumentNullException">The template is null.</exception>
    /// <exception cref="ArgumentException">The template is invalid.</exception>
    public static TemplatePart[] Read(string template, string[] names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(template, parameter);
        if (template.Length == 0)
        {
            throw new ArgumentException("The URL template is empty.", parameter);
        }

        CheckScheme(template, parameter);
        var parts = new List<TemplatePart>();
        int from = 0;
        while (template.IndexOfAny(['{', '}'], from) is >= 0 and int open)
        {
            int close = template[open] == '{' ? template.IndexOf('}', open) : -1;
            if (close < 0)
            {
                throw new ArgumentException($"The URL template '{template}' has a brace without its other.", parameter);
            }

            string name = template[(open + 1)..close];
            int placeholder = Array.IndexOf(names, name);
            if (placeholder < 0)
            {
                throw new ArgumentException(
                    $"The URL template '{template}' has an unknown placeholder '{{{name}}}'; known are {{{string.Join("}, {", names)}}}.",
                    parameter);
            }

            parts.Add(Part(template[from..open], placeholder));
            from = close + 1;
        }

        if (from < template.Length)
        {
            parts.Add(Part(template[from..], -1));
        }

        return [.. parts];
    }

    /// <summary>A colon before the path ends a scheme, and no value of a placeholder may be one.</summary>
    static void CheckScheme(string template, string parameter)
    {
        int end = template.AsSpan().IndexOfAny(':', '/', '?');
        bool hasScheme = end >= 0 && template[end] == ':';
        bool isWeb = template.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || template.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (hasScheme && !isWeb)
        {
            throw new ArgumentException(
                $"The URL template '{template}' has a colon before its path; it must be relative, or begin with http:// or https://.",
                parameter);
        }
    }

    static TemplatePart Part(string text, int placeholder) => new(Encoding.ASCII.GetBytes(UrlText.Encode(text)), placeholder);
}
