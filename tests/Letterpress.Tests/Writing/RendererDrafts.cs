extern alias core;
using core::Letterpress.Layout;
using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests.Writing;

/// <summary>The articles that <see cref="RendererTests"/> writes in the three formats.</summary>
static class RendererDrafts
{
    public static IReadOnlyDictionary<string, Draft> All { get; } = new Dictionary<string, Draft>
    {
        ["paragraph"] = new Draft().Paragraph("a < b & \"c\"\nd"),
        ["heading"] = new Draft().Heading(2, "C# & #1", "c\"x").Paragraph("t"),
        ["quotes"] = new Draft()
            .Quote(1, "a").With(static quote => quote.Paragraph("b").Quote(2, "c\nd").Paragraph("e"))
            .Paragraph("f"),
        ["lists"] = new Draft()
            .Item(1, "a", starts: true).With(static item => item
                .Item(2, "b", 3, true).With(static inner => inner.Paragraph("more"))
                .Item(2, "c", 5))
            .Item(1, "d\ne")
            .Item(1, "f", starts: true)
            .Paragraph("g"),
        ["items of blocks"] = new Draft()
            .Item(1, "", starts: true).With(static item => item.Code("a\n\nb"))
            .Item(1, "").With(static item => item.Quote(1, "c").With(static quote => quote.Paragraph("d").Item(1, "e", starts: true)))
            .Item(1, "").With(static item => item.Divider().Item(2, "f", 7, true))
            .Item(1, "g").With(static item => item.Cell(0, 0, "h", true, true).Cell(1, 0, "i").Figure("j.png", "", ""))
            .Paragraph("k"),
        ["items without text"] = new Draft()
            .Item(1, "a", starts: true).With(static item => item
                .Item(2, "", starts: true).With(static inner => inner.Cell(0, 0, "b", true, true).Cell(1, 0, "c"))
                .Item(2, "").With(static inner => inner.Cell(0, 0, "d", starts: true))
                .Item(2, "").With(static inner => inner.Figure("", "", ""))),
        ["containers"] = new Draft()
            .Callout("tip", "").With(static callout => callout.Paragraph("a").Item(1, "b", starts: true))
            .Callout("danger", "c < d", BlockFlags.Foldable | BlockFlags.Folded).With(static callout => callout.Code("e"))
            .Details("f & *g*").With(static details => details.Paragraph("h").Details("", BlockFlags.Foldable))
            .Footnote("1", "i").With(static footnote => footnote.Paragraph("j"))
            .Footnote("2", "k"),
        ["cells with blocks"] = new Draft()
            .Cell(0, 0, "H", true, true).Cell(0, 1, "I", true)
            .Cell(1, 0, "a").With(static cell => cell.Item(1, "b", starts: true).Item(1, "c").Paragraph("d"))
            .Cell(1, 1, "").With(static cell => cell.Code("e\n  f*").Cell(0, 0, "g", starts: true).Details("h").Quote(1, "i"))
            .Cell(2, 0, "z"),
        ["images in lines"] = new Draft()
            .Paragraph(Draft.Plain("a "), Draft.Picture("i.png", "b]", "c\"d"), Draft.Plain(" e"))
            .Item(1, "", starts: true)
            .With(static item => item.Paragraph(Draft.Picture("j.png", "f", link: "/g"), Draft.Linked(" h", "/g")))
            .Cell(0, 0, "H", true, true).Cell(1, 0, Draft.Picture("k.png", ""))
            .Paragraph(Draft.Picture("javascript:x", "l"), Draft.Plain("m"))
            .Figure("n.png", "o", "p", link: "/q"),
        ["ids"] = new Draft()
            .Id("a").Paragraph("b").Id("c").Id("d").Code("e").Id("f").Divider().Id("g\"").Quote(1, "h").Id("i").Heading(2, "j", "k")
            .Item(1, "l", starts: true).Id("m").Item(1, "n").Id("o").Cell(0, 0, "p", starts: true)
            .Id("q").Details("r").Id("s").Callout("t", "u"),
        ["footnotes"] = new Draft()
            .Id("fnref-1").Paragraph(
                Draft.Plain("a"), new("1", ModelStyles.Superscript | ModelStyles.FootnoteReference, "#fn-1"),
                new("[2]", ModelStyles.FootnoteReference, "#b"))
            .Id("fn-1").Footnote("1", "c").Id("b").Footnote("2", "d"),
        ["code"] = new Draft().Code("a ``` b\n\n  <x>", "c#").Code("x"),
        ["table"] = new Draft().Cell(0, 0, "H", true, true).Cell(0, 1, "I|", true).Cell(1, 0, "a", columnSpan: 2).Cell(2, 1, "b\nc"),
        ["bare table"] = new Draft().Cell(0, 0, "a", starts: true).Cell(0, 1, "b").Cell(0, 0, "z", starts: true),
        ["figures"] = new Draft()
            .Figure("https://i.example/a b.jpg", "A \"cat\"]", "The *cat*")
            .Figure("data:image/svg+xml,x", "no", "Kept")
            .Figure("b.jpg", "", ""),
        ["embeds"] = new Draft()
            .Embed("https://v.example/?a=1&b=2")
            .Embed("https://v.example/a.mp4", BlockFlags.Video)
            .Embed("https://v.example/a.mp3", BlockFlags.Audio)
            .Embed("//v.example/")
            .Divider()
            .Notice("© Us"),
        ["styles"] = new Draft().Paragraph(
            Draft.Plain("a ", ModelStyles.None),
            Draft.Plain("b ", ModelStyles.Strong),
            Draft.Plain("c", ModelStyles.Emphasis | ModelStyles.Strong),
            Draft.Plain(" "),
            Draft.Plain("d`", ModelStyles.Code),
            Draft.Plain(" "),
            Draft.Plain("e", ModelStyles.Strikethrough),
            Draft.Plain(" "),
            Draft.Plain("「f」", ModelStyles.Strong),
            Draft.Plain("g"),
            Draft.Plain("h", ModelStyles.Superscript | ModelStyles.Small),
            Draft.Plain("i", ModelStyles.Underline | ModelStyles.Highlight)),
        ["links"] = new Draft().Paragraph(
            Draft.Linked("a]", "https://x.example/?a=1&b=<2>\"", "nofollow"),
            Draft.Linked("b", "https://x.example/?a=1&b=<2>\"", "nofollow"),
            Draft.Plain(" "),
            Draft.Linked("c", "java\tscript:alert(1)"),
            Draft.Plain("!"),
            Draft.Linked("d", "#top"),
            Draft.Plain(" "),
            Draft.Linked("e", "mailto:a@x.example"),
            Draft.Plain(" "),
            Draft.Linked("f", "tel:+1"),
            Draft.Plain(" "),
            Draft.Linked("g", "ftp://x.example")),
        ["spaces of Unicode"] = new Draft().Paragraph(
            Draft.Plain("\u00A0\u3000b\u00A0", ModelStyles.Strong),
            Draft.Plain("c"),
            Draft.Plain("\u2028(d)", ModelStyles.Emphasis),
            Draft.Plain("\u00A0", ModelStyles.Strong)),
        ["entities in addresses"] = new Draft().Paragraph(
            Draft.Linked("a", "/?a&amp;b&#38;c&d"), Draft.Plain(" "), Draft.Linked("b", "/?a&lt\u0001;")),
        ["ticks beside code"] = new Draft().Paragraph(
            Draft.Plain("a`"),
            Draft.Plain("b", ModelStyles.Code),
            Draft.Plain("c "),
            Draft.Plain("d", ModelStyles.Code),
            Draft.Plain("`e")),
        ["linked code"] = new Draft().Add(ModelKind.Code, 0, BlockFlags.None, 0, "", Draft.Plain("a\n"), Draft.Linked("b", "/b")),
        ["hostile"] = new Draft().Paragraph("# a\n- b\n+ c\n1. d\n2) e\n> f\n    g\n===\n*x* _y_ `z` [l](u) <b> &lt; ~~s~~ \\ 1.5\n"),
    };
}
