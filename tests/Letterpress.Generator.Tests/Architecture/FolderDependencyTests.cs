using System.Collections.Immutable;
using System.Xml.Linq;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The folders of the core depend on each other one way. Whoever reads a folder needs to know only those before it.</summary>
public class FolderDependencyTests
{
    const string Root = "the core's root";

    /// <summary>
    /// Each may use those before it. Layout, Keys, Segmentation, Tokens, Writing and Indexing are folders of the runtime library.
    /// </summary>
    static readonly ImmutableArray<string> s_order =
    [
        "Layout", "Keys", "Segmentation", "Tokens", "Text", "Model", "Writing", "Encoding", "Identity", "Files", "Reading", "Linking",
        "Positions", "Collections", "Indexing", "Search", "Storage", Root,
    ];

    [Fact]
    public void The_core_has_no_cycle_of_folders()
    {
        CSharpCompilation core = CompileCore();
        Assert.Empty(core.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static problem => problem.Severity == DiagnosticSeverity.Error));

        Use[] uses = [.. core.SyntaxTrees.SelectMany(tree => UsesIn(core.GetSemanticModel(tree)))];
        Assert.Empty(uses.Where(static use => !use.IsAllowed).Select(static use => use.ToString()).Distinct());

        // The walk sees something of each folder.
        Assert.Equal(s_order.Order(), uses.Select(static use => use.From).Concat(uses.Select(static use => use.To)).Distinct().Order());
    }

    [Fact]
    public void A_use_of_a_later_folder_is_found()
    {
        CSharpCompilation code = Compile(
        [
            ("Model/A.cs", "using S; namespace M { class A { object X() => new S.B(); void Y(S.B b) => b.Name(); } }"),
            ("Storage/B.cs", "namespace S { class B : M.C; static class Names { public static void Name(this B b) { } } }"),
            ("Text/C.cs", "namespace M { class C; }"),
        ]);
        Assert.Equal(
            [
                "'Model/A.cs' uses 'B' of Storage; Model may use only Layout, Keys, Segmentation, Tokens, Text",
                "'Model/A.cs' uses 'Name' of Storage; Model may use only Layout, Keys, Segmentation, Tokens, Text",
            ],
            code.SyntaxTrees.SelectMany(tree => UsesIn(code.GetSemanticModel(tree)))
                .Where(static use => !use.IsAllowed).Select(static use => use.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What both hosts do is done once, in the core: they call its entry points, and pass its models on.</summary>
    [Fact]
    public void Hosts_name_only_the_entry_points_and_what_these_take_and_return()
    {
        string[] inner = ["Letterpress.Core.Identity", "Letterpress.Core.Reading", "Letterpress.Core.Linking", "Letterpress.Core.Encoding"];
        Assert.Empty(
            from source in SourceTests.Sources("Generator").Concat(SourceTests.Sources("Tasks")).Concat(SourceTests.Sources("Press"))
            from name in source.Root.DescendantNodes().OfType<QualifiedNameSyntax>()
            where inner.Any(folder => name.ToString().EndsWith(folder, StringComparison.Ordinal))
            select $"{source.Path}: {name}");
    }

    static IEnumerable<Use> UsesIn(SemanticModel model)
    {
        string from = FolderOf(model.SyntaxTree);
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            bool hasSymbol = node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
                or BinaryExpressionSyntax;
            if (!hasSymbol || SymbolOf(model, node) is not { } symbol)
            {
                continue;
            }

            string[] folders = [.. symbol.DeclaringSyntaxReferences.Select(static reference => FolderOf(reference.SyntaxTree)).Distinct()];

            // A type may be declared in parts: it belongs to the first of the folders.
            if (folders.Length > 0 && !folders.Contains(from))
            {
                string name = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;
                yield return new(model.SyntaxTree.FilePath, name, from, folders.MinBy(s_order.IndexOf)!);
            }
        }
    }

    static ISymbol? SymbolOf(SemanticModel model, SyntaxNode node)
    {
        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol? symbol = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.OriginalDefinition;
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        return symbol is INamespaceSymbol ? null : symbol;
    }

    /// <summary>The core with the files of the runtime that its project links into it, as .NET 10 has it.</summary>
    static CSharpCompilation CompileCore()
    {
        string core = Repository.Path("generator/Core");
        XElement project = XElement.Load(Path.Combine(core, "Letterpress.Core.csproj"));
        return Compile(
        [
            .. from file in Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(core, file).Replace('\\', '/')
               where !path.Split('/').Any(static part => part is "bin" or "obj")
               select (path, File.ReadAllText(file)),
            .. from item in project.Descendants("Compile")
               from include in item.Attribute("Include")!.Value.Split(';')
               from file in Directory.EnumerateFiles(Path.Combine(core, Path.GetDirectoryName(include)!), Path.GetFileName(include))
               select (Path.GetDirectoryName(item.Attribute("Link")!.Value) + "/" + Path.GetFileName(file), File.ReadAllText(file)),
            .. from item in project.Descendants("Using")
               let name = item.Attribute("Alias")!.Value
               select ($"Using{name}.cs", $"global using {name} = {item.Attribute("Include")!.Value};"),
        ]);
    }

    static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest, preprocessorSymbols: ["LETTERPRESS_CORE"]);
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO;"
            + "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation.Create(
            "Core",
            sources.Prepend((Path: "Usings.cs", Text: Usings))
                .Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
            [
                .. Basic.Reference.Assemblies.Net100.References.All,
                MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Tomlyn.dll")),
                .. ((Type[])[typeof(AngleSharp.IConfiguration), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)])
                    .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
            ],
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    static string FolderOf(SyntaxTree tree) => tree.FilePath.Split('/') is [string folder, _, ..] ? folder : Root;

    /// <summary>A file of one folder that names a symbol of another.</summary>
    sealed record Use(string File, string Symbol, string From, string To)
    {
        public bool IsAllowed => s_order.Contains(To) && s_order.IndexOf(To) < s_order.IndexOf(From);

        public override string ToString() =>
            $"'{File}' uses '{Symbol}' of {To}; {From} may use only {string.Join(", ", s_order.Take(Math.Max(0, s_order.IndexOf(From))))}";
    }
}
