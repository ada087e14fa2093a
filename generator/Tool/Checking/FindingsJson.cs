using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Tool.Checking;

/// <summary>Writes what is wrong for other programs.</summary>
/// <param name="findings">In their order.</param>
/// <param name="folder">The full path of the current folder.</param>
/// <param name="shortPath">Gives a path relative to it.</param>
sealed class FindingsJson(IReadOnlyList<Finding> findings, string folder, Func<string, string> shortPath)
{
    const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The name of the base of relative URIs in SARIF.</summary>
    const string Base = "ROOT";

    /// <summary>An array with an object for each.</summary>
    public string Plain() => Written(writer =>
    {
        writer.WriteStartArray();
        foreach (Finding finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", finding.Id);
            writer.WriteString("severity", finding.SeverityName);
            writer.WriteString("message", finding.Message);
            if (finding.Path.Length > 0)
            {
                writer.WriteString("path", shortPath(finding.Path));
                WritePlace(writer, finding.Place, "line", "column", "endLine", "endColumn");
            }

            writer.WriteString("help", finding.HelpLink);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>SARIF 2.1.0, as compilers write it with <c>ErrorLog</c>.</summary>
    public string Sarif() => Written(writer =>
    {
        Finding[] rules = [.. findings.DistinctBy(static one => one.Id).OrderBy(static one => one.Id, StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartObject("originalUriBaseIds");
        writer.WriteStartObject(Base);
        writer.WriteString("uri", new Uri(folder.TrimEnd('/') + "/").AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartArray("results");
        foreach (Finding finding in findings)
        {
            WriteResult(writer, finding, Array.FindIndex(rules, rule => rule.Id == finding.Id));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    static void WriteTool(Utf8JsonWriter writer, Finding[] rules)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Letterpress");
        writer.WriteString("version", typeof(FindingsJson).Assembly.GetName().Version!.ToString(3));
        writer.WriteString("informationUri", "https://github.com/letterpress-dotnet/letterpress");
        writer.WriteStartArray("rules");
        foreach (Finding rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            writer.WriteStartObject("shortDescription");
            writer.WriteString("text", rule.Title);
            writer.WriteEndObject();
            writer.WriteString("helpUri", rule.HelpLink);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    void WriteResult(Utf8JsonWriter writer, Finding finding, int rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", finding.Severity == DiagnosticSeverity.Info ? "note" : finding.SeverityName);
        writer.WriteStartObject("message");
        writer.WriteString("text", finding.Message);
        writer.WriteEndObject();
        if (finding.Path.Length > 0)
        {
            writer.WriteStartArray("locations");
            WriteLocation(writer, finding.Path, finding.Place);
            writer.WriteEndArray();
        }

        if (finding.Further.Count > 0)
        {
            writer.WriteStartArray("relatedLocations");
            foreach (FileLinePositionSpan place in finding.Further)
            {
                WriteLocation(writer, place.Path, place.Span);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    void WriteLocation(Utf8JsonWriter writer, string path, LinePositionSpan place)
    {
        string relative = shortPath(path);
        bool isBelow = !Path.IsPathRooted(relative);
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", isBelow
            ? string.Join('/', relative.Split('/').Select(Uri.EscapeDataString))
            : new Uri(path).AbsoluteUri);
        if (isBelow)
        {
            writer.WriteString("uriBaseId", Base);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("region");
        WritePlace(writer, place, "startLine", "startColumn", "endLine", "endColumn");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WritePlace(Utf8JsonWriter writer, LinePositionSpan place, string line, string column, string endLine, string endColumn)
    {
        writer.WriteNumber(line, place.Start.Line + 1);
        writer.WriteNumber(column, place.Start.Character + 1);
        writer.WriteNumber(endLine, place.End.Line + 1);
        writer.WriteNumber(endColumn, place.End.Character + 1);
    }

    static string Written(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
