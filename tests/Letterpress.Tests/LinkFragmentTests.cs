extern alias core;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;

namespace Letterpress.Tests;

/// <summary>The fragments of links: as the seed writes them, or as the corpus states them.</summary>
public class LinkFragmentTests
{
    const int Articles = 7;
    const int Links = 9;

    /// <summary>Some of the links have an anchor in the table: each of them is found, and no other.</summary>
    [Fact]
    public void Each_anchor_is_found()
    {
        ArticleModel[] articles = [.. Enumerable.Range(0, Articles).Select(static i => Models.Plain($"a{i}", text: "text") with
        {
            Links = Models.Many([.. Enumerable.Range(0, Links).Select(static link => new LinkModel(
                WrittenLinkKind.Article, 0, -1, link == 0 ? "page" : $"page#written{link}", new(0, 4), "", "", 1, LinkKeys.None))]),
        })];
        LinkAnchor[] anchors =
        [
            .. from article in Enumerable.Range(0, Articles)
               from link in Enumerable.Range(1, Links - 1)
               where ((article * Links) + link) % 5 == 0
               select new LinkAnchor(article, link, $"ü{article}-{link}"),
        ];
        PressedCorpus corpus = PressedCorpus.Of(
            articles, Models.Corpus(articles, static (_, _) => 0) with { LinkAnchors = Models.Many(anchors) });
        for (int article = 0; article < Articles; article++)
        {
            string[] fragments = [.. corpus[article].Links.Select(static link => link.Fragment.ToString())];
            Assert.Equal(
                Enumerable.Range(0, Links).Select(link => anchors.Where(one => one.Source == article && one.Link == link)
                    .Select(static one => one.Anchor).FirstOrDefault(link == 0 ? "" : $"written{link}")),
                fragments);
        }

        Assert.True(anchors.Length > 8);
    }

    [Fact]
    public void A_URL_states_its_fragment_and_default_has_none()
    {
        Assert.Equal(["", "", "", "top", "uberschrift", ""], Sample.Rich.Links.Select(static link => link.Fragment.ToString()));
        Assert.True(default(Link).Fragment.IsEmpty);
    }
}
