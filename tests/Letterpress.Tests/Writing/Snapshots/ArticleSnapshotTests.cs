extern alias core;

using System.Globalization;
using System.Text;
using core::Letterpress.Layout;
using core::Letterpress.Core.Model;

namespace Letterpress.Tests.Writing.Snapshots;

/// <summary>What the snapshot of an article says.</summary>
public sealed class ArticleSnapshotTests
{
    public static TheoryData<string> Drafts => [.. SnapshotDrafts.All.Keys];

    [Fact]
    public void Facts_blocks_and_references_of_an_article() => Assert.Equal(
        """
        title: Ein "Titel" 𝔘
        draft
        published: 2024-05-06T09:04:00.123+02:00, from front matter
        byline: 1969-12-31T18:29:59.999-05:30
        expires: 2030-03-17T16:16:40.001-01:30
        author: Zoë
        mail of Zoë: zoe@press.example
        url of Zoë: https://zoe.example/
        seed: seeds/rich.txt
        slug: rich
        id: 69033553
        identifier: Rich
        url: https://www.letterpress.example/en/Bücher/a-69033553?maca=en-rss
        language: de
        tag: 印刷
        tag: Presse & Druck
        field layout: wide
        field größe: 12
        excerpt: Über 𝔘nicode

        paragraph: Über 𝔘nicode: see <a><strong><small>the other</small></strong></a>, twice.
          link "the other" -> article citing "https://www.letterpress.example/a-2" rel "ArticleRef"
        inferred heading 2: Überschrift
          anchor: uberschrift
          article title
          gallery
        list
        numbered item 3: <a><em>Third item</em></a>
          link "Third item" -> external "https://WWW.Example.ORG/x"
          link "" -> unresolved "https://www.letterpress.example/a-404"
          link "" -> article rich "#top"
          link "" -> fragment "#uberschrift"
          link "" -> mail "mailto:a@example.org"
        code csharp:
          | var x = 1;
          | return x;
        table
        row 4
        header cell 2: Cell ½
          row span: 3
          column span: 5
        slide: Slide title：A caption
          image: https://images.weserv.nl/?url=img.example/a.jpg
          original: img.example/a.jpg
          alternative text: A caption
          title: Slide title
          caption: A caption
        video embed:
          url: https://video.example/1
        notice: © 2026 Us

        reference: citing
        referenced by: citing

        """.ReplaceLineEndings("\n"),
        Written.Of(Sample.Rich, "Rich"));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Body_is(string draft) => Assert.Equal(SnapshotDrafts.All[draft].Expected, Body(SnapshotDrafts.All[draft].Draft));

