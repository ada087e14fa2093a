using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The folders of Reading depend on each other in one direction.</summary>
public class FolderTests
{
    const string Reading = "Core/Reading";

    /// <summary>Each folder may use those before it; the root uses them all.</summary>
    static readonly string[] s_order = ["Seeds", "Urls", "Guards", "FrontMatter", "Markdown", "Html", ""];

    static readonly SyntaxTree s_implicitUsings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using "
            + "System.Threading;");

    [Fact]
    public void Folders_of_Reading_are_ordered()
    {
        HashSet<(string From, string To)> uses = [.. UsesOf("Core")];

        Assert.Equal(s_order.Order(StringComparer.Ordinal), uses.Select(static use => use.From).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(("Html", "Markdown"), uses);
        Assert.DoesNotContain(uses, static use => Array.IndexOf(s_order, use.To) > Array.IndexOf(s_order, use.From));
    }

    [Fact]
    public void Namespaces_of_the_core_follow_its_folders() => Assert.Empty(
        from source in SourceTests.Sources("Core")
        let expected = "Letterpress." + Path.GetDirectoryName(source.Path)!.Replace('\\', '/').Replace('/', '.')
        from declared in source.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != expected
        select $"{source.Path}: {declared.Name}");

    /// <summary>Which folder of Reading names a type of which other, by what the compiler makes of the names.</summary>
    static IEnumerable<(string From, string To)> UsesOf(string folder)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sources",
            SourceTests.Sources(folder).Select(static source => source.Root.SyntaxTree).Append(s_implicitUsings),
            Basic.Reference.Assemblies.Net100.References.All);
        return from tree in compilation.SyntaxTrees
               where FolderOf(tree) is not null
               let model = compilation.GetSemanticModel(tree)
               from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let symbol = model.GetSymbolInfo(name).Symbol
               let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
               from declaration in type?.DeclaringSyntaxReferences ?? []
               where FolderOf(declaration.SyntaxTree) is not null
               select (FolderOf(tree)!, FolderOf(declaration.SyntaxTree)!);
    }

    /// <summary>The folder inside Reading; null for files elsewhere.</summary>
    static string? FolderOf(SyntaxTree tree)
    {
        string folder = (Path.GetDirectoryName(tree.FilePath) ?? "").Replace('\\', '/');
        int index = folder.IndexOf(Reading, StringComparison.Ordinal);
        return index < 0 ? null : folder[(index + Reading.Length)..].TrimStart('/');
    }
}
