using Letterpress.Generator.Tests.Snapshots;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>Generated code as people read it.</summary>
public class SnapshotTests
{
    [Fact]
    public void Two_articles_that_refer_to_each_other() => Snapshot.Verify(Press.Run(
        Press.Archive(
            "seeds/paper.txt",
            "Paper",
            "<p>Paper takes <a href=\"https://example.com/ink\">ink</a>.</p><p>It burns.</p>",
            "https://example.com/paper"),
        Press.Archive(
            "seeds/ink.txt",
            "Ink",
            "<h2>Black</h2><p>Ink stains \"<b>paper</b>\".</p>",
            "https://example.com/ink",
            1_600_000_000_000)));

    [Fact]
    public void Article_of_hostile_text_beside_an_ill_seed() => Snapshot.Verify(Press.Run(
        Press.Archive("seeds/2024-05-09.txt", "鉛字 */ <b>", "<p>\"\"\" \\ \u202E\u2028 {0} &lt;/summary&gt; \U0001F600</p>"),
        Press.Seed("seeds/ill.txt", "")));
}
