using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>Generated code with snapshots of the compiled articles in place of the literals of records and tables.</summary>
sealed partial class ReadableSource(GeneratorRun run) : IDisposable
{
    /// <summary>Compiled only where there is a literal.</summary>
    readonly Lazy<PressedArticles> _articles = new(() => new(run));

    public void Dispose()
    {
        if (_articles.IsValueCreated)
        {
            _articles.Value.Dispose();
        }
    }

    public string Of(SourceText source)
    {
        StringBuilder text = new(source.ToString());
        PropertyDeclarationSyntax[] literals =
        [
            .. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>()
                .Where(static property => property.Type.ToString() == "global::System.ReadOnlySpan<byte>")

                // Rows of typed front matter are shown as they are.
                .Where(static property => !property.Identifier.Text.EndsWith("Values", StringComparison.Ordinal)),
        ];
        foreach (PropertyDeclarationSyntax literal in literals.Reverse())
        {
            TextSpan value = TextSpan.FromBounds(literal.ExpressionBody!.ArrowToken.Span.End, literal.SemicolonToken.SpanStart);
            text.Remove(value.Start, value.Length).Insert(value.Start, " …");
            if (Snapshot(literal, isFirst: literal == literals[0]) is { } snapshot)
            {
                text.Insert(text.ToString().IndexOf(';', value.Start) + 1, "\n" + Comment(snapshot));
            }
        }

        return text.ToString();
    }

    /// <summary>Of a record, its article's; of the tables, the corpus' once.</summary>
    string? Snapshot(PropertyDeclarationSyntax literal, bool isFirst)
    {
        if (literal.Identifier.Text.StartsWith("SearchDigits", StringComparison.Ordinal))
        {
            return null;
        }

        if (literal.Identifier.Text.EndsWith("Table", StringComparison.Ordinal))
        {
            return isFirst ? Written(_articles.Value.Corpus.WriteSnapshot) : null;
        }

        string path = Summary().Match(literal.GetLeadingTrivia().ToString()).Groups[1].Value;
        Article article = _articles.Value.Corpus.All.Single(article => article.SeedPath == path);
        return Written(writer => article.WriteSnapshot(writer, PropertyOf(article)));
    }

    string PropertyOf(Article article) => _articles.Value.Class.GetProperties()
        .Single(property => property.PropertyType == typeof(Article) && (Article)property.GetValue(null)! == article).Name;

    static string Comment(string snapshot) =>
        string.Join('\n', snapshot.TrimEnd('\n').Split('\n').Select(static line => line.Length == 0 ? "        //" : "        // " + line));

    static string Written(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> writer = new();
        write(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    [GeneratedRegex("<summary>(.*)</summary>")]
    private static partial Regex Summary();
}
