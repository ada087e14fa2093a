using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses the links of note-taking programs: <c>[[Note]]</c>, <c>[[Note#Heading|text]]</c>, <c>[[#^block]]</c>; and <c>![[image.png]]</c>,
/// which is an image, while an embedded note is a link to it.
/// </summary>
sealed class WikiLinkParser : InlineParser
{
    /// <summary>No name, heading and text are longer.</summary>
    const int MaxLength = 512;

    static readonly HashSet<string> s_images = new(StringComparer.OrdinalIgnoreCase)
    {
        "png", "jpg", "jpeg", "gif", "bmp", "svg", "webp", "avif", "ico", "tif", "tiff",
    };

    /// <summary>Files that are no notes.</summary>
    static readonly HashSet<string> s_attachments = new(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "mp3", "wav", "m4a", "ogg", "3gp", "flac", "mp4", "webm", "ogv", "mov", "mkv", "canvas", "base", "excalidraw", "zip", "csv",
        "json", "docx", "xlsx", "pptx", "epub",
    };

    /// <summary>What other tools write where they insert a table of contents.</summary>
    static readonly HashSet<string> s_contents = new(["toc", "_toc_"], StringComparer.OrdinalIgnoreCase);

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        bool isEmbed = slice.CurrentChar == '!';
        int open = slice.Start + (isEmbed ? 1 : 0);
        if (ContentAt(slice, open) is not { } content || !TryRead(content, out string target, out string text))
        {
            return false;
        }

        int end = open + 2 + content.Length + 2;
        if (IsTableOfToml(slice.Text, slice.Start, end) || s_contents.Contains(target))
        {
            return false;
        }

        string file = target.Split('#')[0];
        string extension = file.Substring(file.LastIndexOf('.') + 1);
        bool isImage = isEmbed && s_images.Contains(extension) && extension.Length < file.Length;
        bool isAttachment = (s_images.Contains(extension) || s_attachments.Contains(extension)) && extension.Length < file.Length;
        LinkInline link = isImage || isAttachment
            ? new LinkInline(UrlOf(target), "") { IsImage = isImage }
            : new WikiLink(UrlOf(target), text.Length > 0 ? text : TextOf(target));
        if (link is not WikiLink)
        {
            bool isSize = isImage && text.Length > 0 && IsSize(text);
            link.AppendChild(new LiteralInline(text.Length > 0 && !isSize ? text : isImage ? "" : TextOf(target)));
            ImageAttributes.SetNote(link, isSize ? text : "");
        }

        link.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out int line, out int column), processor.GetSourcePosition(end - 1));
        link.Line = line;
        link.Column = column;
        link.IsClosed = true;
        processor.Inline = link;
        slice.Start = end;
        return true;
    }

    /// <summary>
    /// What is between <c>[[</c> and <c>]]</c> on one line; null where nothing is, or where it is the text of an ordinary link.
    /// </summary>
    static string? ContentAt(StringSlice slice, int open)
    {
        string text = slice.Text;
        int last = Math.Min(slice.End, open + MaxLength);
        if (open + 4 > last || text[open] != '[' || text[open + 1] != '[')
        {
            return null;
        }

        for (int i = open + 2; i < last; i++)
        {
            if (text[i] is '\n' or '\r' or '[')
            {
                return null;
            }

            if (text[i] == ']')
            {
                bool isClosed = text[i + 1] == ']' && !(i + 2 <= slice.End && text[i + 2] is '(' or '[' or ']' or ':');
                return isClosed && i > open + 2 ? text.Substring(open + 2, i - open - 2) : null;
            }
        }

        return null;
    }

    /// <summary>Documentation shows configuration outside of code too: a line <c>[[menus.main]]</c>, then <c>name = …</c>.</summary>
    static bool IsTableOfToml(string text, int start, int end)
    {
        int next = end;
        while (next < text.Length && text[next] is ' ' or '\r')
        {
            next++;
        }

        if (next >= text.Length || text[next] != '\n' || (start > 0 && text[start - 1] is not ('\n' or ' ')))
        {
            return false;
        }

        int key = next + 1;
        while (key < text.Length && key - next < MaxLength
            && (char.IsLetterOrDigit(text[key]) || text[key] is ' ' or '_' or '-' or '.' or '"' or '\''))
        {
            key++;
        }

        return key < text.Length && text[key] == '=' && key > next + 1;
    }

    /// <summary>Numbers, as sources are cited, and conditions of a shell are not links.</summary>
    static bool TryRead(string content, out string target, out string text)
    {
        int bar = content.IndexOf('|');
        bool isEscaped = bar > 0 && content[bar - 1] == '\\';
        target = bar < 0 ? content : content.Substring(0, isEscaped ? bar - 1 : bar);
        text = bar < 0 ? "" : content.Substring(bar + 1).Trim();
        bool isSpaced = char.IsWhiteSpace(content[0]) || (bar < 0 && char.IsWhiteSpace(content[content.Length - 1]));
        target = target.Trim();
        return !isSpaced && target.Length > 0 && !target.All(static c => c is >= '0' and <= '9' or ',' or ' ');
    }

    /// <summary>What a URL would read otherwise is encoded, and a heading becomes its anchor.</summary>
    static string UrlOf(string target)
    {
        int hash = target.IndexOf('#');
        StringBuilder url = new();
        foreach (char c in hash < 0 ? target : target.Substring(0, hash))
        {
            _ = c switch { '%' => url.Append("%25"), '?' => url.Append("%3F"), ':' => url.Append("%3A"), _ => url.Append(c) };
        }

        string heading = hash < 0 ? "" : target.Substring(target.LastIndexOf('#') + 1);
        return heading.Length == 0 ? url.ToString()
            : heading[0] == '^' ? url + "#" + heading
            : url + "#" + LinkHelper.UrilizeAsGfm(heading);
    }

    /// <summary>The name as written, or the heading of the same note.</summary>
    static string TextOf(string target) => target[0] == '#' ? target.Substring(1) : target;

    /// <summary><c>300</c> or <c>300x200</c>, the size of an image.</summary>
    static bool IsSize(string text) => text.All(static c => c is (>= '0' and <= '9') or 'x');
}
