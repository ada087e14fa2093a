using Letterpress.Generator.Tests.Defaults;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>A key that a folder gives is required of no seed, as the compiler does not require it.</summary>
public class InheritedSchemaTests
{
    const string Schema = """
        [ArticleFields] readonly partial record struct Image
        {
            public partial Utf8Text Url { get; }
            public partial Utf8Text Text { get; }
        }
        [ArticleCollection("pages/**")] readonly partial record struct Page
        {
            public partial int Minutes { get; }
            public partial int Pans { get; }
            public partial Image Image { get; }
        }
        [ArticleCollection("notes/**")] readonly partial record struct Note { public partial int Minutes { get; } }
        """;

    static readonly SeedText[] s_seeds =
    [
        DefaultsPress.File("pages", "minutes: 5\nimage: { text: A picture }"),
        TypedPress.Seed("pages/one.md", "title: One\npans: 1\nimage: { url: a.png }"),
        TypedPress.Seed("notes/two.md", "title: Two\nminutes: 1"),
    ];

    [Theory]
    [InlineData(0, "title: Three\npans: 1", false)]
    [InlineData(0, "pans: 1\nimage: { url: b.png }", true)]
    [InlineData(0, "minutes: 7\npans: 1\nimage: { url: b.png, text: Other }", true)]
    [InlineData(0, "image: { url: b.png }", false)]
    [InlineData(0, "minutes: x\npans: 1\nimage: { url: b.png }", false)]
    [InlineData(0, "pans: 1\nimage: {}", false)]
    [InlineData(1, "title: Three", false)]
    public void A_folder_gives_keys(int schema, string yaml, bool isAccepted)
    {
        NodeProgram.Schemas.Need();
        GeneratorRun literal = SchemaPress.Run(Schema, s_seeds);
        string[] schemas = [SchemaPress.SchemasOf(literal)["Page.schema.json"], SchemaPress.SchemasOf(literal)["Note.schema.json"]];

        SeedText other = TypedPress.Seed((schema == 0 ? "pages" : "notes") + "/other.md", yaml);
        Assert.Empty(TypedPress.Report(literal));
        Assert.Equal(isAccepted, TypedPress.Report(TypedPress.Run(Schema, [other, .. s_seeds])).Length == 0);
        Assert.Equal(isAccepted, SchemaPress.Refusals(schemas, [(schema, yaml)])[0] is null);
    }

    /// <summary>A project without <c>LetterpressSchemas</c> asks nothing of its seeds for them, and has none.</summary>
    [Fact]
    public void Who_wants_no_schemas_pays_nothing()
    {
        GeneratorRun run = TypedPress.Run(Schema, s_seeds);
        GeneratorRun edited = run.AfterReplacing(s_seeds[1], TypedPress.Seed("pages/one.md", "title: One\npans: 2\nimage: { url: a.png }"));

        Assert.DoesNotContain("Articles.Schemas.g.cs", run.GeneratedSources.Keys);
        Assert.Equal(RunReasons.Unchanged, RunReasons.Of(edited, TrackingNames.SchemaSeeds));
        Assert.Empty(SchemaPress.SchemasOf(run));
    }

    [Fact]
    public void A_project_without_collections_links_none()
    {
        GeneratorRun run = TypedPress.Run("class C;", s_seeds);
        GeneratorRun edited = run.AfterReplacing(s_seeds[1], TypedPress.Seed("pages/one.md", "title: One\npans: 2", "Edited."));

        Assert.DoesNotContain(run.GeneratedSources.Keys, static file => file.Contains("Collection", StringComparison.Ordinal));
        Assert.Empty(RunReasons.Of(edited, TrackingNames.Bound));
        Assert.Equal(RunReasons.Cached, RunReasons.Of(edited, TrackingNames.Collections));
    }
}
