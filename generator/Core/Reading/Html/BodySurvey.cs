using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.Html;

/// <summary>Counts the markup that is invalid HTML (LP0202), and finds the links to fragments.</summary>
sealed class BodySurvey(string html, ElementPositions positions, CancellationToken cancellation)
{
    // The values of AngleSharp's HtmlParseError, which is not public.
    const int ElementInTable = 133;
    const int TextInTable = 144;

    readonly SortedDictionary<string, int> _misread = new(StringComparer.Ordinal);
    readonly List<IElement> _fragmentLinks = [];
    int _first = int.MaxValue;

    /// <summary>Where the body ends; found at the first error.</summary>
    int? _end;

    int End => _end ??= html.IndexOf("</body", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    /// <summary>Listens to the errors of the parser, which moves content that is invalid in a table to before the table.</summary>
    public void ListenTo(HtmlParser parser)
    {
        parser.Error += (_, error) =>
        {
            if (error is not HtmlErrorEvent { Code: ElementInTable or TextInTable } known
                || known.Position.Index is not (>= 0 and var position) || position >= html.Length || position > End)
            {
                return;
            }

            if (known.Code == TextInTable && html[position] != '<')
            {
                Add("text between the cells of a table", positions.PositionOf(position));
            }
            else if (known.Code == ElementInTable && position + 1 < html.Length && char.IsLetter(html[position + 1])
                && !IsAllowedInTable(position + 1))
            {
                Add("element between the cells of a table", positions.PositionOf(position));
            }
        };
    }

    public void Walk(IElement root)
    {
        Stack<INode> open = new();
        open.Push(root);
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            INode node = open.Pop();
            if (node is IElement element)
            {
                Inspect(element);
                if (element.LocalName is "script" or "style" or "template")
                {
                    continue;
                }
            }
            else if (node is IText text && node.Parent is IElement { LocalName: "ul" or "ol" or "menu" or "dir" } list
                && !string.IsNullOrWhiteSpace(text.Data))
            {
                Add("text between the items of a list", positions.PositionOf(list));
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }
    }

    /// <summary>The links to fragments, in reading order.</summary>
    public IReadOnlyList<IElement> FragmentLinks => _fragmentLinks;

    public void Report(SeedReport report)
    {
        if (_misread.Count > 0)
        {
            string counts = string.Join(", ", _misread.Select(static pair => FormattableString.Invariant($"{pair.Value} × {pair.Key}")));
            report.Add(DiagnosticIds.MisplacedMarkup, new(_first, 1), counts);
        }
    }

    void Inspect(IElement element)
    {
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 1 } url && url[0] == '#')
        {
            _fragmentLinks.Add(element);
        }

        string? misread = (element.LocalName, element.ParentElement?.LocalName) switch
        {
            ("li", not ("ul" or "ol" or "menu" or "dir")) => "item outside of a list",
            ("dt" or "dd", not ("dl" or "div")) => "term outside of a list",
            _ => null,
        };
        if (misread is not null)
        {
            Add(misread, positions.PositionOf(element));
        }
    }

    bool IsAllowedInTable(int name)
    {
        int end = name;
        while (end < html.Length && char.IsLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.Substring(name, end - name).ToLowerInvariant() is "form" or "input" or "script" or "style" or "template";
    }

    void Add(string problem, int position)
    {
        _misread.TryGetValue(problem, out int count);
        _misread[problem] = count + 1;
        _first = Math.Min(_first, position);
    }
}
