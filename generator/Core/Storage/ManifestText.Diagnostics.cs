using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <content>Lines of diagnostics: fixed fields, names of inheriting seeds, further places, and the arguments.</content>
static partial class ManifestText
{
    const string DiagnosticLine = "diagnostic";
    const int FieldsOfName = 2;

    static string[] FieldsOf(SeedDiagnostic diagnostic) =>
    [
        DiagnosticLine, diagnostic.Id, diagnostic.FilePath, .. FieldsOf(diagnostic.Span), Number(diagnostic.IsWarning ? 1 : 0),
        Number(diagnostic.InheritingCount), Number(diagnostic.Inheriting.Count), Number(diagnostic.Further.Count),
        .. diagnostic.Inheriting.SelectMany(static seed => new[] { seed.FilePath, seed.Path }),
        .. diagnostic.Further.SelectMany(FieldsOf), .. diagnostic.Arguments,
    ];

    static SeedDiagnostic DiagnosticOf(string[] fields)
    {
        const int FirstName = 13;
        int names = Int(fields[11]);
        int further = Int(fields[12]);
        int firstSpan = FirstName + (FieldsOfName * names);
        return new(fields[1], fields[2], Span(fields, 3), fields.Skip(firstSpan + (FieldsOfSpan * further)).ToEquatableArray())
        {
            IsWarning = Int(fields[9]) != 0,
            InheritingCount = Int(fields[10]),
            Inheriting = Enumerable.Range(0, names)
                .Select(i => new SeedName(fields[FirstName + (FieldsOfName * i)], fields[FirstName + (FieldsOfName * i) + 1]))
                .ToEquatableArray(),
            Further = Enumerable.Range(0, further).Select(i => Span(fields, firstSpan + (FieldsOfSpan * i))).ToEquatableArray(),
        };
    }
}
