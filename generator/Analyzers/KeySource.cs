using Letterpress.Core.Identity;
using Letterpress.Core.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Analyzers;

/// <summary>The keys of the articles of a project: in the manifest of a resource, or in comments of the generated code.</summary>
/// <remarks>Nothing is read before it is asked for. The compiler keeps what was read of a text as long as the text.</remarks>
sealed class KeySource(CompilationStartAnalysisContext context)
{
    /// <summary>What the generator calls the file with the tables of the corpus, after the name of the class.</summary>
    const string CorpusFile = ".Corpus.g.cs";

    const string Comment = "// ";

    static readonly SourceTextValueProvider<KnownKeys?> s_ofManifest = new(static text => Parse(LinesOf(text)));
    static readonly SourceTextValueProvider<KnownKeys?> s_ofCode = new(static text => Parse(CommentsOf(text)));

    readonly Lazy<AdditionalText?> _manifest = new(() => context.Options.AdditionalFiles.FirstOrDefault(
        file => IsManifest(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file))));

    readonly Lazy<string> _identityRules = new(() =>
        context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property._LetterpressIdentities", out string? rules)
            ? ProjectRules.Parse(rules).Table
            : "");

    /// <summary>The rules of the project by which URLs name articles, as a table.</summary>
    public string IdentityRules => _identityRules.Value;

    /// <param name="articles">The generated class.</param>
    /// <returns>Null where the keys are not known.</returns>
    public KnownKeys? KeysOf(INamedTypeSymbol articles, CancellationToken cancellation)
    {
        if (_manifest.Value is { } manifest)
        {
            return manifest.GetText(cancellation) is { } text && context.TryGetValue(text, s_ofManifest, out KnownKeys? keys) ? keys : null;
        }

        SyntaxTree? code = articles.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree)
            .FirstOrDefault(tree => tree.FilePath.EndsWith(articles.Name + CorpusFile, StringComparison.Ordinal));
        return code is not null && context.TryGetValue(code.GetText(cancellation), s_ofCode, out KnownKeys? known) ? known : null;
    }

    static bool IsManifest(AnalyzerConfigOptions metadata) =>
        metadata.TryGetValue("build_metadata.AdditionalFiles.LetterpressManifest", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null where they are damaged, which the generator reports.</returns>
    static KnownKeys? Parse(IEnumerable<string> lines)
    {
        try
        {
            return KnownKeys.Parse(lines);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    static IEnumerable<string> LinesOf(SourceText text) => text.Lines.Select(static line => line.ToString());

    /// <summary>The comments before the code.</summary>
    static IEnumerable<string> CommentsOf(SourceText text) => LinesOf(text)
        .TakeWhile(static line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(static line => line.Substring(Comment.Length));
}
