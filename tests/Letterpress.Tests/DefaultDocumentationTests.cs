using System.Xml.Linq;

namespace Letterpress.Tests;

/// <summary>The documentation of each public struct says what <c>default</c> of it is: no constructor prevents it.</summary>
public sealed class DefaultDocumentationTests
{
    public static TheoryData<string> Structs =>
    [
        .. typeof(Article).Assembly.GetExportedTypes()
            .Where(static type => type is { IsValueType: true, IsEnum: false })
            .Select(static type => type.FullName!.Replace('+', '.')),
    ];

    static Dictionary<string, XElement> Members { get; } = XDocument
        .Load(Path.ChangeExtension(typeof(Article).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(static member => member.Attribute("name")!.Value);

    [Theory]
    [MemberData(nameof(Structs))]
    public void Every_struct_says_what_default_is(string name)
    {
        XElement[] texts = [.. Members["T:" + name].Elements().Where(static part => part.Name.LocalName is "summary" or "remarks")];
        Assert.Contains(
            texts.Descendants("c"),
            static code => code.Value.StartsWith("default", StringComparison.Ordinal));
    }
}
