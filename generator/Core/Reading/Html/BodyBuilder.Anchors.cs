using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Html;

// What fragments lead to: ids of elements, and footnotes.
sealed partial class BodyBuilder
{
    /// <summary>An id as long as that names nothing, and is the fault of a tool.</summary>
    const int MaxAnchorLength = 1000;

    readonly List<AnchorModel> _anchorRows = [];
    readonly List<string> _pendingAnchors = [];

    /// <summary>The label of each footnote by its id.</summary>
    readonly Dictionary<string, string> _footnoteLabels = new(StringComparer.Ordinal);

    /// <summary>Adds an id to the open block, else to the next one. The first element with an id counts.</summary>
    public void AddAnchor(string? id)
    {
        if (id is { Length: > 0 and < MaxAnchorLength } && !id.Any(char.IsWhiteSpace) && _anchors.TryAdd(id))
        {
            if (IsOpen)
            {
                _anchorRows.Add(new(_blocks.Count, id));
            }
            else
            {
                _pendingAnchors.Add(id);
            }
        }
    }

    public void AddFootnoteId(string? id, string label)
    {
        if (id is { Length: > 0 })
        {
            _footnoteLabels[id] = label;
        }
    }

    /// <summary>Gives the ids that wait for a block to that at an index.</summary>
    void AddPendingAnchors(int block)
    {
        foreach (string id in _pendingAnchors)
        {
            _anchorRows.Add(new(block, id));
        }

        _pendingAnchors.Clear();
    }

    /// <summary>
    /// Gives a heading or a footnote the id by which a link of this body calls it, where that is an anchor that another tool makes: else
    /// the link would lead nowhere in what is written.
    /// </summary>
    void AddAnchorsOfOtherTools(Body body)
    {
        AnchorForms? forms = null;
        Dictionary<string, int> blocks = new(StringComparer.Ordinal);
        bool isAdded = false;
        foreach (LinkDraft link in _links.Where(static link => link.Url.Length > 1 && link.Url[0] == '#'))
        {
            string fragment = Uri.UnescapeDataString(Fragments.Of(link.Url));
            if (fragment.Length is 0 or >= MaxAnchorLength || fragment.Any(char.IsWhiteSpace) || _anchors.Contains(fragment))
            {
                continue;
            }

            if (forms is null)
            {
                forms = new([.. body.MadeAnchors]);
                blocks = _headings.Select(static heading => new AnchorModel(heading.Block, heading.Anchor)).Concat(_anchorRows)
                    .ToDictionary(static row => row.Name, static row => row.Block, StringComparer.Ordinal);
            }

            if (forms.Find(fragment) is { } anchor)
            {
                _anchors.TryAdd(fragment);
                _anchorRows.Add(new(blocks[anchor], fragment));
                isAdded = true;
            }
        }

        if (isAdded)
        {
            AnchorModel[] inOrder = [.. _anchorRows.OrderBy(static row => row.Block)];
            _anchorRows.Clear();
            _anchorRows.AddRange(inOrder);
        }
    }

    /// <summary>Marks the runs that consist of the label of the footnote to which they lead.</summary>
    void MarkFootnoteReferences(string text)
    {
        for (int i = 0; i < _runs.Count && _footnoteLabels.Count > 0; i++)
        {
            RunModel run = _runs[i];
            if (run.Link >= 0 && _links[run.Link].Url is { Length: > 1 } url && url[0] == '#'
                && _footnoteLabels.TryGetValue(Uri.UnescapeDataString(url.Substring(1)), out string? label)
                && run.Text.Of(text).Trim('[', ']', '(', ')') == label)
            {
                _runs[i] = run with { Styles = run.Styles | TextStyles.FootnoteReference };
            }
        }
    }
}
