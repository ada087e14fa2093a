using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Generator.Reporting;

namespace Letterpress.Generator.Emitting;

/// <summary>Attributes by which the compiler warns of C# that names a member: warnings of the compiler have code fixes.</summary>
static class ObsoleteMembers
{
    /// <summary>Of a member that optimized builds lack.</summary>
    public static void OfDraft(IndentedWriter writer, string seedPath) =>
        Write(writer, DiagnosticIds.DraftUsed, "'" + MessageText.Visible(seedPath) + "' is a draft, which optimized builds leave out.");

    /// <summary>Of a tag that optimized builds lack.</summary>
    /// <param name="seedPath">Of one of its articles.</param>
    public static void OfTagOfDrafts(IndentedWriter writer, string seedPath) => Write(
        writer,
        DiagnosticIds.DraftUsed,
        "Only drafts have the tag, such as '" + MessageText.Visible(seedPath) + "', and optimized builds leave drafts out.");

    /// <summary>Of a member that has the name that another one had before.</summary>
    public static void OfFormerName(IndentedWriter writer, string identifier) =>
        Write(writer, DiagnosticIds.Renamed, "Renamed to " + identifier + ".");

    static void Write(IndentedWriter writer, string id, string message)
    {
        string url = Literals.Quoted(DiagnosticDescriptors.HelpLinkOf(id));
        writer.WriteLine(
            $"[global::System.Obsolete({Literals.Quoted(message)}, DiagnosticId = {Literals.Quoted(id)}, UrlFormat = {url})]");
    }
}
