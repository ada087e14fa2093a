namespace Letterpress.Core.Identity;

/// <summary>The part of a URL after <c>#</c>, which names an element of an article.</summary>
static class Fragments
{
    const string Directive = ":~:";

    /// <summary>
    /// The fragment as it is written, without directives to browsers (<c>:~:</c>); empty where there is none that needs an element.
    /// </summary>
    public static string Of(string url)
    {
        int start = url.IndexOf('#');
        string fragment = start < 0 ? "" : url.Substring(start + 1);
        int directive = fragment.IndexOf(Directive, StringComparison.Ordinal);
        fragment = directive < 0 ? fragment : fragment.Substring(0, directive);

        // Every page has a top.
        return string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase) ? "" : fragment;
    }

    /// <summary>The directives after the fragment, with the mark before them; empty where there are none.</summary>
    public static string DirectivesOf(string url)
    {
        int fragment = url.IndexOf('#');
        int directive = fragment < 0 ? -1 : url.IndexOf(Directive, fragment, StringComparison.Ordinal);
        return directive < 0 ? "" : url.Substring(directive);
    }
}
