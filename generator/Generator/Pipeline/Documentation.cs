using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>Reads the summaries of documentation comments, which the compiler parses only in builds that write documentation.</summary>
/// <remarks>Comments are parsed where schemas are written, and not with the types, which are read again after each edit of code.</remarks>
static class Documentation
{
    static readonly Regex s_spaces = new("\\s+", RegexOptions.CultureInvariant);

    /// <summary>The comments of all declarations of a symbol, as they are written.</summary>
    public static string CommentOf(ISymbol symbol) =>
        string.Join("\0", symbol.DeclaringSyntaxReferences.Select(static part => CommentOf(part.GetSyntax())));

    /// <summary>The summaries in comments: each in one line; empty where there is none.</summary>
    public static SchemaTexts SummariesOf(TypeComments comments) => new(
        comments.FullName, SummaryOf(comments.Comment), comments.Properties.Select(SummaryOf).ToEquatableArray());

    static string CommentOf(SyntaxNode declaration) => string.Join(
        "\n",
        declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith("///", StringComparison.Ordinal)).Select(static line => line.Substring(3)));

    static string SummaryOf(string comments) =>
        comments.Split('\0').Select(SummaryIn).FirstOrDefault(static text => text.Length > 0) ?? "";

    static string SummaryIn(string comment)
    {
        try
        {
            XElement? summary = XElement.Parse("<doc>" + comment + "</doc>").Element("summary");
            return summary is null ? "" : s_spaces.Replace(string.Concat(summary.Nodes().Select(TextOf)), " ").Trim();
        }
        catch (XmlException)
        {
            return "";
        }
    }

    static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => NameOf(reference),
        XElement element => string.Concat(element.Nodes().Select(TextOf)),
        _ => "",
    };

    /// <summary>What an element such as <c>see</c> refers to.</summary>
    static string NameOf(XElement reference)
    {
        string name = reference.Attributes().Select(static attribute => attribute.Value).FirstOrDefault() ?? " ";
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}

/// <summary>The comments of a type that reads front matter; see <see cref="Documentation"/>.</summary>
/// <param name="Properties">Of the properties, in their order.</param>
sealed record TypeComments(string FullName, string Comment, EquatableArray<string> Properties);
