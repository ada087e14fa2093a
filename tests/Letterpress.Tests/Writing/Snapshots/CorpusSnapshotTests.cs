extern alias core;

using core::Letterpress.Layout;
using core::Letterpress.Core.Model;

namespace Letterpress.Tests.Writing.Snapshots;

/// <summary>What the snapshot of a corpus says.</summary>
public sealed class CorpusSnapshotTests
{
    [Fact]
    public void Order_graph_and_names_of_a_corpus() => Assert.Equal(
        """
        article rich: 2024-05-06T09:04:00.123+02:00 Ein "Titel" 𝔘
        article citing: 2023-11-14T22:13:20+00:00 A title
        article alone: 2023-11-14T22:13:20+00:00 A title

        by rank: rich
        by rank: citing
        by rank: alone

        topological order: rich
        topological order: citing
        topological order: alone

        component
          article: rich
          article: citing
        component
          article: alone

        tag presse-druck: Presse & Druck
          article: rich
          article: citing
        tag yin-shua: 印刷
          article: rich

        unresolved: https://www.letterpress.example/a-404
          linked from: rich

        alias of citing: old/citing
        alias of citing: //mirror.example/c
        alias of citing: /#dw/5

        """.ReplaceLineEndings("\n"),
        Written.Of(Sample.Corpus));

    [Fact]
    public void Hosts_have_the_articles_that_link_there()
    {
        LinkModel LinkTo(string url) => new(WrittenLinkKind.External, 0, -1, url, default, "", "", 1, Models.Keys(url));
        ArticleModel one = Models.Plain("one") with { Links = Models.Many(LinkTo("https://b.example/1"), LinkTo("https://a.example/1")) };
        ArticleModel two = Models.Plain("two") with { Links = Models.Many(LinkTo("https://b.example/2")) };
        Assert.EndsWith(
            "\n\nhost: b.example\n  linked from: one\n  linked from: two\nhost: a.example\n  linked from: one\n",
            Written.Of(Models.Press(one, two)), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_one_line_each_whatever_they_say()
    {
        var article = Models.Plain("a:b c", title: "x\n\u202E");
        Assert.StartsWith(
            "article a\\:b c: 2023-11-14T22:13:20+00:00 x\\n\\u{202E}\n\nby rank: a:b c\n",
            Written.Of(Models.Press(article)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_corpus_writes_nothing() => Assert.Equal("", Written.Of(Models.Press()));

    [Fact]
    public void Writing_allocates_nothing() => Assert.Equal(0, Written.Allocated(Sample.Corpus.WriteSnapshot));
}
