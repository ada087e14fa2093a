namespace Letterpress.Core.Model;

/// <summary>What is laid out for a picture.</summary>
enum LayoutPolicy
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The graph of the articles: each has a position.</summary>
    Graph,
}
