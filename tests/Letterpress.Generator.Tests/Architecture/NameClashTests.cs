using System.Collections.Immutable;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>
/// Each public type can be named by its simple name after <c>using Letterpress;</c>, whatever the project's SDK imports: a
/// type of the same name there would make it ambiguous (CS0104).
/// </summary>
public class NameClashTests
{
    /// <summary>What <c>ImplicitUsings</c> of Microsoft.NET.Sdk imports.</summary>
    static readonly string[] s_console =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    static readonly string[] s_extensions =
    [
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging",
    ];

    static readonly string[] s_components =
    [
        "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Authorization", "Microsoft.AspNetCore.Components.Forms",
        "Microsoft.AspNetCore.Components.Routing", "Microsoft.AspNetCore.Components.Web",
        "Microsoft.AspNetCore.Components.Web.Virtualization", "Microsoft.JSInterop",
    ];

    /// <summary>The namespaces that each kind of project imports, by its SDK and by the files of its template.</summary>
    static readonly Dictionary<string, string[]> s_imports = new()
    {
        ["Microsoft.NET.Sdk"] = s_console,
        ["Microsoft.NET.Sdk.Worker"] = [.. s_console, .. s_extensions, "Microsoft.Extensions.Hosting"],
        ["Microsoft.NET.Sdk.Web"] =
        [
            .. s_console, .. s_extensions, "Microsoft.Extensions.Hosting", "System.Net.Http.Json", "Microsoft.AspNetCore.Builder",
            "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        ],
        ["_ViewImports.cshtml"] =
        [
            .. s_console, .. s_extensions, "Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting",
            "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.Rendering",
            "Microsoft.AspNetCore.Mvc.ViewFeatures", "Microsoft.AspNetCore.Mvc.RazorPages", "Microsoft.AspNetCore.Html",
        ],
        ["_Imports.razor"] =
        [
            .. s_console, .. s_extensions, .. s_components, "Microsoft.Extensions.Hosting", "System.Net.Http.Json",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        ],
        ["Microsoft.NET.Sdk.BlazorWebAssembly"] = [.. s_console, .. s_extensions, .. s_components, "System.Net.Http.Json"],
        ["xunit"] = [.. s_console, "Xunit"],
    };

    static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(References);

    public static TheoryData<string> Kinds => [.. s_imports.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_public_type_is_unambiguous(string kind)
    {
        string[] types =
        [
            .. typeof(Article).Assembly
                .GetExportedTypes()
                .Where(static type => !type.IsNested)
                .Select(static type => type.IsGenericType
                    ? $"{type.Name.Split('`')[0]}<{new string(',', type.GetGenericArguments().Length - 1)}>"
                    : type.Name),
        ];
        Assert.True(types.Length > 20, "The public types are not where they were.");
        GeneratorRun corpus = Press.Run(
            [Press.Archive("one.txt", "One", "<p>Text.</p>")],
            ImmutableDictionary<string, string>.Empty.Add("LetterpressNamespace", "App"));

        Assert.Empty(Errors(s_imports[kind], [.. types, "Articles"], corpus.GeneratedSources.Values));
    }

    [Fact]
    public void A_clash_is_found() => Assert.Equal(
        ["CS0104"],
        Errors(s_imports["Microsoft.NET.Sdk.Worker"], ["Host", "Edge"], ["namespace Letterpress { public class Host; }", "namespace App;"])
            .Select(static error => error.Id));

    static IEnumerable<Diagnostic> Errors(string[] imports, string[] types, IEnumerable<string> sources)
    {
        string uses = $$"""
            {{string.Concat(imports.Select(static import => $"global using {import};\n"))}}
            using App;
            using Letterpress;

            class Uses
            {
                System.Type[] All() =>
                [
            {{string.Concat(types.Select(static type => $"        typeof({type}),\n"))}}
                ];
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Consumer",
            sources.Prepend(uses).Select(static source => CSharpSyntaxTree.ParseText(source)),
            s_references.Value,
            new(OutputKind.DynamicallyLinkedLibrary));
        return compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>.NET, ASP.NET (which brings Microsoft.Extensions), xunit and the runtime library.</summary>
    static ImmutableArray<MetadataReference> References()
    {
        string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        string? aspNet = Folders(Path.Combine(dotnet, "packs", "Microsoft.AspNetCore.App.Ref"))
            .Select(static version => Path.Combine(version, "ref", "net10.0"))
            .Concat(Folders(Path.Combine(dotnet, "shared", "Microsoft.AspNetCore.App")))
            .FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(aspNet is null, $"ASP.NET Core is not installed in {dotnet}.");

        HashSet<string> net = [.. Basic.Reference.Assemblies.Net100.References.All.Select(static reference => reference.FilePath!)];
        return
        [
            .. Basic.Reference.Assemblies.Net100.References.All,
            .. Directory.EnumerateFiles(aspNet!, "*.dll")
                .Where(file => !net.Contains(Path.GetFileName(file)))
                .Select(static file => MetadataReference.CreateFromFile(file)),
            MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Article).Assembly.Location),
        ];

        static IEnumerable<string> Folders(string parent) => Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, "10.*").OrderDescending(StringComparer.Ordinal)
            : [];
    }
}
