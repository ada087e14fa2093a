namespace Letterpress.Writing.Snapshots;

/// <summary>A list of a corpus whose rows are lists of articles.</summary>
enum SnapshotList
{
    /// <summary>One row: all articles, highest rank first.</summary>
    ByRank,

    /// <summary>One row: all articles, each before those to which it refers.</summary>
    TopologicalOrder,

    /// <summary>A row for each component, largest first.</summary>
    Components,

    /// <summary>A row for each tag, most used first.</summary>
    Tags,

    /// <summary>A row for each host outside the corpus, most linked first; its articles are those that link there.</summary>
    Hosts,

    /// <summary>A row for each article that is referred to but not in the corpus; its articles are those that link there.</summary>
    Unresolved,
}
