using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>A project in both storages, which must give the same code, the same bytes and the same diagnostics.</summary>
static class BothStorages
{
    static readonly string[] s_ofStorage = ["Articles.Corpus.g.cs"];

    /// <summary>Compares the storages, and gives the literals' run.</summary>
    /// <param name="drafts">The property of the project.</param>
    /// <param name="maxProperties">How many of the newest articles have a property.</param>
    /// <param name="search">What is searched.</param>
    /// <param name="layout">What is laid out.</param>
    public static GeneratorRun Run(
        IReadOnlyList<SeedText> seeds, string code = "", string drafts = "Auto", string maxProperties = "1000",
        SearchPolicy search = SearchPolicy.Full, LayoutPolicy layout = LayoutPolicy.None)
    {
        Dictionary<string, string> properties = new()
        {
            ["LetterpressDrafts"] = drafts,
            ["LetterpressMaxProperties"] = maxProperties,
            ["LetterpressSearch"] = search.ToString(),
            ["LetterpressLayout"] = layout.ToString(),
        };
        GeneratorRun literal = Press.Run(seeds, properties, code: code);
        (byte[] blob, CorpusManifest manifest) =
            ResourcePress.BlobOf(seeds, leavesOutDrafts: drafts == "false", search: search, layout: layout);
        GeneratorRun resource = Press.Run([ResourcePress.FileOf(ResourcePress.TextOf(manifest))], properties, code: code);
        AssertSame(literal, resource);
        using PressedArticles one = new(literal);
        using PressedArticles other = new(resource, ResourcePress.Resource(blob));
        CorpusBytes.AssertSame(one.Corpus, other.Corpus);
        return literal;
    }

    static void AssertSame(GeneratorRun literal, GeneratorRun resource)
    {
        Assert.Equal(TypedPress.Report(literal), TypedPress.Report(resource));
        foreach ((string name, string source) in resource.GeneratedSources.Where(static pair => !s_ofStorage.Contains(pair.Key)))
        {
            Assert.Equal(literal.GeneratedSources[name], source);
        }
    }
}
