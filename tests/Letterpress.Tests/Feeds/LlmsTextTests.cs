using System.Text.RegularExpressions;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary><c>llms.txt</c>, in the form that llmstxt.org describes: a title, a quotation, sections that are lists of links.</summary>
public sealed partial class LlmsTextTests
{
    [Fact]
    public void The_text_is_read_by_people_too() => Assert.Equal(
        """
        # Type \& \<Ink\>

        > All about \"type\" \]\]\> \& ink

        ## Articles

        - [Ein \"Titel\" 𝔘](https://press.example/journal/read/rich.md?from=feed&x): Über 𝔘nicode
        - [A title](https://press.example/journal/read/citing.md?from=feed&x): rich and rich
        - [A title](https://press.example/journal/read/alone.md?from=feed&x): One paragraph.

        """,
        Written.Of(static writer => Sample.Corpus.All.WriteLlmsText(writer, Sites.Full)));

    [Fact]
    public void The_least_is_a_title_and_a_section() => Assert.Equal(
        "# News\n\n## Latest \\[1\\]\n\n- [A title](https://news.example/articles/alone.md): One paragraph.\n",
        Written.Of(static writer => Sample.Corpus.All[2..].WriteLlmsText(writer, Sites.Small, "Latest [1]"u8, 1)));

    [Fact]
    public void Each_article_is_one_line_with_one_link() => FeedCorpus.Any.Sample(
        static corpus =>
        {
            string[] lines = Written.Of(writer => corpus.All.WriteLlmsText(writer, Sites.Small)).Split('\n');
            Assert.Equal(["# News", "", "## Articles"], lines[..3]);
            Assert.Equal(corpus.All.Count, lines.Count(static line => line.StartsWith("- [", StringComparison.Ordinal)));
            Assert.Equal(
                corpus.All.Select(static article => $"https://news.example/articles/{Uri.EscapeDataString(article.Slug.ToString())}.md"),
                lines.Skip(4).Where(static line => line.Length > 0).Select(static line =>
                    Assert.Single(LinkLine().Matches(line)).Groups["url"].Value));
        },
        iter: LongForm.Or(3_000, 300));

    [Fact]
    public void Links_may_lead_elsewhere()
    {
        SiteOptions site = new()
        {
            BaseUrl = new("https://news.example"),
            Title = "News",
            MarkdownUrl = "https://raw.example/(all)/{id}.txt",
        };
        Assert.Contains(
            "(https://raw.example/%28all%29/alone-id.txt)",
            Written.Of(writer => Sample.Corpus.All.WriteLlmsText(writer, site)),
            StringComparison.Ordinal);
    }

    /// <summary>As programs find the links: up to the next bracket.</summary>
    [GeneratedRegex(@"^-\s*\[(?<title>[^\]]+)\]\((?<url>[^\)]+)\)(?::\s*(?<notes>.*))?$")]
    private static partial Regex LinkLine();
}
