namespace Letterpress.Sample.Reader.Graphs;

/// <summary>What a node of a picture of the graph is.</summary>
enum NodeKind
{
    /// <summary>An article.</summary>
    Article,

    /// <summary>An article that is cited and not in the corpus.</summary>
    Unresolved,

    /// <summary>A website.</summary>
    Host,
}
