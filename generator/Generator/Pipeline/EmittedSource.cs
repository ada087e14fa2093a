using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Emitting;

namespace Letterpress.Generator.Pipeline;

/// <summary>A generated file, and what was found wrong while its text was written.</summary>
sealed record EmittedSource(string HintName, IndentedWriter Text)
{
    public EquatableArray<SeedDiagnostic> Diagnostics { get; init; }

    /// <param name="part">The part of the generated class that is in the file, such as <c>.Corpus</c>.</param>
    public static EmittedSource Of(CompilerOptions options, string part, IndentedWriter text) =>
        new(options.ClassName + part + ".g.cs", text);
}