    [Fact]
    public void Sources_of_times_are_named()
    {
        Timestamp time = new(0, 0);
        ArticleModel article = Models.Plain("a") with
        {
            PublishedAt = time,
            PublishedAtSource = TimeSource.ArchiveHeader,
            BylineAt = time,
            UpdatedAt = time,
            UpdatedAtSource = TimeSource.PageMetadata,
        };
        Assert.StartsWith(
            "title: A title\npublished: 1970-01-01T00:00:00+00:00, from the archive header\n"
            + "byline: 1970-01-01T00:00:00+00:00\nupdated: 1970-01-01T00:00:00+00:00, from the page's metadata\n",
            Written.Of(Models.Press(article)[0]), StringComparison.Ordinal);
        ArticleModel other = article with { PublishedAtSource = TimeSource.Byline };
        Assert.Contains(", from the byline\n", Written.Of(Models.Press(other)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_one_line_each_whatever_they_say()
    {
        ArticleModel article = Models.Plain("a", title: "a\nslug: b\\n \r\t\u001b[31m \u202Eb\u200B ", text: "x") with
        {
            Excerpt = "<b> *c* ",
            Fields = Models.Many(new FieldModel("k: v ", " "), new FieldModel("\n", "")),
        };
        Assert.StartsWith("""
            title: a\nslug: b\\n \r\t\u{1B}[31m \u{202E}b\u{200B}\u{20}
            published: 2023-11-14T22:13:20+00:00, from front matter
            seed: seeds/a.txt
            slug: a
            id: a
            language: und
            field k\: v : \u{20}
            field \n:
            excerpt: <b> *c*\u{20}

            paragraph: x

            """.ReplaceLineEndings("\n"), Written.Of(Models.Press(article)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_are_written_as_UTF_8()
    {
        Assert.Contains("\nidentifier: 印𝔘_\u00E9\n", Written.Of(Sample.Alone, "印𝔘_\u00E9"), StringComparison.Ordinal);
        Assert.Contains("\nidentifier: a\uFFFD\n", Written.Of(Sample.Alone, "a\uD800"), StringComparison.Ordinal);
        Assert.DoesNotContain("identifier", Written.Of(Sample.Alone), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_stand_in_no_order_are_all_written()
    {
        BlockModel block = Models.Plain("a", text: "x").Blocks[0];
        ArticleModel article = Models.Plain("a", text: "x") with
        {
            Blocks = Models.Many(block, block),
            Links = Models.Many(
                new LinkModel(WrittenLinkKind.External, 1, -1, "/late", default, "", "", 1, LinkKeys.None),
                new LinkModel(WrittenLinkKind.External, 0, -1, "/\"quoted\"\\", default, "a\"b", "", 1, LinkKeys.None)),
        };
        Assert.EndsWith(
            "\nparagraph: x\n  link \"\" -> external \"/late\"\n  link \"\" -> external \"/\\\"quoted\\\"\\\\\" rel \"a\\\"b\"\n",
            Written.Of(Models.Press(article)[0]), StringComparison.Ordinal);
    }

    /// <summary>What a diff of two snapshots must show: an inserted word changes one line, an inserted block adds its own.</summary>
    [Fact]
    public void Insertions_change_no_other_lines()
    {
        string[] before = Lines(new Draft()
            .Heading(2, "H", "h")
            .Item(1, "a", 1, true).Item(1, "b", 2)
            .Cell(0, 0, "A", starts: true).Cell(1, 0, "B")
            .Paragraph("one two"));
        string[] after = Lines(new Draft()
            .Paragraph(Draft.Linked("new", "/new"))
            .Heading(2, "H", "h")
            .Item(1, "new", 1, true).Item(1, "a", 2).Item(1, "b", 3)
            .Cell(0, 0, "New", starts: true).Cell(1, 0, "A").Cell(2, 0, "B")
            .Paragraph("one and two"));
        Assert.Equal(["paragraph: one two"], before.Except(after));
        Assert.Equal(
            ["paragraph: <a>new</a>", "  link \"new\" -> external \"/new\"", "numbered item: new", "cell: New", "paragraph: one and two"],
            after.Except(before));

        static string[] Lines(Draft draft) => Body(draft).Split('\n');
    }

    /// <summary>The framework says which characters nobody sees; those of other versions of Unicode are few.</summary>
    [Fact]
    public void What_nobody_sees_is_escaped_and_the_rest_is_not()
    {
        for (int first = 0; first < 0x110000; first += 0x100)
        {
            StringBuilder text = new("a");
            StringBuilder expected = new("paragraph: a");
            for (int codePoint = first; codePoint < first + 0x100; codePoint++)
            {
                if (codePoint is (>= 0xD800 and <= 0xDFFF) or '\n' or '\r' or '\t' or ' ' or '<' or '\\')
                {
                    continue;
                }

                text.Append(char.ConvertFromUtf32(codePoint));
                expected.Append(IsHidden(codePoint) ? $"\\u{{{codePoint:X}}}" : char.ConvertFromUtf32(codePoint));
            }

            Assert.Equal(expected.Append("b\n").ToString(), Body(new Draft().Paragraph(text.Append('b').ToString())));
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Writing_allocates_nothing(string draft)
    {
        Article article = SnapshotDrafts.All[draft].Draft.Press();
        Assert.Equal(0, Written.Allocated(writer => article.WriteSnapshot(writer, "Draft")));
        Assert.Equal(0, Written.Allocated(article.Corpus.WriteSnapshot));
    }

    [Fact]
    public void Buffers_of_any_size_give_the_same_text()
    {
        SmallBuffers writer = new(7);
        Sample.Rich.WriteSnapshot(writer, "Rich");
        Assert.Equal(Written.Of(Sample.Rich, "Rich"), writer.Text);
    }

    [Fact]
    public void Default_article_writes_nothing() => Assert.Equal("", Written.Of(default(Article)));

    [Fact]
    public void Writer_must_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => Sample.Rich.WriteSnapshot(null!));
        Assert.Throws<ArgumentNullException>(() => Sample.Corpus.WriteSnapshot(null!));
    }

    static string Body(Draft draft)
    {
        string snapshot = Written.Of(draft.Press());
        return snapshot[(snapshot.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
    }

    /// <summary>Arabic, Syriac, Kaithi and Egyptian format characters enclose or join what follows them, and are seen.</summary>
    static bool IsHidden(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator => true,
        UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.Format => codePoint is not (
            (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F)),
        _ => codePoint is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164
            or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xEFFFF)
            || (codePoint & 0xFFFE) == 0xFFFE,
    };
}
