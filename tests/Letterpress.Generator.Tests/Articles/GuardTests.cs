using System.Globalization;
using System.Runtime.CompilerServices;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Pipeline;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>No fault of ours leaves the generator: the compiler would drop all that it made, and only warn.</summary>
public class GuardTests
{
    [Fact]
    public void An_output_that_fails_is_an_error_and_the_others_stay()
    {
        GeneratorRun run = new GeneratorHarness(static () => new FailingGenerator()).Run([]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("LP0901", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.EndsWith(
            @"InvalidOperationException: A fault\u001B. (while Letterpress wanted to fail)",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Equal(["Other.cs"], run.GeneratedSources.Keys);
    }

    [Fact]
    public void A_corpus_that_cannot_be_linked_is_empty_and_says_why()
    {
        ArticleSummary withoutName = (ArticleSummary)RuntimeHelpers.GetUninitializedObject(typeof(ArticleSummary)) with
        {
            SeedPath = "seeds/a.txt",
        };
        LinkedCorpus linked = CorpusCompiler.Link([withoutName], new());
        Assert.Empty(linked.Corpus.Articles);
        Conflict conflict = linked.Conflicts[0];
        Assert.Equal(
            ("LP0901", "seeds/a.txt", nameof(NullReferenceException)),
            (conflict.DiagnosticId, conflict.SeedPath, conflict.Arguments[0]));
    }

    sealed class FailingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            PipelineValue<int> one = context.AdditionalTextsProvider.InBox().Collect().Select(static (all, _) => all.Length);
            context.EmitSource("fail", one, static _ => throw new InvalidOperationException("A fault\u001b."));
            context.EmitSource("succeed", one, static _ => new EmittedSource("Other.cs", new()));
        }
    }
}
