using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>
/// A pipeline calls code of ours in guarded steps only: the lambdas that Roslyn is given itself take properties and make records, which
/// cannot throw.
/// </summary>
public class StepRuleTests
{
    /// <summary>Where steps are guarded, and where Roslyn's are made of ours.</summary>
    static readonly string[] s_guards = ["Generator/Pipeline/GuardedSteps.cs", "Generator/Pipeline/PipelineValue.cs"];

    /// <summary>Roslyn's, and ours over them.</summary>
    static readonly string[] s_pipelines = ["IncrementalValueProviderExtensions", "PipelineValue", "PipelineValues"];

    [Fact]
    public void Steps_that_are_not_guarded_take_properties_only()
    {
        (int checkedCalls, List<string> faults) = (0, []);
        foreach ((SemanticModel model, string path) in Models())
        {
            SyntaxNode root = model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken);
            foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                string? type = SymbolOf(model, call)?.ContainingType?.Name;
                string name = call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.Text : "";
                bool isStep = s_pipelines.Contains(type) && name is "Select" or "SelectMany" or "Where";
                bool isOutput = type == "IncrementalGeneratorInitializationContext"
                    && name.StartsWith("Register", StringComparison.Ordinal);
                if ((isStep || isOutput) && !s_guards.Contains(path))
                {
                    checkedCalls++;
                    ExpressionSyntax last = call.ArgumentList.Arguments[^1].Expression;
                    bool isGood = isOutput
                        ? last is InvocationExpressionSyntax guard
                            && guard.Expression.ToString().StartsWith("GuardedSteps.Guard<", StringComparison.Ordinal)
                        : last is LambdaExpressionSyntax lambda && TakesPropertiesOnly(lambda);
                    if (!isGood)
                    {
                        faults.Add($"{path}: {call}");
                    }
                }
            }
        }

        Assert.Empty(faults);
        Assert.True(checkedCalls > 15, $"Only {checkedCalls} calls were found.");
    }

    static bool TakesPropertiesOnly(LambdaExpressionSyntax lambda) => lambda.ExpressionBody is not null
        && !lambda.DescendantNodes().Any(static node => node is InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ThrowExpressionSyntax or CastExpressionSyntax);

    static ISymbol? SymbolOf(SemanticModel model, InvocationExpressionSyntax call)
    {
        SymbolInfo info = model.GetSymbolInfo(call);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    static IEnumerable<(SemanticModel Model, string Path)> Models()
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; "
            + "global using System.Linq; global using System.Threading;";
        (string Path, SyntaxNode Root)[] sources = [.. SourceTests.Sources("Generator")];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Letterpress.Generator",
            [.. sources.Select(static source => source.Root.SyntaxTree), CSharpSyntaxTree.ParseText(Usings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static file => Path.GetFileName(file) is not "Letterpress.Generator.dll")
                .Select(static file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return sources.Select(source => (compilation.GetSemanticModel(source.Root.SyntaxTree), source.Path));
    }
}
