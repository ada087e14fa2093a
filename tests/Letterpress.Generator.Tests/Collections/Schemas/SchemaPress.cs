using System.Collections.Immutable;
using System.Text.Json;
using Letterpress.Core;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>The JSON Schemas that a project's assembly has, and what a validator of others says of them.</summary>
static class SchemaPress
{
    static readonly ImmutableDictionary<string, string> s_properties =
        ImmutableDictionary<string, string>.Empty.Add("LetterpressSchemas", "schemas");

    public static GeneratorRun Run(string code, params IReadOnlyList<SeedText> seeds) => TypedPress.Run(code, s_properties, seeds);

    /// <summary>The schemas by the names of their files.</summary>
    public static ImmutableSortedDictionary<string, string> SchemasOf(GeneratorRun run) => run.Output.Assembly.GetAttributes()
        .Where(static attribute => attribute.AttributeClass!.Name == "AssemblyMetadataAttribute")
        .Select(static attribute => attribute.ConstructorArguments.Select(static argument => (string)argument.Value!).ToArray())
        .Where(static pair => pair[0].StartsWith(SchemaMetadata.Prefix, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(
            static pair => pair[0][SchemaMetadata.Prefix.Length..], static pair => pair[1], StringComparer.Ordinal);

    /// <summary>Asserts that schemas are valid, and says of each document why the validator refuses it; null where it does not.</summary>
    /// <param name="schemas">JSON Schemas.</param>
    /// <param name="documents">The index of a schema, and front matter in YAML.</param>
    public static string?[] Refusals(IReadOnlyList<string> schemas, IReadOnlyList<(int Schema, string Yaml)> documents)
    {
        string input = JsonSerializer.Serialize(new
        {
            schemas,
            documents = documents.Select(static document => new { schema = document.Schema, yaml = document.Yaml }),
        });
        using JsonDocument output = JsonDocument.Parse(NodeProgram.Schemas.Read(input));
        Assert.All(Texts(output, "schemas"), Assert.Null);
        return Texts(output, "documents");
    }

    static string?[] Texts(JsonDocument output, string name) =>
        [.. output.RootElement.GetProperty(name).EnumerateArray().Select(static item => item.GetString())];
}
