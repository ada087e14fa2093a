using System.Xml.Linq;

namespace Letterpress.Tests.Graphs;

/// <summary>Reads GraphML by the rules of its schema, and refuses what breaks one.</summary>
/// <remarks>
/// Ids are NMTOKENs, keys unique among keys and nodes among nodes; an edge's ends are nodes; a data element names a key
/// that is declared for where it stands, at most once there; keys come before graphs.
/// </remarks>
sealed class GraphMLReader
{
    static readonly XNamespace s_graphml = "http://graphml.graphdrawing.org/xmlns";
    static readonly string[] s_types = ["boolean", "int", "long", "float", "double", "string"];
    static readonly string[] s_owners = ["node", "edge"];

    readonly Dictionary<string, (string For, string Type)> _keys = [];
    readonly Dictionary<string, int> _ids = [];

    public GraphMLReader(string text)
    {
        XElement root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal(s_graphml + "graphml", root.Name);
        foreach (XElement key in root.Elements(s_graphml + "key"))
        {
            Assert.Empty(key.ElementsBeforeSelf(s_graphml + "graph"));
            Assert.Contains(Value(key, "attr.type"), s_types);
            Assert.Contains(Value(key, "for"), s_owners);
            _keys.Add(Token(key, "id"), (Value(key, "for"), Value(key, "attr.type")));
        }

        XElement graph = Assert.Single(root.Elements(s_graphml + "graph"));
        _ = Token(graph, "id");
        Assert.Equal("directed", Value(graph, "edgedefault"));
        Assert.All(graph.Elements(), static element => Assert.Contains(element.Name, new[] { s_graphml + "node", s_graphml + "edge" }));
        foreach (XElement node in graph.Elements(s_graphml + "node"))
        {
            _ids.Add(Token(node, "id"), _ids.Count);
            Nodes.Add(Data(node, "node"));
        }

        foreach (XElement edge in graph.Elements(s_graphml + "edge"))
        {
            Edges.Add((_ids[Token(edge, "source")], _ids[Token(edge, "target")], int.Parse(Data(edge, "edge")["weight"], null)));
        }
    }

    public List<Dictionary<string, string>> Nodes { get; } = [];

    public List<(int Source, int Target, int Weight)> Edges { get; } = [];

    Dictionary<string, string> Data(XElement owner, string kind)
    {
        Assert.All(owner.Elements(), static element => Assert.Equal(s_graphml + "data", element.Name));
        return owner.Elements().ToDictionary(
            data =>
            {
                string key = Token(data, "key");
                Assert.Equal(kind, _keys[key].For);
                return key;
            },
            static data => data.Value);
    }

    static string Token(XElement element, string name) => System.Xml.XmlConvert.VerifyNMTOKEN(Value(element, name));

    static string Value(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new System.Xml.XmlException($"{element.Name.LocalName} has no {name}.");
}
