using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>A consumer's assembly that is edited while it is loaded, as <c>dotnet watch</c> does it.</summary>
sealed class EditedAssembly
{
    /// <summary>
    /// Whether the runtime takes new data (u8 literals) into a loaded assembly; where it does not, what is edited becomes
    /// arrays, which move.
    /// </summary>
    readonly bool _addsData;
    readonly Assembly _assembly;
    Compilation _compilation;
    EmitBaseline _baseline;

    public EditedAssembly(GeneratorRun run, bool addsData = true)
    {
        _addsData = addsData;
        _compilation = run.Output;
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        Assert.Empty(
            _compilation.Emit(image, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb)).Diagnostics);

        // Not unloadable: the runtime edits no such assembly.
        image.Position = 0;
        symbols.Position = 0;
        _assembly = new AssemblyLoadContext("Edited").LoadFromStream(image, symbols);
        ModuleMetadata module = ModuleMetadata.CreateFromImage(image.ToArray());
        PEReader reader = new(ImmutableArray.Create(image.ToArray()));
        _baseline = EmitBaseline.CreateInitialBaseline(
            _compilation,
            module,
            static _ => default,
            method => LocalsOf(reader, method),
            hasPortableDebugInformation: true);
    }

    public Type Class => _assembly.GetType("Articles")!;

    public ArticleCorpus Corpus => (ArticleCorpus)Class.GetProperty("Corpus")!.GetValue(null)!;

    public Article this[string property] => (Article)Class.GetProperty(property)!.GetValue(null)!;

    /// <summary>Edits the code and notifies the libraries of the process, as the host of hot reload does.</summary>
    public void Edit(GeneratorRun run)
    {
        Apply(run);
        foreach (MetadataUpdateHandlerAttribute handler in typeof(ArticleCorpus).Assembly
            .GetCustomAttributes<MetadataUpdateHandlerAttribute>())
        {
            handler.HandlerType
                .GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])!
                .Invoke(null, [null]);
        }
    }

    /// <summary>Edits the code alone.</summary>
    public void Apply(GeneratorRun run)
    {
        using MemoryStream metadata = new();
        using MemoryStream code = new();
        using MemoryStream symbols = new();
        EmitDifferenceResult result = run.Output.EmitDifference(
            _baseline,
            Edits(_compilation, run.Output),
            static _ => false,
            metadata,
            code,
            symbols,
            new EmitDifferenceOptions { EmitFieldRva = _addsData });
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        MetadataUpdater.ApplyUpdate(_assembly, metadata.ToArray(), code.ToArray(), symbols.ToArray());
        _compilation = run.Output;
        _baseline = result.Baseline!;
    }

    static StandaloneSignatureHandle LocalsOf(PEReader image, MethodDefinitionHandle method) =>
        image.GetMetadataReader().GetMethodDefinition(method).RelativeVirtualAddress is > 0 and int address
            ? image.GetMethodBody(address).LocalSignature
            : default;

    /// <summary>Every member whose text is another, that is new, or that is gone.</summary>
    static IEnumerable<SemanticEdit> Edits(Compilation before, Compilation after)
    {
        Dictionary<string, ISymbol> old = Members(before);
        Dictionary<string, ISymbol> now = Members(after);
        foreach ((string name, ISymbol member) in now)
        {
            if (!old.Remove(name, out ISymbol? earlier))
            {
                yield return new(SemanticEditKind.Insert, null, member);
            }
            else if (TextOf(earlier) != TextOf(member))
            {
                foreach ((ISymbol from, ISymbol to) in Methods(earlier).Zip(Methods(member)))
                {
                    yield return new(SemanticEditKind.Update, from, to);
                }
            }
        }

        foreach (ISymbol member in old.Values.SelectMany(Methods))
        {
            yield return new(SemanticEditKind.Delete, member, after.GetTypeByMetadataName(TypeNameOf(member)));
        }
    }

    static Dictionary<string, ISymbol> Members(Compilation compilation)
    {
        INamedTypeSymbol type = compilation.GetTypeByMetadataName("Articles")!;
        return type.GetMembers().Concat(type.GetTypeMembers().SelectMany(static nested => nested.GetMembers()))
            .Where(static member => member is IPropertySymbol or IMethodSymbol { AssociatedSymbol: null } && !member.IsImplicitlyDeclared)
            .ToDictionary(static member => member.ToDisplayString() + member.Kind, StringComparer.Ordinal);
    }

    static IEnumerable<ISymbol> Methods(ISymbol member) => member is IPropertySymbol property ? [property.GetMethod!] : [member];

    static string TypeNameOf(ISymbol member) => member.ContainingType is { ContainingType: { } outer } type
        ? outer.MetadataName + "+" + type.MetadataName
        : member.ContainingType.MetadataName;

    static string TextOf(ISymbol member) =>
        string.Join('\n', member.DeclaringSyntaxReferences.Select(static reference => reference.GetSyntax().ToString()));
}
