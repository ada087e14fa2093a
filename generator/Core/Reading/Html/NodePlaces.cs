using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Finds the nodes beside a node. AngleSharp counts from the first child for each question, so that a long list of children would take
/// quadratic time.
/// </summary>
/// <remarks>The children of a parent must not change after the first question about one of them.</remarks>
sealed class NodePlaces
{
    readonly Dictionary<INode, Dictionary<INode, int>> _indexes = [];
    readonly Dictionary<INode, int> _shown = [];

    public INode? Previous(INode node) => node.Parent is { } parent && IndexOf(parent, node) is > 0 and int index
        ? parent.ChildNodes[index - 1]
        : null;

    public IElement? NextElement(INode node)
    {
        if (node.Parent is { } parent)
        {
            for (int i = IndexOf(parent, node) + 1; i < parent.ChildNodes.Length; i++)
            {
                if (parent.ChildNodes[i] is IElement element)
                {
                    return element;
                }
            }
        }

        return null;
    }

    /// <summary>Whether no child before a node shows anything.</summary>
    /// <param name="shows">Must be the same each time.</param>
    public bool IsFirst(INode parent, INode node, Predicate<INode> shows)
    {
        if (!_shown.TryGetValue(parent, out int first))
        {
            while (first < parent.ChildNodes.Length && !shows(parent.ChildNodes[first]))
            {
                first++;
            }

            _shown.Add(parent, first);
        }

        return IndexOf(parent, node) <= first;
    }

    int IndexOf(INode parent, INode node)
    {
        if (!_indexes.TryGetValue(parent, out Dictionary<INode, int>? indexes))
        {
            indexes = [];
            for (int i = 0; i < parent.ChildNodes.Length; i++)
            {
                indexes.Add(parent.ChildNodes[i], i);
            }

            _indexes.Add(parent, indexes);
        }

        return indexes[node];
    }
}
