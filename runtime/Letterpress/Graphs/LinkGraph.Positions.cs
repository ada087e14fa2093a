using Letterpress.Records;

namespace Letterpress;

/// <content>Where the articles are in a picture of the graph.</content>
public readonly partial record struct LinkGraph
{
    /// <summary>Whether the articles have positions: false where they were compiled without <c>LetterpressLayout</c> <c>Graph</c>, and
    /// true of an empty corpus.</summary>
    public bool HasPositions => _corpus is not null && _corpus.Tables.Positions.Count == _corpus.Count;

    /// <summary>Where each article is in a picture of the graph, in the order of <see cref="ArticleCorpus.All"/>.</summary>
    /// <remarks>
    /// <para>They were computed when the articles were compiled, with <c>LetterpressLayout</c> <c>Graph</c>. Articles that cite each other
    /// are near to each other, components are apart, the largest in the middle, and articles without references are around all others. No
    /// two are equal. Of two articles or more, the least and the greatest are 0 and 1 in at least one direction; one alone is in the
    /// middle.</para>
    /// <para>They depend on the references and on the order of the paths of the seeds alone: an edit that adds or removes no reference,
    /// seed or path moves no article, and another reference keeps the shape of all other components. The same on every machine. Under hot
    /// reload they follow the edits.</para>
    /// </remarks>
    /// <value>Empty if the articles have none (<see cref="HasPositions"/>).</value>
    public RowList<GraphPosition> Positions => HasPositions
        ? new(RowSource.OfTable(_corpus!, _corpus!.Tables.Positions, 0, _corpus.Count))
        : default;

    /// <summary>Gets where an article is in a picture of the graph; see <see cref="Positions"/>.</summary>
    /// <exception cref="ArgumentException">The article is not in this corpus.</exception>
    /// <exception cref="InvalidOperationException">The articles were compiled without positions (<see cref="HasPositions"/>).</exception>
    public GraphPosition PositionOf(Article article)
    {
        LinkGraph graph = new(CorpusOf(article));
        graph.CheckPositions();
        return graph.Positions[article.Index];
    }

    /// <exception cref="InvalidOperationException">There are none.</exception>
    internal void CheckPositions()
    {
        if (_corpus is not null && !HasPositions)
        {
            throw new InvalidOperationException($"The articles of {_corpus.AssemblyName} were compiled without positions: set "
                + "<LetterpressLayout>Graph</LetterpressLayout> in that project, and build it again.");
        }
    }
}
