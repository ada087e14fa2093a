using System.Buffers;

namespace Letterpress.Writing;

/// <summary>The elements and attributes that can be written by name: none that runs, loads or submits something.</summary>
static class HtmlNames
{
    static readonly SearchValues<byte> s_name = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    static ReadOnlySpan<byte> Elements =>
        " a abbr article aside audio b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn div dl dt em "u8
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p picture pre q rp rt ruby s samp section "u8
        + "small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr "u8;

    static ReadOnlySpan<byte> Attributes =>
        " alt class colspan controls datetime decoding dir draggable height hidden hreflang lang loading open preload rel reversed role "u8
        + "rowspan scope span start tabindex target title translate type value width "u8;

    static ReadOnlySpan<byte> Links => " cite href "u8;

    static ReadOnlySpan<byte> Sources => " poster src "u8;

    /// <summary>Whether an element may be written: one of HTML, or one of the app's own, whose name has a hyphen.</summary>
    public static bool IsElement(ReadOnlySpan<byte> name) => IsName(name) && (Has(Elements, name) || name.Contains((byte)'-'));

    /// <summary>Whether an attribute may be written whose value is no URL.</summary>
    public static bool IsAttribute(ReadOnlySpan<byte> name) =>
        IsName(name) && (Has(Attributes, name) || name.StartsWith("data-"u8) || name.StartsWith("aria-"u8));

    /// <summary>Whether the value of an attribute is a URL of something to go to.</summary>
    public static bool IsLink(ReadOnlySpan<byte> name) => IsName(name) && Has(Links, name);

    /// <summary>Whether the value of an attribute is a URL of something to show.</summary>
    public static bool IsSource(ReadOnlySpan<byte> name) => IsName(name) && Has(Sources, name);

    static bool IsName(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && name[0] is >= (byte)'a' and <= (byte)'z' && !name.ContainsAnyExcept(s_name);

    static bool Has(ReadOnlySpan<byte> names, ReadOnlySpan<byte> name)
    {
        while (names.IndexOf(name) is > 0 and int at)
        {
            if (names[at - 1] == (byte)' ' && names[at + name.Length] == (byte)' ')
            {
                return true;
            }

            names = names[(at + name.Length)..];
        }

        return false;
    }
}
