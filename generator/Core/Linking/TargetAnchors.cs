using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>What the fragments of links to one article can lead to.</summary>
sealed class TargetAnchors
{
    readonly ArticleAnchors _article;
    readonly IReadOnlyList<string> _anchors;
    readonly HashSet<string> _exact;
    AnchorForms? _forms;
    Dictionary<string, string>? _inAnyCase;
    NearTexts? _near;

    public TargetAnchors(ArticleAnchors anchors)
    {
        _article = anchors;
        _anchors = [.. anchors.Names];
        _exact = new(anchors.Names, StringComparer.Ordinal);
    }

    /// <summary>See <see cref="ArticleAnchors.Insertion"/>.</summary>
    public string Insertion => _article.Insertion;

    /// <summary>
    /// The anchor to which a fragment leads: what it says, or that of a heading to which another tool gives such an anchor; null where
    /// there is none.
    /// </summary>
    public string? Find(string fragment) =>
        _exact.Contains(fragment) ? fragment
        : fragment.IndexOf('%') >= 0 && Uri.UnescapeDataString(fragment) is var text && _exact.Contains(text) ? text
        : (_forms ??= new(_article.Made)).Find(fragment);

    /// <summary>The anchor that was perhaps meant: one that differs in letter case alone, else one that differs by a letter or two; empty
    /// where there is none.</summary>
    public string NearestTo(string fragment)
    {
        string text = Uri.UnescapeDataString(fragment);
        return InAnyCase.TryGetValue(text, out string? same) ? same
            : Near.Find(text).First is >= 0 and int near ? _anchors[near]
            : "";
    }

    Dictionary<string, string> InAnyCase
    {
        get
        {
            if (_inAnyCase is null)
            {
                _inAnyCase = new(StringComparer.OrdinalIgnoreCase);
                foreach (string anchor in _anchors.Where(anchor => !_inAnyCase.ContainsKey(anchor)))
                {
                    _inAnyCase.Add(anchor, anchor);
                }
            }

            return _inAnyCase;
        }
    }

    NearTexts Near
    {
        get
        {
            if (_near is null)
            {
                _near = new();
                for (int i = 0; i < _anchors.Count; i++)
                {
                    _near.Add(_anchors[i], i);
                }
            }

            return _near;
        }
    }
}
