using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Finds footnotes by their links, whatever their classes are: a number in the text leads to a block that begins with the same number,
/// and that leads back. Office programs, publishing tools and people write them.
/// </summary>
sealed class LinkedFootnotes
{
    const int MaxLabelLength = 4;

    static readonly char[] s_brackets = ['[', ']', '(', ')', '.', '^'];

    readonly NodePlaces _places = new();
    readonly Dictionary<IElement, Note> _notes = [];
    readonly HashSet<IElement> _backLinks = [];

    /// <param name="links">The links to fragments, in reading order.</param>
    public static LinkedFootnotes Of(IReadOnlyList<IElement> links)
    {
        LinkedFootnotes footnotes = new();
        Dictionary<string, int> references = new(StringComparer.Ordinal);
        List<(int Reference, int BackLink)> pairs = [];
        for (int i = 0; i < links.Count; i++)
        {
            if (LabelOf(links[i]).Length == 0)
            {
                continue;
            }

            if (references.TryGetValue(TargetOf(links[i]), out int reference) && LabelOf(links[reference]) == LabelOf(links[i]))
            {
                pairs.Add((reference, i));
            }

            foreach (string name in footnotes.NamesOf(links[i]))
            {
                // The first element with an id counts.
                if (!references.ContainsKey(name))
                {
                    references.Add(name, i);
                }
            }
        }

        for (int i = 0; i < pairs.Count; i++)
        {
            IElement? following = i + 1 < pairs.Count ? links[pairs[i + 1].BackLink] : null;
            footnotes.Add(links[pairs[i].Reference], links[pairs[i].BackLink], following);
        }

        footnotes.RemoveRepeated();
        return footnotes;
    }

    /// <summary>Removes notes that share a label, as where each chapter counts from 1: a label in the text must name one note.</summary>
    void RemoveRepeated()
    {
        foreach (IElement note in _notes.GroupBy(static pair => pair.Value.Label, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any()).SelectMany(static group => group).Select(static pair => pair.Key).ToArray())
        {
            _backLinks.Remove(_notes[note].BackLink);
            _notes.Remove(note);
        }
    }

    /// <summary>The footnote that an element is; null for any other element.</summary>
    public Note? NoteOf(IElement? element) => element is not null && _notes.TryGetValue(element, out Note? note) ? note : null;

    /// <summary>Whether an element is a list of nothing but footnotes.</summary>
    public bool IsList(IElement element) =>
        _notes.Count > 0 && element.LocalName is "ol" or "ul" && element.ChildElementCount > 0 && element.Children.All(_notes.ContainsKey);

    /// <summary>Whether an element is a rule before the footnotes: they need none.</summary>
    public bool IsRule(IElement element) => _notes.Count > 0 && NoteOf(_places.NextElement(element)) is not null;

    public bool IsBackLink(IElement element) => _backLinks.Contains(element);

    void Add(IElement reference, IElement backLink, IElement? following)
    {
        List<string> names = [.. NamesOf(backLink)];
        IElement? note = null;
        for (IElement element = backLink; element.ParentElement is { } parent && IsFirstIn(parent, element); element = parent)
        {
            if (parent.Contains(reference) || (following is not null && parent.Contains(following)))
            {
                break;
            }

            if (parent.LocalName is "p" or "div" or "li" or "aside")
            {
                note = parent;
                names.Add(parent.Id ?? "");
            }
            else if (ElementNames.IsBlock(parent.LocalName))
            {
                break;
            }
        }

        if (note is not null && names.Contains(TargetOf(reference)) && !StartsBlock(reference)
            && note.TextContent.Trim().Length > backLink.TextContent.Trim().Length)
        {
            _notes[note] = new(LabelOf(backLink), backLink, names);
            _backLinks.Add(backLink);
        }
    }

    /// <summary>A number of an index starts its line; one of a footnote follows text.</summary>
    bool StartsBlock(IElement reference)
    {
        IElement element = reference;
        while (element.ParentElement is { } parent && IsFirstIn(parent, element))
        {
            if (ElementNames.IsBlock(parent.LocalName))
            {
                return true;
            }

            element = parent;
        }

        return false;
    }

    /// <summary>Whether nothing that shows precedes an element in its parent.</summary>
    bool IsFirstIn(IElement parent, IElement element) => _places.IsFirst(
        parent,
        element,
        static node => node is IText text ? !string.IsNullOrWhiteSpace(text.Data) : node is IElement before && !IsEmptyAnchor(before));

    /// <summary>What fragments that lead to a link name: it, the elements of its line around it, and empty anchors before it.</summary>
    IEnumerable<string> NamesOf(IElement link)
    {
        for (IElement? element = link; element is not null && !ElementNames.IsBlock(element.LocalName); element = element.ParentElement)
        {
            IElement? anchor = _places.Previous(element) is IElement before && IsEmptyAnchor(before) ? before : null;
            string?[] names = [element.Id, element.GetAttribute("name"), anchor?.Id, anchor?.GetAttribute("name")];
            foreach (string? name in names)
            {
                if (name is { Length: > 0 })
                {
                    yield return name;
                }
            }
        }
    }

    static bool IsEmptyAnchor(IElement element) =>
        element.LocalName is "a" or "span" && element.ChildElementCount == 0 && string.IsNullOrWhiteSpace(element.TextContent);

    /// <summary>The id to which a link to a fragment leads.</summary>
    static string TargetOf(IElement link) => Uri.UnescapeDataString((link.GetAttribute("href") ?? "").Trim().TrimStart('#'));

    /// <summary>A number, a letter or a sign, without brackets; else empty.</summary>
    static string LabelOf(IElement link)
    {
        string text = link.TextContent.Length > 100 ? "" : link.TextContent.Trim().Trim(s_brackets).Trim();
        return text.Length <= MaxLabelLength && !text.Any(char.IsWhiteSpace) ? text : "";
    }

    /// <param name="Label">As the seed has it, without brackets.</param>
    /// <param name="BackLink">The link that says the label again.</param>
    /// <param name="Names">What fragments that lead to it name; an id may be empty.</param>
    public sealed record Note(string Label, IElement BackLink, IReadOnlyList<string> Names);
}
