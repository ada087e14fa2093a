using System.Reflection;
using Letterpress.Generator.Reporting;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Architecture;

/// <summary>Names, comments, messages and documents use the usual words: none of <see cref="LeftOutWords"/>.</summary>
public class WordTests
{
    [Fact]
    public void Diagnostics_use_the_usual_words()
    {
        DiagnosticDescriptor[] descriptors =
        [
            .. typeof(DiagnosticDescriptors)
                .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(static field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>(),
        ];
        Assert.True(descriptors.Length > 15, "The descriptors are not where they were.");
        Violations.AssertNone(
            from descriptor in descriptors
            from text in (LocalizableString[])[descriptor.Title, descriptor.MessageFormat, descriptor.Description]
            from word in LeftOutWords.InTextForUsers(text.ToString(null))
            select $"{descriptor.Id}: {word} in: {text}");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("runtime/Letterpress.AspNetCore/README.md")]
    [InlineData("runtime/Letterpress.Templates/README.md")]
    [InlineData("tests/Letterpress.Benchmarks/README.md")]
    [InlineData("generator/Generator/AnalyzerReleases.Unshipped.md")]
    public void Documents_use_the_usual_words(string path) => AssertUsual(path, File.ReadLines(Repository.Path(path)));

    /// <summary>What a released version says stays as it was published.</summary>
    [Fact]
    public void The_changelog_of_the_next_version_uses_the_usual_words()
    {
        string[] unreleased =
        [
            .. File.ReadLines(Repository.Path("CHANGELOG.md"))
                .SkipWhile(static line => line != "## [Unreleased]")
                .Skip(1)
                .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(unreleased);
        AssertUsual("CHANGELOG.md", unreleased);
    }

    [Fact]
    public void MSBuild_files_use_the_usual_words()
    {
        string[] files =
        [
            .. Directory.EnumerateFiles(Repository.Path("runtime/Letterpress/build")),
            .. Directory.EnumerateFiles(Repository.Path("generator"), "*.targets"),
            .. Directory.EnumerateFiles(Repository.Path(""), "Directory.*"),
        ];
        Assert.True(files.Length >= 4, "The MSBuild files are not where they were.");
        Assert.All(files, static file =>
            AssertUsual(Path.GetRelativePath(Repository.Path(""), file), File.ReadLines(file)));
    }

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("sample")]
    public void Code_uses_the_usual_words(string folder) => Violations.AssertNone(
        from path in SourceFiles.In(folder)
        let root = Parsed(path)
        from found in Names(root).Concat(Comments(root)).Concat(PublicDocs(root, folder)).Concat(Messages(root))
        select $"{path}:{found.Line}: {found.Word} in: {found.Text}");

    /// <summary>Strings of tests are what is tested.</summary>
    [Fact]
    public void Tests_use_the_usual_words() => Violations.AssertNone(
        from path in SourceFiles.In("tests")
        let root = Parsed(path)
        from found in Names(root).Concat(Comments(root))
        select $"{path}:{found.Line}: {found.Word} in: {found.Text}");

    [Theory]
    [InlineData("/// <summary>Heeds sections.</summary>\nclass A;", 1)]
    [InlineData("// mended\nclass IsHollow;", 2)]
    [InlineData("class A { string B => \"The address is none.\"; }", 2)]
    [InlineData("class A { string B => $\"The {1} was passed over\"; }", 1)]
    [InlineData("/// <summary>Its address.</summary>\npublic class A { string B => \"headline\"; }", 1)]
    [InlineData("/// <summary>Its address in memory.</summary>\nclass A { void B() { try { } catch { } } }", 0)]
    [InlineData("// line endings; an exception is caught; there is none; <c>headline</c>\nclass A;", 0)]
    public void Words_are_found_in_names_comments_docs_and_messages(string code, int count)
    {
        SyntaxNode root = CSharpSyntaxTree
            .ParseText(code, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken);
        Assert.Equal(count, Names(root).Concat(Comments(root)).Concat(PublicDocs(root, "runtime")).Concat(Messages(root)).Count());
    }

    static void AssertUsual(string path, IEnumerable<string> lines) => Violations.AssertNone(
        from line in lines
        from word in LeftOutWords.InTextForUsers(line)
        select $"{path}: {word} in: {line.Trim()}");

    static SyntaxNode Parsed(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.Path(path))).GetRoot();

    static IEnumerable<Found> Names(SyntaxNode root) =>
        from token in root.DescendantTokens()
        where token.IsKind(SyntaxKind.IdentifierToken)
            && token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or TypeParameterSyntax
                or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax or ForEachStatementSyntax
        from word in LeftOutWords.InName(token.Text)
        select new Found(LineOf(root, token.Span), word, token.Text);

    static IEnumerable<Found> Comments(SyntaxNode root) =>
        from trivia in root.DescendantTrivia()
        where trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
        from line in trivia.ToFullString().Split('\n').Index()
        from word in LeftOutWords.InProse(line.Item)
        select new Found(LineOf(root, trivia.Span) + line.Index, word, line.Item.Trim());

    /// <summary>IntelliSense shows these to users of the runtime library.</summary>
    static IEnumerable<Found> PublicDocs(SyntaxNode root, string folder) =>
        from trivia in root.DescendantTrivia()
        where folder == "runtime" && trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            && trivia.Token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.AncestorsAndSelf().All(IsVisible) == true
        from line in trivia.ToFullString().Split('\n').Index()
        from word in LeftOutWords.InTextForUsers(line.Item).Except(LeftOutWords.InProse(line.Item))
        select new Found(LineOf(root, trivia.Span) + line.Index, word, line.Item.Trim());

    /// <summary>Members of an enumeration and of an interface are as visible as it is.</summary>
    static bool IsVisible(SyntaxNode node) => node is not MemberDeclarationSyntax member
        || member is BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax
        || member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(SyntaxKind.PublicKeyword)
        || member.Modifiers.Any(SyntaxKind.ProtectedKeyword);

    /// <summary>A string with a space is a sentence that somebody may read; others are names, values and lists of names.</summary>
    static IEnumerable<Found> Messages(SyntaxNode root) =>
        from token in root.DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            && token.ValueText.Contains(' ', StringComparison.Ordinal)
        where token.ValueText.Split(' ').Length < 8
            || !token.ValueText.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or ' ' or '\n')
        from word in LeftOutWords.InTextForUsers(token.ValueText)
        select new Found(LineOf(root, token.Span), word, token.ValueText.Trim());

    static int LineOf(SyntaxNode root, TextSpan span) => root.GetText().Lines.GetLineFromPosition(span.Start).LineNumber + 1;

    sealed record Found(int Line, string Word, string Text);
}
