using System.Text;

namespace Letterpress.Routing;

/// <summary>The path of articles in an app, read from its template: a pattern for the router, and where in a path the key is.</summary>
/// <remarks>
/// One route serves all articles. A part of the path with a placeholder is one parameter of the route, whatever else it has: its value
/// is compared with the URL of the article that the key names.
/// </remarks>
sealed class ArticlePath
{
    readonly int _keySegment;
    readonly string _beforeKey;
    readonly string _afterKey;

    ArticlePath(string template, string pattern, int keySegment, string beforeKey, string afterKey)
    {
        Text = template;
        Template = template;
        Pattern = pattern;
        _keySegment = keySegment;
        _beforeKey = beforeKey;
        _afterKey = afterKey;
    }

    /// <summary>The template as it was given.</summary>
    public string Text { get; }

    public ArticleUrlTemplate Template { get; }

    /// <summary>The pattern of the one route.</summary>
    public string Pattern { get; }

    /// <summary>Whether another route of the app may serve the same paths: then unknown ones are left to it.</summary>
    public bool IsAtRoot => Pattern.StartsWith("/{", StringComparison.Ordinal);

    /// <param name="template">A path such as <c>/articles/{slug}</c>.</param>
    /// <exception cref="ArgumentException">The template is invalid, or names no article.</exception>
    public static ArticlePath Parse(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (!template.StartsWith('/') || template.Contains('?', StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path '{template}' must begin with a slash and have no query.", nameof(template));
        }

        string[] segments = template.Trim('/').Split('/');
        string name = template.Contains("{id}", StringComparison.Ordinal) ? "{id}" : "{slug}";
        int key = Array.FindIndex(segments, segment => segment.Contains(name, StringComparison.Ordinal));
        if (key < 0)
        {
            throw new ArgumentException($"The path '{template}' must have the placeholder {{slug}} or {{id}}.", nameof(template));
        }

        int at = segments[key].IndexOf(name, StringComparison.Ordinal);
        string before = segments[key][..at];
        string after = segments[key][(at + name.Length)..];
        if (before.Contains('{', StringComparison.Ordinal) || after.Contains('{', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The path '{template}' has another placeholder beside {name}; put a slash between them.", nameof(template));
        }

        return new(template, PatternOf(segments), key, Uri.UnescapeDataString(before), Uri.UnescapeDataString(after));
    }

    /// <summary>Takes the key out of a path.</summary>
    /// <param name="path">The path after that of the app and of its route group, decoded, without the file extension of a format.</param>
    /// <returns>The id or slug, or what stands in its place; empty where the path has none.</returns>
    public ReadOnlySpan<char> KeyIn(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> segment = path.TrimStart('/');
        for (int i = 0; i < _keySegment; i++)
        {
            segment = segment[(segment.IndexOf('/') + 1)..];
        }

        int end = segment.IndexOf('/');
        segment = end < 0 ? segment : segment[..end];
        bool hasKey = segment.Length > _beforeKey.Length + _afterKey.Length
            && segment.StartsWith(_beforeKey, StringComparison.OrdinalIgnoreCase)
            && segment.EndsWith(_afterKey, StringComparison.OrdinalIgnoreCase);
        return hasKey ? segment[_beforeKey.Length..^_afterKey.Length] : default;
    }

    /// <summary>Parameters have the names of placeholders, by which links are generated.</summary>
    static string PatternOf(string[] segments)
    {
        var pattern = new StringBuilder();
        for (int i = 0; i < segments.Length; i++)
        {
            int open = segments[i].IndexOf('{', StringComparison.Ordinal);
            string name = open < 0 ? "" : segments[i][(open + 1)..segments[i].IndexOf('}', StringComparison.Ordinal)];
            string parameter = pattern.ToString().Contains($"{{{name}}}", StringComparison.Ordinal) ? $"{{{name}{i}}}" : $"{{{name}}}";
            pattern.Append('/').Append(open < 0 ? Uri.UnescapeDataString(segments[i]) : parameter);
        }

        return pattern.ToString();
    }
}
