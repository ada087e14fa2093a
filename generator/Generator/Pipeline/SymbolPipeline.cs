using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Pipeline;

/// <summary>The headings and tags that the project's code names, as members of classes.</summary>
static class SymbolPipeline
{
    /// <param name="inputs">The names of either storage.</param>
    /// <param name="markup">See <see cref="CodeNames.ReadMarkup"/>.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        PipelineValue<SymbolInput> inputs,
        PipelineValue<ImmutableArray<Found<string>>> markup,
        PipelineValue<CompilerOptions> options,
        PipelineValue<Severities> severities)
    {
        var kinds = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node.IsKind(SyntaxKind.IdentifierName)
                    && node.GetFirstToken().ValueText is GeneratedMembers.Headings or GeneratedMembers.TagSymbols,
                static (syntax, _) => NameAt(syntax.Node.GetFirstToken()))
            .InBox()
            .Collect()
            .Combine(markup)
            .Combine(options)
            .Step(
                context,
                "see which symbols are named",
                static (all, _) => NamedClasses.In(all.Left.Left, all.Left.Right, all.Right.Symbols),
                static _ => default);

        // Where none is named, which is usual, no symbol is read, and no edit of code costs anything.
        var named = inputs.Combine(kinds).Combine(options)
            .SelectMany(static (all, _) => new WantedSymbols(all.Left.Left, all.Left.Right, all.Right.Symbols).IfAny)
            .StepForEach<WantedSymbols, NamedSymbols>(
                "name the symbols",
                static (wanted, _) => [new(wanted.Input.Names, wanted.Input.Resolve(), wanted.Wanted, wanted.Policy, default)],
                static (wanted, failure) => new(default, null, default, wanted.Policy, failure));
        var found = named.Combine(context.CompilationProvider.InBox()).Combine(markup)
            .StepForEach<((NamedSymbols Symbols, Compilation Compilation) Code, ImmutableArray<Found<string>> Markup), Found<SymbolSet>>(
                "find used symbols",
                static (all, cancellation) => [all.Code.Symbols.In(all.Code.Compilation, all.Markup, cancellation)],
                static (_, failure) => new(default, failure))
            .WithTrackingName(TrackingNames.Symbols);
        context.ReportDiagnostics("report symbols", found.Select(static (used, _) => used.Diagnostics), severities);
        context.EmitSource("write the symbols", found.Combine(options), Emit);
    }

    /// <summary>The class that is named, and after it what follows: <c>Headings.Ink</c>.</summary>
    static string NameAt(SyntaxToken token)
    {
        SyntaxToken dot = token.GetNextToken();
        SyntaxToken member = dot.GetNextToken();
        return dot.IsKind(SyntaxKind.DotToken) && member.IsKind(SyntaxKind.IdentifierToken)
            ? token.ValueText + "." + member.ValueText
            : token.ValueText;
    }

    static EmittedSource? Emit((Found<SymbolSet> Found, CompilerOptions Options) input)
    {
        bool isAny = input.Found.Values.Count > 0 && !input.Found.Values[0].IsEmpty;
        return isAny && !input.Options.IsStub
            ? EmittedSource.Of(input.Options, ".Symbols", ArticlesEmitter.Symbols(input.Options, input.Found.Values[0]))
            : null;
    }

    /// <summary>Inputs of which symbols are wanted.</summary>
    readonly record struct WantedSymbols(SymbolInput Input, WantedNames Wanted, SymbolPolicy Policy)
    {
        public ImmutableArray<WantedSymbols> IfAny => Wanted.Kinds == SymbolKinds.None || Input.Names.Count == 0
            ? ImmutableArray<WantedSymbols>.Empty
            : ImmutableArray.Create(this);
    }

    /// <param name="Symbols">Null where naming them failed.</param>
    readonly record struct NamedSymbols(
        EquatableArray<ArticleName> Names,
        CorpusSymbols? Symbols,
        WantedNames Wanted,
        SymbolPolicy Policy,
        EquatableArray<string> Failure)
    {
        public Found<SymbolSet> In(Compilation compilation, ImmutableArray<Found<string>> markup, CancellationToken cancellation)
        {
            if (Symbols is null)
            {
                return new(default, Failure);
            }

            Func<string, bool> isUsed = Policy == SymbolPolicy.All
                ? static _ => true
                : new CodeNames(compilation, markup, cancellation).Contains;
            return new(new[] { CorpusCompiler.Select(Names, Symbols, Wanted, isUsed) }.ToEquatableArray(), default);
        }
    }
}

/// <summary>What the symbols are made from: the parts of literals, or the text of a resource.</summary>
/// <param name="Names">In the order of the corpus.</param>
/// <param name="Text">See <see cref="Core.Storage.CorpusManifest.Symbols"/>; empty for literals.</param>
readonly record struct SymbolInput(
    EquatableArray<ArticleName> Names, ImmutableArray<HeadingNames> Headings, EquatableArray<TagModel> Tags, string Text)
{
    public CorpusSymbols Resolve() =>
        Text.Length > 0 ? CorpusCompiler.Symbols(Text) : CorpusCompiler.Symbols(Names, Headings, Tags);
}
