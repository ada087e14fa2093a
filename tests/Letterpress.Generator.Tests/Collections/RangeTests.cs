namespace Letterpress.Generator.Tests.Collections;

/// <summary>A range is exact: no value is rounded before it is compared with a bound.</summary>
public class RangeTests
{
    [Theory]
    [InlineData("double", "0, 1", "1.0000000000000002", false)]
    [InlineData("double", "0, 1", "1.0000000000000001", true)]
    [InlineData("double", "0, 1", "1", true)]
    [InlineData("double", "0, 1", "-5e-324", false)]
    [InlineData("double", "5e-324, 1", "0", false)]
    [InlineData("double", "5e-324, 1", "5e-324", true)]
    [InlineData("double", "0.1, 0.3", "0.1", true)]
    [InlineData("double", "0.1, 0.3", "0.30000000000000004", false)]
    [InlineData("double", "0, 1e29", "1e30", false)]
    [InlineData("double", "0, 1e300", "1e300", true)]
    [InlineData("double", "-1e300, 0", "-1.1e300", false)]
    [InlineData("double", "0, 1, MaximumIsExclusive = true", "1", false)]
    [InlineData("double", "0, 1, MaximumIsExclusive = true", "0.9999999999999999", true)]
    [InlineData("double", "0, 1, MinimumIsExclusive = true", "0", false)]
    [InlineData("double", "0, 1, MinimumIsExclusive = true", "5e-324", true)]
    [InlineData("decimal", "typeof(decimal), \"0\", \"1\"", "1.0000000000000000000000000001", false)]
    [InlineData("decimal", "0, 1e300", "79228162514264337593543950335", true)]
    [InlineData("decimal", "-1e300, 0", "-79228162514264337593543950335", true)]
    [InlineData("long", "0.5, 9007199254740992", "9007199254740993", false)]
    [InlineData("long", "0.5, 9007199254740992", "9007199254740992", true)]
    [InlineData("long", "0.5, 2.5", "0", false)]
    [InlineData("decimal", "1e-29, 1", "0", false)]
    [InlineData("decimal", "-1e-300, 1", "0", true)]
    [InlineData("decimal", "1e-300, 1", "0", false)]
    [InlineData("decimal", "1e-29, 1", "0.0000000000000000000000000001", true)]
    [InlineData("decimal", "-1, -1e-29", "0", false)]
    [InlineData("decimal", "typeof(decimal), \"0\", \"0.99999999999999999999999999994\"", "1", false)]
    [InlineData("decimal", "typeof(decimal), \"0\", \"1.00000000000000000000000000009\"", "1.0000000000000000000000000001", false)]
    [InlineData("decimal", "typeof(decimal), \"1.00000000000000000000000000001\", \"2\"", "1", false)]
    [InlineData("decimal", "0, 1e300, MaximumIsExclusive = true", "79228162514264337593543950335", true)]
    [InlineData("decimal", "typeof(decimal), \"1e-99999999999\", \"2\"", "0", false)]
    [InlineData("decimal", "typeof(decimal), \"-0e99999999999\", \"2\"", "0", true)]
    [InlineData("int", "1e-29, 1", "0", false)]
    [InlineData("int", "1e-29, 1", "1", true)]
    public void A_value_beyond_a_bound_is_refused_however_near(string type, string range, string value, bool isGood)
    {
        string code = $$"""
            [ArticleCollection("**")]
            readonly partial record struct Page { [Range({{range}})] public partial {{type}}? Number { get; } }
            """;

        string[] report = TypedPress.Report(TypedPress.Run(code, TypedPress.Seed("one.md", "title: One\nnumber: " + value)));

        Assert.Equal(isGood ? 0 : 1, report.Length);
        Assert.All(report, line => Assert.StartsWith("LP0608 one.md(3,9): Front matter key 'number' must be between ", line));
    }
}
