using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Each mistake in a type of front matter, on its line.</summary>
public class SchemaDiagnosticTests
{
    static readonly SeedText s_seed = TypedPress.Seed("a/one.md", "title: One");

    /// <summary>A line of the code that stands after the usings.</summary>
    static string[] Type(string members, string attribute = "[ArticleCollection(\"a/**\")]") =>
        TypedPress.Report(TypedPress.Run($"{attribute}\nreadonly partial record struct Page\n{{\n{members}\n}}", s_seed));

    [Theory]
    [InlineData("public partial string Name { get; }", 23,
        "LP0604 {0}: 'Name' cannot read front matter: it is of type 'string': front matter has no such type; use Utf8Text")]
    [InlineData("public partial object? Name { get; }", 24,
        "LP0604 {0}: 'Name' cannot read front matter: it is of type 'object?': front matter has no such type; the README "
            + "lists those it has")]
    [InlineData("public partial FieldValues<Article> Names { get; }", 37,
        "LP0604 {0}: 'Names' cannot read front matter: it is of type 'Letterpress.FieldValues<Letterpress.Article>': a list of "
            + "front matter holds values; use ArticleReferences for articles, and no list in a list")]
    [InlineData("[Range(1, 2)] public partial Utf8Text? Name { get; }", 40, "LP0613 {0}: [Range] is for numbers, dates and times")]
    [InlineData("[Range(typeof(DateOnly), \"a\", \"b\")] public partial DateOnly? Name { get; }", 62,
        "LP0613 {0}: [Range] needs two bounds that are a date, such as 2026-05-01")]
    [InlineData("[StringLength(3)] public partial int? Name { get; }", 39, "LP0613 {0}: [StringLength] is for texts")]
    [InlineData("[RegularExpression(\"(\")] public partial Utf8Text? Name { get; }", 51,
        "LP0613 {0}: [RegularExpression] has an invalid pattern: Invalid pattern '(' at offset 1. Not enough )'s")]
    [InlineData("[AllowedValues(1, \"x\")] public partial int? Name { get; }", 45,
        "LP0613 {0}: [AllowedValues] has 'x', which is not a whole number of 32 bits, such as 42")]
    [InlineData("[Length(5, 1)] public partial FieldValues<int>? Name { get; }", 49,
        "LP0613 {0}: [Length] has a minimum above its maximum")]
    [InlineData("[StringLength(1, MinimumLength = 2)] public partial Utf8Text? Name { get; }", 63,
        "LP0613 {0}: [StringLength] has a minimum above its maximum")]
    [InlineData("[MinLength(-1)] public partial Utf8Text? Name { get; }", 42, "LP0613 {0}: [MinLength] has a length below 0")]
    [InlineData("[MaxLength(-2)] public partial Utf8Text? Name { get; }", 42, "LP0613 {0}: [MaxLength] has a length below 0")]
    [InlineData("[MinLength(1)] public partial int? Name { get; }", 36, "LP0613 {0}: [MinLength] is for texts and lists")]
    [InlineData("[EmailAddress] public partial FieldValues<int> Name { get; }", 48, "LP0613 {0}: [EmailAddress] is for texts")]
    [InlineData("[Url] public partial int? Name { get; }", 27, "LP0613 {0}: [Url] is for texts")]
    [InlineData("[Base64String] public partial Guid? Name { get; }", 37, "LP0613 {0}: [Base64String] is for texts")]
    [InlineData("[DeniedValues(\"x\")] public partial int? Name { get; }", 41,
        "LP0613 {0}: [DeniedValues] has 'x', which is not a whole number of 32 bits, such as 42")]
    [InlineData("[Range(2, 1)] public partial int? Name { get; }", 35, "LP0613 {0}: [Range] has a minimum above its maximum")]
    [InlineData("[DefaultValue(\"x\")] public partial int Name { get; }", 40,
        "LP0613 {0}: [DefaultValue] is 'x', which is not a whole number of 32 bits, such as 42")]
    [InlineData("[DefaultValue(9), Range(1, 2)] public partial int Name { get; }", 51,
        "LP0613 {0}: [DefaultValue] breaks a rule: it must be between 1 and 2, but is '9'")]
    [InlineData("[InverseProperty(\"Back\")] public partial Article? Name { get; }", 51,
        "LP0613 {0}: [InverseProperty] is for references to articles of a collection")]
    [InlineData("[InverseProperty(\"Name\")] public partial Page? Name { get; }", 48,
        "LP0613 {0}: [InverseProperty] has the name 'Name', which another member has")]
    [InlineData("[Phone] public partial Utf8Text? Name { get; }", 34,
        "LP0613 {0}: [Phone] cannot be checked when the project is built; remove it")]
    [InlineData("public partial int? A { get; } [FieldName(\"a\")] public partial int? Name { get; }", 69,
        "LP0613 {0}: [FieldName] gives the key 'a', which another property has")]
    [InlineData("public partial Utf8Text? Article { get; }", 26,
        "LP0604 {0}: 'Article' cannot read front matter: it is of type 'Letterpress.Utf8Text?': a collection has a member 'Article' "
            + "already; rename the property")]
    public void Property(string line, int column, string expected) => Assert.Contains(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, $"Consumer.cs(11,{column})"),
        Type(line));

    [Theory]
    [InlineData("[ArticleCollection(\"b/**\")]",
        "LP0611 Consumer.cs(8,2): No seed belongs to the collection 'Page': no path matches 'b/**'. Change the pattern; it may start at "
            + "any folder.")]
    [InlineData("[ArticleCollection]",
        "LP0613 Consumer.cs(8,2): [ArticleCollection] has no pattern for paths of seeds, such as 'recipes/**'")]
    [InlineData("[ArticleCollection(\"a/**\", Name = \"1\")]",
        "LP0613 Consumer.cs(8,2): [ArticleCollection] has the Name '1', which is no identifier")]
    [InlineData("[ArticleCollection(\"a/**\", Name = \"Page\")]",
        "LP0613 Consumer.cs(8,2): [ArticleCollection] has the Name 'Page', which another type has")]
    public void Collection(string attribute, string expected) => Assert.Contains(expected, Type("", attribute));

    [Fact]
    public void Nested_type_is_refused() => Assert.Contains(
        "LP0604 Consumer.cs(8,16): 'Page' cannot read front matter: it is declared in another type; declare it in a namespace",
        TypedPress.Report(TypedPress.Run("class Outer { [ArticleCollection(\"a/**\")] partial record struct Page; }", s_seed)));

    [Fact]
    public void A_type_within_itself_is_refused() => Assert.Contains(
        TypedPress.Report(TypedPress.Run("[ArticleFields] partial record struct Loop { public partial Loop? Inner { get; } }", s_seed)),
        static line => line.EndsWith("the type contains itself; use FieldValues of it", StringComparison.Ordinal));

    /// <summary>A property that cannot be read has a body nevertheless, so that the compiler reports nothing else.</summary>
    [Fact]
    public void A_mistake_is_the_only_error()
    {
        GeneratorRun run = TypedPress.Run(
            "[ArticleCollection(\"a/**\")] readonly partial record struct Page { public partial string Name { get; } }", s_seed);

        Assert.Single(run.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Partial_properties_need_a_version_of_the_language()
    {
        GeneratorRun run = new GeneratorHarness(static () => new ArticleGenerator()).Run(
            [s_seed],
            new()
            {
                Code = "[Letterpress.ArticleCollection(\"a/**\")] partial record struct Page { }",
                LanguageVersion = LanguageVersion.CSharp12,
            });

        Assert.Equal(
            ["LP0614 Consumer.cs(1,2): 'Page' has partial properties, which need C# 13 or later, but the project uses C# 12.0. Set "
                + "'LangVersion' to 'latest', or remove it."],
            TypedPress.Report(run));
    }
}
