using System.Xml;
using System.Xml.Linq;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>The picture of the sample's graph that the README shows is the graph that the sample's seeds make now.</summary>
public class SamplePictureTests
{
    const string Redraw = "Draw it again: dotnet run --project sample -- graph --format dot | dot -Tsvg > sample/graph.svg";

    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Picture_has_the_articles_of_the_sample_and_their_references()
    {
        Dictionary<string, string> properties = new()
        {
            ["_LetterpressIdentities"] = Identities(Repository.Path("sample/Letterpress.Sample.csproj")),
        };
        using PressedArticles articles = new(Press.Run(SeedSnapshotTests.SeedTexts(), properties, Repository.Path("sample")));
        ArticleCorpus corpus = articles.Corpus;
        XElement[] groups = Groups(Repository.Path("sample/graph.svg"));

        string[] nodes = [.. corpus.All.Select(static article => $"{article.Slug}: {WithoutSpace(article.Title.ToString())}")];
        Assert.True(
            nodes.Order(StringComparer.Ordinal).SequenceEqual(Titled(groups, "node")
                .Select(static g => $"{g.Title}: {WithoutSpace(g.Text)}")
                .Order(StringComparer.Ordinal)),
            $"sample/graph.svg shows other articles than seeds/ has. {Redraw}");

        string[] edges = [.. from article in corpus.All
                             from edge in corpus.Graph.References(article)
                             select $"{article.Slug}->{edge.Article.Slug} {(edge.LinkCount > 1 ? edge.LinkCount : "")}"];
        Assert.True(
            edges
                .Order(StringComparer.Ordinal)
                .SequenceEqual(Titled(groups, "edge").Select(static g => $"{g.Title} {g.Text}").Order(StringComparer.Ordinal)),
            $"sample/graph.svg shows other references than those of seeds/. {Redraw}");
    }

    /// <summary>The sample's own rules of identity, as the targets hand them to the generator.</summary>
    static string Identities(string project) =>
        Uri.EscapeDataString(string.Join('\n', XDocument.Load(project).Descendants("ArticleIdentity")
        .Select(static rule => $"{(string)rule.Attribute("Include")!}\t{(string)rule.Attribute("Pattern")!}")));

    static XElement[] Groups(string file)
    {
        using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return [.. XDocument.Load(reader).Descendants(s_svg + "g")];
    }

    static IEnumerable<(string Title, string Text)> Titled(XElement[] groups, string kind) =>
        from g in groups
        where (string?)g.Attribute("class") == kind
        select (g.Element(s_svg + "title")!.Value, string.Concat(g.Descendants(s_svg + "text").Select(static text => text.Value)));

    static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
