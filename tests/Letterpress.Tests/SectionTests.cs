using Letterpress.Tests.Writing;

namespace Letterpress.Tests;

public sealed class SectionTests
{
    static readonly Article s_article = new Draft()
        .Paragraph("Before")
        .Divider()
        .Heading(2, "Ink", "ink")
        .Paragraph("Soot")
        .Embed("https://video.example/1")
        .Item(1, "and gum", starts: true)
        .Heading(3, "Nothing", "nothing")
        .Heading(1, "Paper", "paper")
        .Divider()
        .Paragraph("Rags")
        .Press();

    [Fact]
    public void Each_heading_has_the_blocks_up_to_the_next_and_the_first_section_has_none() => Assert.Equal(
        ["-: 0-1 Before", "Ink: 3-5 Soot|and gum", "Nothing: ", "Paper: 8-9 Rags"],
        s_article.Sections.Select(Line));

    [Fact]
    public void A_body_that_starts_with_a_heading_has_no_section_before_it() =>
        Assert.Equal(
            ["A: ", "B: 2-2 b"],
            new Draft().Heading(1, "A", "a").Heading(2, "B", "b").Paragraph("b").Press().Sections.Select(Line));

    [Fact]
    public void A_body_without_headings_is_one_section() =>
        Assert.Equal(["-: 0-1 a|b"], new Draft().Paragraph("a").Paragraph("b").Press().Sections.Select(Line));

    [Fact]
    public void A_body_without_blocks_has_no_section() => Assert.Empty(new Draft().Press().Sections);

    [Fact]
    public void Default_has_no_section_and_a_default_section_has_nothing()
    {
        Assert.Empty(default(Article).Sections);
        Assert.Null(default(Section).Heading);
        Assert.Empty(default(Section).Blocks);
        Assert.True(default(Section).Text.IsEmpty);
    }

    [Fact]
    public void Sections_are_equal_by_their_heading()
    {
        Assert.Equal(s_article.Sections[1], s_article.Sections[1]);
        Assert.NotEqual(s_article.Sections[0], s_article.Sections[1]);
        Assert.Equal(s_article.Headings[0], s_article.Sections[1].Heading);
        Assert.Equal(s_article, s_article.Sections[0].Article);
        Assert.Equal("Ink", s_article.Sections[1].ToString());
        Assert.Equal("Before", s_article.Sections[0].ToString());
    }

    static string Line(Section section)
    {
        string blocks = section.Blocks.Count == 0 ? "" : $"{section.Blocks[0].Index}-{section.Blocks[^1].Index} ";
        string text = string.Join('|', section.Text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return $"{section.Heading?.Text.ToString() ?? "-"}: {blocks}{text}";
    }
}
