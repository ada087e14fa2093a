namespace Letterpress.Tests;

public sealed class RoundTripTests
{
    static readonly Article s_rich = Sample.Rich;

    [Fact]
    public void An_article_says_what_its_model_said()
    {
        Assert.Equal("69033553", s_rich.Id.ToString());
        Assert.Equal("rich", s_rich.Slug.ToString());
        Assert.Equal("Ein \"Titel\" 𝔘", s_rich.Title.ToString());
        Assert.Equal("Zoë", s_rich.Author.ToString());
        Assert.Equal(Sample.RichUrl, s_rich.SourceUrl.ToString());
        Assert.Equal("de", s_rich.Language.ToString());
        Assert.Equal("seeds/rich.txt", s_rich.SeedPath.ToString());
        Assert.Equal("Über 𝔘nicode", s_rich.Excerpt.ToString());
        Assert.Equal("© 2026 Us", s_rich.CopyrightNotice.ToString());
        Assert.Equal("0123456789abcdef", s_rich.ContentHash.ToString());
        Assert.Equal(1234, s_rich.WordCount);
        Assert.Equal(TimeSpan.FromSeconds(371), s_rich.ReadingTime);
        Assert.Equal(0, s_rich.Index);
        Assert.Same(Sample.Corpus, s_rich.Corpus);
    }

