using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core.Collections;

/// <summary>Walks the values of a seed's front matter.</summary>
sealed class NodeReader(FrontMatterValues values)
{
    public FrontNode this[int node] => values.Nodes[node];

    /// <summary>The keys before all others.</summary>
    public IEnumerable<int> Root => Siblings(0, values.Nodes.Count);

    /// <summary>The items of a list, or the nested keys.</summary>
    public IEnumerable<int> Children(int node) => Siblings(node + 1, node + values.Nodes[node].Size);

    /// <summary>Whether a value says nothing: it is missing, <c>~</c>, or <c>null</c> where no text is wanted.</summary>
    public bool IsNothing(int node, bool wantsText) => values.Nodes[node] is { Kind: FrontKind.Null } nothing
        && !(wantsText && nothing.Text is not ("" or "~"));

    /// <summary>The nodes with a key, in any of its spellings.</summary>
    public static IEnumerable<int> WithKey(IEnumerable<int> nodes, NodeReader reader, string key) =>
        nodes.Where(node => KeyNames.AreEqual(reader[node].Key, key));

    IEnumerable<int> Siblings(int first, int end)
    {
        for (int node = first; node < end; node += values.Nodes[node].Size)
        {
            yield return node;
        }
    }
}
