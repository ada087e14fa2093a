namespace Letterpress.Sample.Reader.Graphs;

/// <summary>A link of a picture of the graph.</summary>
/// <param name="Source">The place of the node that links.</param>
/// <param name="Target">The place of the node that it links to.</param>
readonly record struct GraphEdge(int Source, int Target);
