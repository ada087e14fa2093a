namespace Letterpress.Core.Reading.Guards;

/// <summary>Element names as hashes, so that reading a tag allocates nothing.</summary>
static class TagNames
{
    static readonly Dictionary<int, TagKinds> s_kinds = [];

    static TagNames()
    {
        Add(TagKinds.Ignored, "html head body frameset");
        Add(TagKinds.Void, "area base basefont bgsound br col embed frame img image input keygen link meta param source track wbr");
        Add(TagKinds.Void | TagKinds.Block, "hr");
        Add(TagKinds.RawText, "script style textarea title iframe noembed noframes");
        Add(TagKinds.RawText | TagKinds.Block, "xmp");
        Add(TagKinds.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(TagKinds.Block, "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer");
        Add(TagKinds.Block, "form header hgroup li listing main menu nav ol p plaintext pre search section summary ul");
        Add(TagKinds.Block | TagKinds.Heading, "h1 h2 h3 h4 h5 h6");
        Add(TagKinds.Block | TagKinds.Scope, "table");
        Add(TagKinds.TablePart, "tbody thead tfoot tr colgroup");
        Add(TagKinds.TablePart | TagKinds.Scope | TagKinds.Marker, "td th caption");
        Add(TagKinds.Scope | TagKinds.Marker, "applet object marquee template");
        Add(TagKinds.Scope, "svg math");
    }

    public static readonly int
        A = Of("a"), Address = Of("address"), Base = Of("base"),
        Button = Of("button"), Dd = Of("dd"), Div = Of("div"), Dt = Of("dt"), Li = Of("li"),
        Math = Of("math"), NoBr = Of("nobr"), Option = Of("option"), P = Of("p"), Svg = Of("svg"), Table = Of("table"), Td = Of("td"),
        Th = Of("th"), Tr = Of("tr");

    public static bool Is(int name, TagKinds kinds) => (KindsOf(name) & kinds) != 0;

    public static TagKinds KindsOf(int name) => s_kinds.TryGetValue(name, out TagKinds kinds) ? kinds : TagKinds.None;

    /// <summary>Reads the name at a position and returns its hash, the same for upper and lower case.</summary>
    /// <param name="end">The position after the name.</param>
    public static int Read(string html, int position, out int end)
    {
        uint hash = 2166136261;
        for (end = position; end < html.Length && !(html[end] is ' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'); end++)
        {
            char c = html[end];
            hash = (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c)) * 16777619;
        }

        return (int)hash;
    }

    static int Of(string name) => Read(name, 0, out _);

    static void Add(TagKinds kinds, string names)
    {
        foreach (string name in names.Split(' '))
        {
            s_kinds.Add(Of(name), kinds);
        }
    }
}
