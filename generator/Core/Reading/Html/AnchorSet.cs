using Letterpress.Core.Identity;

namespace Letterpress.Core.Reading.Html;

/// <summary>Gives each heading of an article a unique anchor.</summary>
sealed class AnchorSet
{
    readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    public bool Contains(string id) => _taken.Contains(id);

    /// <returns>Whether no other element has the id.</returns>
    public bool TryAdd(string id) => _taken.Add(id);

    /// <param name="hint">The heading's <c>id</c>; else empty.</param>
    /// <param name="text">The heading's text, from which an anchor is made where it has no <c>id</c>.</param>
    public string Add(string hint, string text)
    {
        string wanted = hint.Length > 0 && !hint.Any(char.IsWhiteSpace) ? hint : Identifiers.Slug(text);
        wanted = wanted.Length == 0 ? "section" : wanted;
        string anchor = wanted;
        _next.TryGetValue(wanted, out int number);
        for (number++; !_taken.Add(anchor); number++)
        {
            anchor = FormattableString.Invariant($"{wanted}-{number + 1}");
        }

        _next[wanted] = number - 1;
        return anchor;
    }
}
