using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Pipeline;

/// <summary>Which classes of headings and tags the code of a project names.</summary>
static class NamedClasses
{
    /// <param name="names">The classes, each alone or with what follows it: <c>Headings.Ink</c>.</param>
    /// <param name="markup">See <see cref="CodeNames.ReadMarkup"/>.</param>
    public static WantedNames In(ImmutableArray<string> names, ImmutableArray<Found<string>> markup, SymbolPolicy policy)
    {
        const string Headings = GeneratedMembers.Headings + ".";
        const string Tags = GeneratedMembers.TagSymbols + ".";
        SymbolKinds kinds = policy switch
        {
            SymbolPolicy.All => SymbolKinds.Headings | SymbolKinds.Tags,
            SymbolPolicy.Used => (IsNamed(GeneratedMembers.Headings, Headings) ? SymbolKinds.Headings : 0)
                | (IsNamed(GeneratedMembers.TagSymbols, Tags) ? SymbolKinds.Tags : 0),
            _ => SymbolKinds.None,
        };
        bool isEach = policy == SymbolPolicy.Used;
        IEnumerable<string> articles = names.Where(name => isEach && name.StartsWith(Headings, StringComparison.Ordinal))
            .Select(static name => name.Substring(Headings.Length)).Distinct().OrderBy(static name => name, StringComparer.Ordinal);
        bool hasTags = isEach && names.Any(static name => name.StartsWith(Tags, StringComparison.Ordinal));
        return new(kinds, articles.ToEquatableArray(), hasTags);

        bool IsNamed(string name, string start) =>
            names.Any(one => one == name || one.StartsWith(start, StringComparison.Ordinal))
            || markup.Any(file => file.Values.Contains(name));
    }
}