    [Fact]
    public void Times_keep_their_instant_and_offset()
    {
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_714_979_040_123), s_rich.PublishedAt);
        Assert.Equal(TimeSpan.FromHours(2), s_rich.PublishedAt!.Value.Offset);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(-1), s_rich.BylineAt);
        Assert.Equal(TimeSpan.FromMinutes(-330), s_rich.BylineAt!.Value.Offset);
        Assert.Null(s_rich.UpdatedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_900_000_000_001), s_rich.Expires);
        Assert.Equal(TimeSpan.FromMinutes(-90), s_rich.Expires!.Value.Offset);
        Assert.Null(Sample.Citing.Expires);
        Assert.True(s_rich.IsDraft);
        Assert.False(Sample.Citing.IsDraft);
    }

    [Fact]
    public void Where_a_seed_gives_no_id_the_slug_serves() => Assert.Equal("citing", Sample.Citing.Id.ToString());

    [Fact]
    public void Blocks_come_in_order_with_what_their_kind_has()
    {
        Assert.Equal(
            [
                BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.Code, BlockKind.TableCell, BlockKind.Figure,
                BlockKind.Embed, BlockKind.Notice,
            ],
            s_rich.Blocks.Select(block => block.Kind));
        Assert.Equal(Enumerable.Range(0, 8), s_rich.Blocks.Select(block => block.Index));
        Assert.Equal("Über 𝔘nicode: see the other, twice.", s_rich.Blocks[0].Text.ToString());
        Assert.Equal((2, "Überschrift"), (s_rich.Blocks[1].Level, s_rich.Blocks[1].Heading!.Value.Text.ToString()));
        Assert.Equal((true, true, 3), (s_rich.Blocks[2].IsOrdered, s_rich.Blocks[2].StartsGroup, s_rich.Blocks[2].Ordinal));
        Assert.Equal(("csharp", "var x = 1;\nreturn x;"), (s_rich.Blocks[3].Language.ToString(), s_rich.Blocks[3].Text.ToString()));
        Block cell = s_rich.Blocks[4];
        Assert.Equal((4, 2, 3, 5, true), (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.IsHeader));
        Assert.Equal("https://video.example/1", s_rich.Blocks[6].Url.ToString());
        Assert.Null(s_rich.Blocks[0].Figure);
        Assert.Null(s_rich.Blocks[0].Heading);
        Assert.Null(s_rich.Blocks[0].Ordinal);
        Assert.Equal(0, s_rich.Blocks[0].RowSpan);
        Assert.Equal(s_rich, s_rich.Blocks[0].Article);
    }

    [Fact]
    public void Runs_together_are_the_text_of_their_block()
    {
        foreach (Block block in s_rich.Blocks)
        {
            Assert.Equal(block.Text.ToString(), string.Concat(block.Runs.Select(run => run.Text)));
        }

        TextRun linked = s_rich.Blocks[0].Runs[1];
        Assert.Equal(TextStyles.Strong | TextStyles.Small, linked.Styles);
        Assert.Equal(s_rich.Links[0], linked.Link);
        Assert.Null(s_rich.Blocks[0].Runs[0].Link);
    }

    [Fact]
    public void Headings_figures_and_galleries_lead_to_each_other()
    {
        Heading heading = Assert.Single(s_rich.Headings);
        Assert.Equal(("uberschrift", true, 2), (heading.Anchor.ToString(), heading.IsInferred, heading.Level));
        Assert.Equal(s_rich.Blocks[1], heading.Block);

        Figure figure = Assert.Single(s_rich.Figures);
        Assert.Equal(("Slide title", "A caption"), (figure.Title.ToString(), figure.Caption.ToString()));
        Assert.Equal("https://images.weserv.nl/?url=img.example/a.jpg", figure.Image.Url.ToString());
        Assert.Equal("img.example/a.jpg", figure.Image.OriginalUrl.ToString());
        Assert.Equal("A caption", figure.Image.AlternativeText.ToString());
        Assert.Equal(figure, s_rich.Blocks[5].Figure);

        Gallery gallery = Assert.Single(s_rich.Galleries);
        Assert.Equal("Überschrift", gallery.Title.ToString());
        Assert.Equal(figure, Assert.Single(gallery.Figures));
    }

    [Fact]
    public void Links_say_where_they_stand_and_lead()
    {
        Assert.Equal(
            [LinkKind.Article, LinkKind.External, LinkKind.ArticleUnresolved, LinkKind.Article, LinkKind.Fragment, LinkKind.Mail],
            s_rich.Links.Select(link => link.Kind));
        Link link = s_rich.Links[0];
        Assert.Equal("https://www.letterpress.example/a-2", link.Url.ToString());
        Assert.Equal(
            ("the other", "ArticleRef", "letterpress.example", 7),
            (link.Text.ToString(), link.Relation.ToString(), link.Host.ToString(), link.SeedLine));
        Assert.Equal(s_rich.Blocks[0], link.Block);
        Assert.Null(link.Heading);
        Assert.True(link.TryGetTarget(out Article target));
        Assert.Equal(Sample.Citing, target);
        Assert.Equal("example.org", s_rich.Links[1].Host.ToString());
        Assert.Equal(s_rich.Headings[0], s_rich.Links[1].Heading);
        Assert.False(s_rich.Links[1].TryGetTarget(out _));
        Assert.Null(s_rich.Links[2].Target);
        Assert.Equal(Enumerable.Range(0, 6), s_rich.Links.Select(l => l.Index));
    }

    [Fact]
    public void Authors_have_parts()
    {
        Assert.Equal(
            [("Zoë", "zoe@press.example", "https://zoe.example/"), ("Ada Setter", "", "")],
            s_rich.Authors.Select(static author => (author.Name.ToString(), author.Email.ToString(), author.Url.ToString())));
        Assert.Equal("Ada Setter", s_rich.Authors[1].ToString());
        Assert.Empty(default(Article).Authors);
        Assert.Equal(("", "", ""), (default(Author).Name.ToString(), default(Author).Email.ToString(), default(Author).Url.ToString()));
    }

    [Fact]
    public void A_heading_may_be_the_title()
    {
        Assert.True(s_rich.Headings[0].IsTitle);
        Assert.False(default(Heading).IsTitle);
    }

    [Fact]
    public void Fields_are_found_by_name()
    {
        Assert.True(s_rich.TryGetField("größe", out Utf8Text value));
        Assert.Equal("12", value.ToString());
        Assert.False(s_rich.TryGetField("Layout", out _));
        Assert.Equal(["layout", "größe"], s_rich.Fields.Select(field => field.Name.ToString()));
    }

    [Fact]
    public void Tags_lead_to_articles_and_back()
    {
        Assert.Equal(["Presse & Druck", "印刷"], Sample.Corpus.Tags.Select(tag => tag.Name.ToString()));
        Assert.Equal(["yin-shua", "presse-druck"], s_rich.Tags.Select(tag => tag.Slug.ToString()));
        Assert.Equal([s_rich, Sample.Citing], Sample.Corpus.Tags[0].Articles);
        Assert.Empty(Sample.Alone.Tags);
    }

    [Fact]
    public void Neighbours_end_at_both_ends()
    {
        Assert.Null(Sample.Rich.Newer);
        Assert.Equal(Sample.Citing, Sample.Rich.Older);
        Assert.Equal(Sample.Citing, Sample.Alone.Newer);
        Assert.Null(Sample.Alone.Older);
    }

    [Fact]
    public void The_graph_leaves_self_references_out_and_counts_links()
    {
        LinkGraph graph = Sample.Corpus.Graph;
        Assert.Equal(2, graph.ReferenceCount);
        Assert.Equal([Sample.Citing], s_rich.References);
        Assert.Equal([Sample.Citing], s_rich.ReferencedBy);
        Assert.Equal([new Edge(Sample.Citing, 2)], graph.ReferencedBy(s_rich));
        Assert.Equal([new Edge(s_rich, 2)], graph.References(Sample.Citing));
        Assert.Equal((1, 1), (graph.InDegree(s_rich), graph.OutDegree(s_rich)));
        Assert.Equal((0, 0), (graph.InDegree(Sample.Alone), graph.OutDegree(Sample.Alone)));
        Assert.Throws<ArgumentException>(() => graph.InDegree(default));
        Assert.Throws<ArgumentException>(() => graph.InDegree(Models.Press(Models.Plain("other"))[0]));
    }

    [Fact]
    public void Backlinks_come_with_their_source_and_context()
    {
        Assert.Equal([Sample.Rich, Sample.Citing, Sample.Citing], s_rich.Backlinks.Select(link => link.Source));
        Assert.Equal([3, 0, 1], s_rich.Backlinks.Select(link => link.Index));
        Assert.Equal("rich", s_rich.Backlinks[1].Text.ToString());
        Assert.Equal("rich and rich", s_rich.Backlinks[2].Block.Text.ToString());
        Assert.Equal(s_rich.Backlinks[2], Assert.Single(s_rich.Backlinks[2..]));
        Assert.Empty(Sample.Alone.Backlinks);
    }

    [Fact]
    public void A_corpus_without_articles_is_empty()
    {
        ArticleCorpus empty = Models.Press();
        Assert.Equal(0, empty.Count);
        Assert.Empty(empty.All);
        Assert.Empty(empty.Tags);
        Assert.Equal(0, empty.Graph.ReferenceCount);
        Assert.False(empty.TryFind("x", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0]);
    }
}
