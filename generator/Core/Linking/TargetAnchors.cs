using Letterpress.Core.Identity;

namespace Letterpress.Core.Linking;

/// <summary>What the fragments of links to one article can lead to.</summary>
sealed class TargetAnchors
{
    readonly IReadOnlyList<string> _anchors;
    readonly HashSet<string> _exact;
    readonly IReadOnlyList<string> _made;
    AnchorForms? _forms;
    Dictionary<string, string>? _inAnyCase;
    NearTexts? _near;

    /// <param name="anchors">All.</param>
    /// <param name="made">Those of them that were made of headings' texts.</param>
    public TargetAnchors(IReadOnlyList<string> anchors, IReadOnlyList<string> made)
    {
        _anchors = anchors;
        _made = made;
        _exact = new(anchors, StringComparer.Ordinal);
    }

    /// <summary>Whether a fragment leads to one of them, or to a heading by an anchor of another tool.</summary>
    public bool Holds(string fragment) =>
        _exact.Contains(fragment) || (fragment.IndexOf('%') >= 0 && _exact.Contains(Uri.UnescapeDataString(fragment)))
        || (_forms ??= new(_made)).Find(fragment) is not null;

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
