using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>Reads the summaries of documentation comments, which the compiler parses only in builds that write documentation.</summary>
static class Documentation
{
    static readonly Regex s_spaces = new("\\s+", RegexOptions.CultureInvariant);

    /// <summary>In one line; empty where there is none.</summary>
    public static string SummaryOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(static part => SummaryOf(part.GetSyntax()))
            .FirstOrDefault(static text => text.Length > 0) ?? "";

    static string SummaryOf(SyntaxNode declaration)
    {
        IEnumerable<string> lines = declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(static line => line.Trim())
            .Where(static line => line.StartsWith("///", StringComparison.Ordinal)).Select(static line => line.Substring(3));
        try
        {
            XElement? summary = XElement.Parse("<doc>" + string.Join("\n", lines) + "</doc>").Element("summary");
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
