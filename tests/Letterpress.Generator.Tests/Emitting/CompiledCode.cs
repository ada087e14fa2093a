using System.Globalization;
using Letterpress.Generator.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Emitting;

/// <summary>Code that the primitives wrote, as the compiler understands it.</summary>
sealed class CompiledCode
{
    static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Primitives",
        references: Basic.Reference.Assemblies.Net100.References.All,
        options: new(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)]));

    CompiledCode(SyntaxTree tree, CSharpCompilation compilation)
    {
        Root = tree.GetRoot(TestContext.Current.CancellationToken);
        Compilation = compilation;
    }

    public SyntaxNode Root { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Compiles a class, and asserts that the compiler has nothing to say and that the source hides no character.</summary>
    public static CompiledCode Of(Action<IndentedWriter> writeMembers)
    {
        var writer = new IndentedWriter();
        writer.WriteLine("public static class Primitives");
        using (writer.Block())
        {
            writeMembers(writer);
        }

        string source = writer.ToString();
        AssertHidesNothing(source);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, s_parseOptions, cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation compilation = s_empty.AddSyntaxTrees(tree);
        Diagnostic? diagnostic = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .FirstOrDefault(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(
            diagnostic is null,
            $"{diagnostic}\n{diagnostic?.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        return new(tree, compilation);
    }

    public string[] LiteralValues() =>
        [.. Root.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(static literal => (string)literal.Token.Value!)];

    public T[] Members<T>()
        where T : ISymbol => [.. Compilation.GetTypeByMetadataName("Primitives")!.GetMembers().OfType<T>()];

    /// <summary>What a reader sees is what the compiler reads.</summary>
    public static void AssertHidesNothing(string source)
    {
        for (int i = 0; i < source.Length; i++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(source, i);
            bool isHidden = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            if (isHidden && source[i] != '\n')
            {
                Assert.Fail($"U+{(int)source[i]:X4} ({category}) stands in the source as it is.");
            }

            i += char.IsSurrogatePair(source, i) ? 1 : 0;
        }
    }

    /// <summary>What UTF-8 makes of a text.</summary>
    public static string Repaired(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
