using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads a file of defaults as far as it can be read, and reports each fault at its place.</summary>
static class DefaultsReader
{
    public const string Unreadable = "it cannot be read; it must be a file that the build may read";

    public static (IReadOnlyList<FrontEntry> Entries, EquatableArray<SeedDiagnostic> Diagnostics) Read(Seed file)
    {
        SeedReport report = new(file);
        string text = LineEnds.Unify(file.Text.ToString());
        if (FindFault(file, text) is { } fault)
        {
            ReportIgnored(report, fault);
            return ([], report.Diagnostics);
        }

        // Places stay the same.
        string yaml = text.Length > 0 && text[0] == '\uFEFF' ? "\n" + text.Substring(1) : text;
        (List<FrontEntry> entries, List<(FrontEntry Key, string First)> repeated, FrontMatterException? invalid) =
            YamlReader.ReadDefaults(yaml, file);
        if (invalid is not null)
        {
            string ignored = entries.Count == 0 ? "was ignored" : "was read only up to the fault";
            report.Add(DiagnosticIds.InvalidDefaults, new(invalid.Position, 1), ignored, invalid.Message);
        }

        foreach ((FrontEntry key, string first) in repeated)
        {
            report.Add(
                DiagnosticIds.IgnoredDefault, key.KeyPlace, "Key", key.Key, first == key.Key
                    ? "is ignored: the file has it twice; remove one of them"
                    : "is ignored: the file has it as '" + first + "' already; remove one of them");
        }

        foreach (FrontEntry entry in entries.Where(NamesArticle))
        {
            report.Add(
                DiagnosticIds.IgnoredDefault, entry.KeyPlace, "Key", entry.Key,
                "would name all articles of the folder alike: it is only a field of them; set it in each seed");
        }

        return (entries, report.Diagnostics);
    }

    /// <summary>Reports that nothing of a file is used.</summary>
    public static SeedDiagnostic Ignored(Seed file, string fault)
    {
        SeedReport report = new(file);
        ReportIgnored(report, fault);
        return report.Diagnostics[0];
    }

    /// <summary>Reports a file of a folder that has another one.</summary>
    public static SeedDiagnostic Second(Seed file, Seed first) => Unused(
        file, "is ignored, since its folder has '" + NameOf(first) + "' too; remove one of them");

    /// <summary>Reports a file that is no item of the project.</summary>
    public static SeedDiagnostic Unused(Seed file) => Unused(
        file, "is not used, since the project's items 'ArticleSeed' do not include it; include it as the seeds beside it");

    static SeedDiagnostic Unused(Seed file, string reason) => new(
        DiagnosticIds.IgnoredDefault, file.FilePath, default, new[] { "File", NameOf(file), reason }.ToEquatableArray());

    static string NameOf(Seed file) => file.Path.Substring(file.Path.LastIndexOf('/') + 1);

    static void ReportIgnored(SeedReport report, string fault) =>
        report.Add(DiagnosticIds.InvalidDefaults, new(0, 1), "was ignored", fault);

    static string? FindFault(Seed file, string text) =>
        !file.IsReadable ? Unreadable
        : !file.Text.IsUtf8 ? "it is not UTF-8; save it as UTF-8"
        : text.IndexOf('\0') >= 0 ? "it contains NUL characters, as binary files do"
        : text.Length > FrontMatterBlock.MaxLength
            ? FormattableString.Invariant($"it has {text.Length} characters, more than the maximum of {FrontMatterBlock.MaxLength}")
        : null;

    /// <summary>Whether a key names one article, so that it cannot be inherited as such.</summary>
    static bool NamesArticle(FrontEntry entry)
    {
        string text = entry.Value.Kind == FrontKind.Text ? entry.Value.Text.Trim() : "";
        return !entry.Value.IsEmpty
            && (Has(KnownKeys.Slug, entry) || Has(KnownKeys.Id, entry) || Has(KnownKeys.Name, entry) || Has(KnownKeys.Aliases, entry)
                || Has(KnownKeys.FormerNames, entry) || Has(KnownKeys.TranslationKey, entry)
                || (Has(KnownKeys.SourceUrl, entry) && SiteUrls.IsWhole(text))
                || (Has(KnownKeys.Permalink, entry) && SiteUrls.IsPermalink(text)));
    }

    static bool Has(string[] names, FrontEntry entry) => names.Any(name => KeyNames.AreEqual(name, entry.Key));
}
