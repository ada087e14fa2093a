using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>What is compared: the end of each snapshot's name, and its text.</summary>
static class SnapshotText
{
    public static ImmutableSortedDictionary<string, string> Of(GeneratorRun run)
    {
        using ReadableSource readable = new(run);
        GeneratorDriverRunResult result = run.Driver.GetRunResult();
        var snapshots = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.Results.SelectMany(static generator => generator.GeneratedSources))
        {
            string name = Path.GetFileNameWithoutExtension(source.HintName);
            snapshots.Add($"#{name}|cs", $"//HintName: {source.HintName}\n{readable.Of(source.SourceText)}");
        }

        if (!result.Diagnostics.IsEmpty)
        {
            snapshots.Add("|txt", Of(result.Diagnostics));
        }

        return snapshots.ToImmutable();
    }

    /// <summary>As Verify's serializer writes it: like JSON, without quotation marks, and without what is empty.</summary>
    static string Of(ImmutableArray<Diagnostic> diagnostics)
    {
        IEnumerable<string> items = diagnostics.Select(static diagnostic =>
        {
            var members = new StringBuilder();
            Append(members, "Id", diagnostic.Id);
            Append(members, "Title", diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
            Append(members, "Severity", diagnostic.Severity.ToString());
            Append(members, "WarningLevel", diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture));
            Append(members, "Location", diagnostic.Location.GetMappedLineSpan().ToString());
            Append(members, "Description", diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
            Append(members, "HelpLink", diagnostic.Descriptor.HelpLinkUri);
            Append(members, "MessageFormat", diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
            Append(members, "Message", diagnostic.GetMessage(CultureInfo.InvariantCulture));
            Append(members, "Category", diagnostic.Descriptor.Category);
            string tags = string.Join(",\n", diagnostic.Descriptor.CustomTags.Select(static tag => "        " + tag));
            Append(members, "CustomTags", tags.Length == 0 ? "" : $"[\n{tags}\n      ]");
            return $"    {{\n{members}\n    }}";
        });
        return $"{{\n  Diagnostics: [\n{string.Join(",\n", items)}\n  ]\n}}";
    }

    static void Append(StringBuilder members, string name, string value)
    {
        if (value.Length > 0)
        {
            // Verify starts a text of several lines on a line of its own; a list stays where it is.
            string separator = value.Contains('\n', StringComparison.Ordinal) && !value.StartsWith("[\n", StringComparison.Ordinal)
                ? ":\n"
                : ": ";
            members.Append(members.Length == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $"      {name}{separator}{value}");
        }
    }
}
