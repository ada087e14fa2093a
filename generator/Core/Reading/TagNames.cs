namespace Letterpress.Core.Reading;

/// <summary>How the parser treats an element.</summary>
[Flags]
enum TagKinds
{
    None = 0,
    Void = 1,

    /// <summary>Holds text only, whatever it looks like.</summary>
    RawText = 2,

    /// <summary>Goes on behind the end of the block in which it was opened, until it is closed.</summary>
    Formatting = 4,

    /// <summary>Closes an open paragraph.</summary>
    Block = 8,

    /// <summary>No end tag reaches through it.</summary>
    Scope = 16,

    /// <summary>Ends what formatting was opened in it.</summary>
    Marker = 32,

    /// <summary>Stands in tables only.</summary>
    TablePart = 64,

    /// <summary>Counted as nothing.</summary>
    Ignored = 128,

    Heading = 256,
}

/// <summary>Element names as hashes, so that looking at a tag allocates nothing.</summary>
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
        Add(TagKinds.Block, "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form header hgroup li listing main menu nav ol p plaintext pre search section summary ul");
        Add(TagKinds.Block | TagKinds.Heading, "h1 h2 h3 h4 h5 h6");
        Add(TagKinds.Block | TagKinds.Scope, "table");
        Add(TagKinds.TablePart, "tbody thead tfoot tr colgroup");
        Add(TagKinds.TablePart | TagKinds.Scope | TagKinds.Marker, "td th caption");
        Add(TagKinds.Scope | TagKinds.Marker, "applet object marquee template");
        Add(TagKinds.Scope, "svg math");
    }

    public static readonly int P = Of("p"), Li = Of("li"), Dd = Of("dd"), Dt = Of("dt"), A = Of("a"), NoBr = Of("nobr"), Table = Of("table"), Tr = Of("tr"), Td = Of("td"), Th = Of("th"),
        Option = Of("option"), Button = Of("button"), Form = Of("form"), Svg = Of("svg"), Math = Of("math"), Div = Of("div"), Address = Of("address"), Ul = Of("ul"), Ol = Of("ol");

    public static bool Is(int name, TagKinds kinds) => (KindsOf(name) & kinds) != 0;

    public static TagKinds KindsOf(int name) => s_kinds.TryGetValue(name, out TagKinds kinds) ? kinds : TagKinds.None;

    /// <param name="end">The position behind the name.</param>
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
