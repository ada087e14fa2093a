using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>Who may know what, kept by a test and not by memory.</summary>
public class SourceTests
{
    static readonly string s_generator = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../generator"));

    [Fact]
    public void Only_Reading_uses_the_parsers() =>
        Assert.Empty(Sources("").Where(static source => !source.Path.StartsWith("Core/Reading/", StringComparison.Ordinal)
            && Knows(source.Root, "AngleSharp", "YamlDotNet", "Tomlyn", "Markdig")).Select(static source => source.Path));

    [Fact]
    public void The_model_knows_neither() =>
        Assert.Empty(Sources("Core/Model")
            .Where(static source => Knows(source.Root, "AngleSharp", "YamlDotNet", "Tomlyn", "Markdig", "Microsoft.CodeAnalysis"))
            .Select(static source => source.Path));

    [Fact]
    public void Only_Literals_writes_a_quotation_mark() => Assert.Empty(
        from source in Sources("Generator/Emitting")
        where Path.GetFileName(source.Path) != "Literals.cs"
        from token in source.Root.DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        where token.ValueText.Contains('"', StringComparison.Ordinal)
        select $"{source.Path}: {token}");

    [Fact]
    public void Files_stay_small() =>
        Assert.Empty(Sources("").Where(static source => source.Root.GetText().Lines.Count > 300).Select(static source => source.Path));

    static bool Knows(SyntaxNode root, params string[] namespaces) => root.DescendantNodes()
        .Where(static node => node is UsingDirectiveSyntax or QualifiedNameSyntax or MemberAccessExpressionSyntax)
        .Select(static node => node is UsingDirectiveSyntax directive
            ? directive.NamespaceOrType.ToString()
            : node.ToString().Replace("global::", "", StringComparison.Ordinal))
        .Any(name => namespaces.Any(known => name == known || name.StartsWith(known + ".", StringComparison.Ordinal)));

    internal static IEnumerable<(string Path, SyntaxNode Root)> Sources(string folder)
    {
        string root = Path.Combine(s_generator, folder);
        return from file in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories) : []
               let path = Path.GetRelativePath(s_generator, file).Replace('\\', '/')
               where !path.Split('/').Any(static part => part is "bin" or "obj")
               select (path, CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file).GetRoot());
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
