using System.Collections.Immutable;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>The folders of the core depend on each other one way. Whoever reads a folder needs to know only those before it.</summary>
public class FolderDependencyTests
{
    const string Root = "the core's root";

    /// <summary>Each folder may use those before it. Layout and Keys are shared with the runtime library, whose folders they are.</summary>
    static readonly ImmutableArray<string> s_order =
    [
        "Layout", "Keys", "Text", "Model", "Encoding", "Identity", "Reading", "Linking", "Storage", Root,
    ];

    [Fact]
    public void The_core_has_no_cycle_of_folders()
    {
        CSharpCompilation core = CompileCore();
        Assert.Empty(core
            .GetDiagnostics(TestContext.Current.CancellationToken)
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
                "'Model/A.cs' uses 'B' of Storage; Model may use only Layout, Keys, Text",
                "'Model/A.cs' uses 'Name' of Storage; Model may use only Layout, Keys, Text",
            ],
            code.SyntaxTrees.SelectMany(tree => UsesIn(code.GetSemanticModel(tree)))
                .Where(static use => !use.IsAllowed).Select(static use => use.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    static IEnumerable<Use> UsesIn(SemanticModel model)
    {
        string from = FolderOf(model.SyntaxTree);
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            ISymbol? symbol = node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax
                or BinaryExpressionSyntax
                ? SymbolOf(model, node)
                : null;
            string[] folders = symbol is null
                ? []
                : [.. symbol.DeclaringSyntaxReferences.Select(static reference => FolderOf(reference.SyntaxTree)).Distinct()];

            // A type may be declared in parts: it belongs to the first of the folders.
            if (folders.Length > 0 && !folders.Contains(from))
            {
                yield return new(
                    model.SyntaxTree.FilePath,
                    symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol!.Name,
                    from,
                    folders.MinBy(s_order.IndexOf)!);
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

    /// <summary>The core with what is linked into it, as .NET 10 has it.</summary>
    static CSharpCompilation CompileCore()
    {
        string core = Repository.Path("generator/Core");
        string runtime = Repository.Path("runtime/Letterpress");
        return Compile(
            from file in (IEnumerable<(string Root, string Path)>)[
                .. Files(core, core),
                .. Files(runtime, Path.Combine(runtime, "Layout")),
                .. Files(runtime, Path.Combine(runtime, "Keys")),
            ]
            select (Path.GetRelativePath(file.Root, file.Path).Replace('\\', '/'), File.ReadAllText(file.Path)));

        static IEnumerable<(string Root, string Path)> Files(string root, string folder) =>
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            where !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj")
            select (root, file);
    }

    static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using "
            + "System.Linq; "
            + "global using System.Threading; global using System.Threading.Tasks;";
        return CSharpCompilation.Create(
            "Core",
            sources.Prepend(("Usings.cs", Usings)).Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1)),
            [
                .. Basic.Reference.Assemblies.Net100.References.All,
                .. ((Type[])[typeof(AngleSharp.IConfiguration), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)])
                    .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
            ],
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    static string FolderOf(SyntaxTree tree) => tree.FilePath.Contains('/', StringComparison.Ordinal)
        ? tree.FilePath[..tree.FilePath.IndexOf('/', StringComparison.Ordinal)]
        : Root;

    sealed record Use(string File, string Symbol, string From, string To)
    {
        public bool IsAllowed => s_order.Contains(To) && s_order.IndexOf(To) < s_order.IndexOf(From);

        public override string ToString() =>
            $"'{File}' uses '{Symbol}' of {To}; {From} may use only {string.Join(", ", s_order.Take(Math.Max(0, s_order.IndexOf(From))))}";
    }
}
