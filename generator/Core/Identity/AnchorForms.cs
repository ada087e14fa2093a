using System.Globalization;
using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>
/// Finds the anchor that another tool meant. Tools make anchors of headings by rules of their own: of <c>Rust's get_image</c>, GitHub
/// makes <c>rusts-get_image</c>, Zola <c>rust-s-get-image</c>. Their letters and digits are the same.
/// </summary>
sealed class AnchorForms
{
    /// <summary>Each form's anchor; null where several anchors have the form.</summary>
    readonly Dictionary<string, string?> _byForm = new(StringComparer.Ordinal);

    /// <summary>The same for anchors without the number that they begin with, which kramdown and Pandoc leave out.</summary>
    readonly Dictionary<string, string?> _withoutNumber = new(StringComparer.Ordinal);

    /// <param name="anchors">Those that were made of headings' texts.</param>
    public AnchorForms(IEnumerable<string> anchors)
    {
        foreach (string anchor in anchors)
        {
            string form = FormOf(anchor);
            Add(_byForm, form, anchor);
            Add(_withoutNumber, form.TrimStart("0123456789".ToCharArray()), anchor);
        }
    }

    /// <summary>The only anchor that a fragment can mean; null where there is none, or are several.</summary>
    public string? Find(string fragment)
    {
        string form = FormOf(Uri.UnescapeDataString(fragment));
        return form.Length == 0 ? null
            : _byForm.TryGetValue(form, out string? anchor) ? anchor
            : _withoutNumber.TryGetValue(form, out anchor) ? anchor
            : null;
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
                form.Append(char.ToLowerInvariant(c));
            }
        }

        return form.ToString();
    }
}
