namespace Letterpress.Tool.Moving;

/// <summary>What a link may say in place of what it said, when its seed or its target has moved: in the manner of the old one.</summary>
/// <param name="written">The path of the old URL, without query and fragment, as the seed has it.</param>
/// <param name="source">The path of the seed with the link, as it is now.</param>
/// <param name="oldTarget">The path of the seed to which it leads, before.</param>
/// <param name="target">The same now.</param>
sealed class MovedUrls(string written, string source, string oldTarget, string target)
{
    static readonly string[] s_extensions = [".md", ".markdown", ".mdx", ".html", ".htm", ".txt"];
    static readonly string[] s_indices = ["index", "_index", "README", "readme"];

    string Extension => s_extensions.FirstOrDefault(one => written.EndsWith(one, StringComparison.OrdinalIgnoreCase)) ?? "";

    bool IsRooted => written.StartsWith('/') || written.StartsWith('@') || written.StartsWith('~');

    /// <summary>Of a link by a path.</summary>
    public IEnumerable<string> OfPath()
    {
        IEnumerable<string> relative = IsRooted ? [] : [Relative(FolderOf(source)), RelativeFile(), Relative(WithoutExtension(source))];
        return relative.Concat(OfEnd()).Append(IsRooted ? RelativeFile() : "")
            .Where(static url => url.Length > 0).Distinct().Select(Escaped);
    }

    /// <summary>Of a link by the name of a note or of a page: the shortest end of the path that is enough.</summary>
    public IEnumerable<string> OfName()
    {
        string[] parts = (Extension.Length > 0 ? target : WithoutExtension(target)).Split('/');
        IEnumerable<string> ends = Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts[^count..]));
        return (written.Contains('/', StringComparison.Ordinal) ? OfEnd().Concat(ends) : ends).Distinct();
    }

    /// <summary>A path from a root: what precedes the part that it has in common with the path of the seed stays.</summary>
    IEnumerable<string> OfEnd()
    {
        string[] old = WithoutExtension(oldTarget).Split('/');
        string[] url = WithoutExtension(written.TrimEnd('/')).Split('/');
        int shared = 0;
        while (shared < Math.Min(old.Length, url.Length) && old[^(shared + 1)] == url[^(shared + 1)])
        {
            shared++;
        }

        string head = string.Join('/', old[..^shared]);
        if (shared > 0 && (head.Length == 0 || target.StartsWith(head + "/", StringComparison.Ordinal)))
        {
            string rest = WithExtension(head.Length == 0 ? target : target[(head.Length + 1)..]);
            yield return string.Join('/', [.. url[..^shared], rest]);
        }
        else if (shared == 1 && IsRooted)
        {
            // The name of the page alone.
            yield return string.Join('/', [.. url[..^1], WithExtension(target[(target.LastIndexOf('/') + 1)..])]);
        }
    }

    string Relative(string folder) => Kept(WithExtension(Between(folder, target)));

    string RelativeFile() => Kept(Between(FolderOf(source), target));

    string Kept(string url) =>
        written.StartsWith("./", StringComparison.Ordinal) && !url.StartsWith('.') ? "./" + url : url;

    /// <summary>With the file extension that the old URL had; <c>.md</c> means whatever the file has.</summary>
    string WithExtension(string path)
    {
        if (Extension.Length > 0)
        {
            bool isOwn = oldTarget.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);
            return isOwn ? path : WithoutExtension(path) + Extension;
        }

        string page = WithoutExtension(path);
        string name = page[(page.LastIndexOf('/') + 1)..];
        page = s_indices.Contains(name) ? page[..^name.Length] : page;
        return page.Length == 0 ? "./" : written.EndsWith('/') && !page.EndsWith('/') ? page + "/" : page;
    }

    /// <summary>The relative path from a folder to a file, with slashes.</summary>
    public static string Between(string folder, string file) =>
        Path.GetRelativePath("/" + folder, "/" + file).Replace('\\', '/');

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and int end ? path[..end] : "";

    public static string WithoutExtension(string path) =>
        s_extensions.FirstOrDefault(one => path.EndsWith(one, StringComparison.OrdinalIgnoreCase)) is { } extension
            ? path[..^extension.Length]
            : path;

    /// <summary>As a URL has it; <c>@</c> and <c>~</c> stay.</summary>
    public static string Escaped(string path) => string.Join('/', path.Split('/')
        .Select(static part => Uri.EscapeDataString(part).Replace("%40", "@").Replace("%7E", "~")));
}
