using System.Reflection;
using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>Models outlive the run that made them: what they hold, a compiler server holds.</summary>
public class ModelTests
{
    const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_model_holds_anything_of_the_compiler_or_the_document()
    {
        List<string> holders = [];
        HashSet<Type> seen = [];
        foreach (Type type in typeof(ArticleModel).Assembly
            .GetTypes()
            .Where(static type => type.Namespace == typeof(ArticleModel).Namespace))
        {
            Walk(type, type.Name, holders, seen);
        }

        Assert.Empty(holders);
        Assert.Contains(typeof(LinkKeys), seen);
    }

    [Fact]
    public void The_walk_finds_what_hides_in_generics_and_bases()
    {
        List<string> holders = [];
        Walk(typeof(Derived), nameof(Derived), holders, []);
        Assert.Equal(2, holders.Count);
    }

    static void Walk(Type type, string path, List<string> holders, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        if (IsForeign(type))
        {
            holders.Add($"{path}: {type}");
            return;
        }

        foreach (Type part in type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Walk(part, $"{path}<{part.Name}>", holders, seen);
        }

        // What the framework's own types hold besides their type arguments is their affair.
        if (type.Assembly == typeof(object).Assembly)
        {
            return;
        }

        for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (FieldInfo field in declaring.GetFields(Fields))
            {
                Walk(field.FieldType, $"{path}.{field.Name}", holders, seen);
            }
        }
    }

    static bool IsForeign(Type type) =>
        type.Namespace is { } name && (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || name.StartsWith("AngleSharp", StringComparison.Ordinal)
            || name.StartsWith("Tomlyn", StringComparison.Ordinal)
            || name.StartsWith("YamlDotNet", StringComparison.Ordinal)
            || name.StartsWith("Markdig", StringComparison.Ordinal));

    record Base(Microsoft.CodeAnalysis.Location? Location);

    sealed record Derived(
        Dictionary<string, Microsoft.CodeAnalysis.CSharp.CSharpCompilation[]> Compilations) : Base((Microsoft.CodeAnalysis.Location?)null);
}
