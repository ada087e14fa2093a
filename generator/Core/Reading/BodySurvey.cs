using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>What the reader of blocks need not know of a body: the ids that links can lead to, and the markup that is none (LP0202).</summary>
sealed class BodySurvey(string html, SeedPlaces places, CancellationToken cancellation)
{
    // AngleSharp tells them as numbers; its enumeration is not public.
    const int ElementInTable = 133;
    const int TextInTable = 144;

    readonly SortedDictionary<string, int> _misread = new(StringComparer.Ordinal);
    readonly Dictionary<IElement, bool> _isLayout = [];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    int _first = int.MaxValue;

    /// <summary>Of elements, in no order.</summary>
    public IEnumerable<string> Ids => _ids;

    /// <summary>Listens to the parser, which moves what cannot stand in a table in front of it.</summary>
    public void Hear(HtmlParser parser)
    {
        int end = html.IndexOf("</body", StringComparison.OrdinalIgnoreCase);
        parser.Error += (_, error) =>
        {
            if (error is not HtmlErrorEvent { Code: ElementInTable or TextInTable } known || known.Position.Index is not (>= 0 and var position) || position >= html.Length || (end >= 0 && position > end))
            {
                return;
            }

            if (known.Code == TextInTable && html[position] != '<')
            {
                Add("text between the cells of a table", places.PositionOf(position));
            }
            else if (known.Code == ElementInTable && position + 1 < html.Length && char.IsLetter(html[position + 1]) && !IsAllowedInTable(position + 1))
            {
                Add("element between the cells of a table", places.PositionOf(position));
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
                LookAt(element);
                if (element.LocalName is "script" or "style" or "template")
                {
                    continue;
                }
            }
            else if (node is IText text && node.Parent is IElement { LocalName: "ul" or "ol" or "menu" or "dir" } list && !string.IsNullOrWhiteSpace(text.Data))
            {
                Add("text between the items of a list", places.PositionOf(list));
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }
    }

    public void Report(SeedReport report)
    {
        if (_misread.Count > 0)
        {
            report.Add(DiagnosticIds.MisreadMarkup, new(_first, 1), string.Join(", ", _misread.Select(static pair => FormattableString.Invariant($"{pair.Value} × {pair.Key}"))));
        }
    }

    void LookAt(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
        {
            _ids.Add(id);
        }

        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
        {
            _ids.Add(name);
        }

        string? misread = (element.LocalName, element.ParentElement?.LocalName) switch
        {
            ("li", not ("ul" or "ol" or "menu" or "dir")) => "item outside of a list",
            ("dt" or "dd", not ("dl" or "div")) => "term outside of a list",
            ("table", "td" or "th") when !IsInLayout(element) => "table within a table",
            _ => null,
        };
        if (misread is not null)
        {
            Add(misread, places.PositionOf(element));
        }
    }

    bool IsInLayout(IElement innerTable)
    {
        IElement? table = innerTable.ParentElement!.Closest("table");
        if (table is null)
        {
            return false;
        }

        if (!_isLayout.TryGetValue(table, out bool isLayout))
        {
            _isLayout.Add(table, isLayout = BodyReader.IsLayout(table));
        }

        return isLayout;
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

    void Add(string what, int position)
    {
        _misread.TryGetValue(what, out int count);
        _misread[what] = count + 1;
        _first = Math.Min(_first, position);
    }
}
