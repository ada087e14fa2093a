using System.Globalization;
using System.Text;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>
/// Finds the anchor that another tool meant. Tools make anchors of headings by rules of their own: of <c>Rust's get_image</c>, GitHub
/// makes <c>rusts-get_image</c>, Zola <c>rust-s-get-image</c>. Their letters and digits are the same.
/// </summary>
sealed class AnchorForms
{
    /// <summary>Far more than a page needs whose links are meant to work.</summary>
    const int MaxSteps = 20_000_000;

    /// <summary>Each form's anchor; null where several anchors have the form.</summary>
    readonly Dictionary<string, string?> _byForm = new(StringComparer.Ordinal);

    /// <summary>The same for anchors without the number that they begin with, which kramdown and Pandoc leave out.</summary>
    readonly Dictionary<string, string?> _withoutNumber = new(StringComparer.Ordinal);

    /// <summary>The headings of which tools spell something out, each once, with the anchors of all that have its text.</summary>
    readonly List<(SpelledHeading Heading, List<string> Anchors)> _spelled = [];

    int _steps = MaxSteps;

    /// <param name="anchors">Those that were made of headings' texts.</param>
    public AnchorForms(IEnumerable<MadeAnchor> anchors)
    {
        Dictionary<string, List<string>> byText = new(StringComparer.Ordinal);
        foreach (MadeAnchor anchor in anchors)
        {
            string form = FormOf(anchor.Name);
            Add(_byForm, form, anchor.Name);
            Add(_withoutNumber, form.TrimStart("0123456789".ToCharArray()), anchor.Name);
            if (byText.TryGetValue(anchor.Text, out List<string>? same))
            {
                same.Add(anchor.Name);
            }
            else if (anchor.Text.Length > 0 && SpelledHeading.Of(anchor.Text) is { } heading)
            {
                byText.Add(anchor.Text, [anchor.Name]);
                _spelled.Add((heading, byText[anchor.Text]));
            }
        }
    }

    /// <summary>The only anchor that a fragment can mean; null where there is none, or are several.</summary>
    public string? Find(string fragment)
    {
        string text = Uri.UnescapeDataString(fragment);
        string form = FormOf(text);
        return form.Length == 0 ? null
            : _byForm.TryGetValue(form, out string? anchor) ? anchor
            : _withoutNumber.TryGetValue(form, out anchor) ? anchor
            : FindSpelled(text);
    }

    static void Add(Dictionary<string, string?> anchors, string form, string anchor) =>
        anchors[form] = anchors.TryGetValue(form, out string? other) && other != anchor ? null : anchor;

    /// <summary>Letters and digits in lower case, without accents; marks of scripts that are not optional stay.</summary>
    static string FormOf(string text)
    {
        StringBuilder form = new();
        foreach (char c in Identifiers.Normalize(text).Normalize(NormalizationForm.FormD))
        {
            bool isPart = char.IsLetterOrDigit(c)
                || (c is < '\u0300' or > '\u036F' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark && !Characters.IsInvisible(c));
            if (isPart)
            {
                char small = char.ToLowerInvariant(c);
                _ = LatinLetters.Spelled(small) is { } spelled ? form.Append(spelled) : form.Append(small);
            }
        }

        return form.ToString();
    }

    /// <summary>Of headings that have the same text, the second has the number 1.</summary>
    string? FindSpelled(string fragment)
    {
        if (_spelled.Count == 0 || SpelledAnchor.Of(fragment) is not { } anchor)
        {
            return null;
        }

        int hyphen = fragment.LastIndexOf('-');
        string end = fragment.Substring(hyphen + 1);
        int number = hyphen > 0 && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out int last) ? last : 0;
        SpelledAnchor? numbered = number > 0 ? SpelledAnchor.Of(fragment.Substring(0, hyphen)) : null;
        string? found = null;
        foreach ((SpelledHeading heading, List<string> anchors) in _spelled)
        {
            string? match = numbered is not null && number < anchors.Count && heading.Matches(numbered, ref _steps) ? anchors[number]
                : heading.Matches(anchor, ref _steps) ? anchors[0]
                : null;
            if (match is not null && found is not null)
            {
                return null;
            }

            found ??= match;
        }

        return _steps < 0 ? null : found;
    }
}
