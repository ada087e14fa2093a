extern alias core;

using core::Letterpress.Layout;

using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests.Writing.Snapshots;

/// <summary>Bodies, and what their snapshots say.</summary>
static class SnapshotDrafts
{
    public static IReadOnlyDictionary<string, (Draft Draft, string Expected)> All { get; } = new Dictionary<string, (Draft, string)>
    {
        ["line breaks"] = (new Draft().Paragraph("a\nb \n\nc"), "paragraph: a\n  | b\\u{20}\n  |\n  | c\n"),
        ["empty"] = (new Draft().Paragraph(""), "paragraph:\n"),
        ["spaces"] = (new Draft().Paragraph(" a  b "), "paragraph:  a  b\\u{20}\n"),
        ["quotes"] = (new Draft().Quote(1, "a").With(static quote => quote.Quote(2, "b")), "quote: a\n  quote: b\n"),
        ["lists"] = (
            new Draft()
                .Item(1, "a", starts: true).With(static item => item
                    .Item(2, "b", 3, true).With(static inner => inner.Paragraph("more"))
                    .Item(2, "c", 4).Item(2, "d", 9))
                .Item(1, "e").With(static item => item.Item(2, "f", 1, true))
                .Item(1, "").With(static item => item.Code("g"))
                .Item(1, "h", starts: true),
            "list\nitem: a\n  list\n  numbered item 3: b\n    paragraph: more\n  numbered item: c\n"
            + "  numbered item 9: d\nitem: e\n  list\n  numbered item: f\nitem\n  code:\n    | g\nlist\nitem: h\n"),
        ["containers"] = (
            new Draft()
                .Callout("tip", "a").With(static callout => callout.Paragraph("b"))
                .Callout("x:y", "", BlockFlags.Foldable | BlockFlags.Folded)
                .With(static callout => callout.Callout("z", "", BlockFlags.Foldable))
                .Details("c").With(static details => details.Paragraph("d\ne")).Details("", BlockFlags.Foldable)
                .Footnote("1", "f").With(static footnote => footnote.Paragraph("g")),
            "callout tip: a\n  paragraph: b\ncallout x\\:y, folded\n  callout z, foldable\ndetails: c\n  paragraph: d\n    | e\n"
            + "details, open\nfootnote 1: f\n  paragraph: g\n"),
        ["cells with blocks"] = (
            new Draft()
                .Cell(0, 0, "a", starts: true).With(static cell => cell
                    .Item(1, "b", 1, true).Cell(0, 0, "c", starts: true).Cell(1, 0, "d"))
                .Cell(0, 1, "e"),
            "table\nrow\ncell: a\n  list\n  numbered item: b\n  table\n  row\n  cell: c\n  row\n  cell: d\ncell: e\n"),
        ["lists apart"] = (
            new Draft().Item(1, "a", 1, true).Paragraph("b").Item(1, "c", 2).Item(1, "d", 0, true),
            "list\nnumbered item: a\nparagraph: b\nnumbered item 2: c\nlist\nnumbered item 0: d\n"),
        ["deepest item"] = (new Draft().Item(63, "a", 1, true), "list\nnumbered item: a\n"),
        ["code"] = (new Draft().Code("a <b>\n\n\tc ", "c#: x").Code(""), "code c#\\: x:\n  | a \\<b>\n  |\n  | \\tc\\u{20}\ncode:\n"),
        ["code of runs"] = (
            new Draft().Add(ModelKind.Code, 0, BlockFlags.None, 0, "", Draft.Plain("a\n", ModelStyles.Code), Draft.Linked("b", "/b")),
            "code:\n  | a\n  | <a>b</a>\n  link \"b\" -> external \"/b\"\n"),
        ["table"] = (
            new Draft()
                .Cell(0, 0, "H", true, true).Cell(0, 1, "I", true).Cell(1, 0, "a", columnSpan: 2).Cell(2, 1, "b\nc").Cell(4, 0, "d")
                .Cell(0, 0, "e", starts: true),
            "table\nrow\nheader cell: H\nheader cell: I\nrow\ncell: a\n  column span: 2\nrow\ncell 1: b\n  | c\nrow 4\ncell: d\n"
            + "table\nrow\ncell: e\n"),
        ["figures"] = (
            new Draft().Figure("https://i.example/a b.jpg", "A \"cat\"", "The *cat*").Figure("", "", ""),
            "figure: The *cat*\n  image: https://i.example/a b.jpg\n  alternative text: A \"cat\"\nfigure:\n"),
        ["embeds"] = (
            new Draft()
                .Embed("https://v.example/?a=1").Embed("/a.mp4", BlockFlags.Video).Embed("/a.mp3", BlockFlags.Audio)
                .Divider().Notice("© Us"),
            "embed:\n  url: https://v.example/?a=1\nvideo embed:\n  url: /a.mp4\naudio embed:\n  url: /a.mp3\ndivider\nnotice: © Us\n"),
        ["styles"] = (
            new Draft().Paragraph(
                Draft.Plain("a "),
                Draft.Plain("b ", ModelStyles.Strong),
                Draft.Plain("c", ModelStyles.Emphasis | ModelStyles.Strong),
                Draft.Plain("d", ModelStyles.Code),
                Draft.Plain("e", ModelStyles.Strikethrough),
                Draft.Plain("f", ModelStyles.Superscript | ModelStyles.Small),
                Draft.Plain("g ", ModelStyles.Underline | ModelStyles.Highlight),
                Draft.Plain("h", ModelStyles.Subscript)),
            "paragraph: a <strong>b </strong><strong><em>c</em></strong><code>d</code><s>e</s><sup><small>f</small></sup>"
            + "<u><mark>g </mark></u><sub>h</sub>\n"),
        ["links"] = (
            new Draft().Paragraph(
                Draft.Linked("a\"", "/1", "nofollow"),
                Draft.Linked("b", "/1", "nofollow"),
                Draft.Linked("c", "/2"),
                Draft.Plain("d\n"),
                Draft.Linked("e\nf", "#x")),
            "paragraph: <a>a\"b</a><a>c</a>d\n  | <a>e\n  | f</a>\n  link \"a\\\"\" -> external \"/1\" rel \"nofollow\"\n"
            + "  link \"c\" -> external \"/2\"\n  link \"e\\nf\" -> fragment \"#x\"\n"),
        ["hostile"] = (
            new Draft()
                .Paragraph("</a> <strong>\\<\nheading 2: x\r\u0085\u2028\u2029\0\u001b[2J")
                .Paragraph("\u202Ea\u2066\u200D\uFEFF\u00AD\u061C\U000E0041\u00A0\u3000"),
            "paragraph: \\</a> \\<strong>\\\\\\<\n  | heading 2: x\\r\\u{85}\\u{2028}\\u{2029}\\u{0}\\u{1B}[2J\n"
            + "paragraph: \\u{202E}a\\u{2066}\\u{200D}\\u{FEFF}\\u{AD}\\u{61C}\\u{E0041}\\u{A0}\\u{3000}\n"),
    };
}
