using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>Selects the headings and tags that have a property.</summary>
/// <param name="isUsed">Whether a symbol of this name is to have one.</param>
/// <param name="limit">How many members a class has at most.</param>
sealed class SymbolSelection(Func<string, bool> isUsed, int limit)
{
    /// <param name="names">In the order of the corpus.</param>
    public SymbolSet Of(EquatableArray<ArticleName> names, CorpusSymbols symbols, SymbolKinds kinds)
    {
        EquatableArray<ArticleSymbols> articles = (kinds & SymbolKinds.Headings) == 0 ? default : Enumerable.Range(0, names.Count)
            .Where(i => symbols.Headings[i].Count > 0 && isUsed(names[i].Identifier))
            .Select(i => new ArticleSymbols(
                names[i].Identifier,
                i,
                Of(symbols.Headings[i], names[i].Identifier, SymbolNames.Heading),
                names[i].IsDraft ? names[i].SeedPath : ""))
            .Where(static article => article.Headings.Count > 0)
            .OrderBy(static article => article.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
        return new(
            articles, (kinds & SymbolKinds.Tags) == 0 ? default : Of(symbols.Tags, GeneratedMembers.TagSymbols, SymbolNames.Tag));
    }

    EquatableArray<Symbol> Of(EquatableArray<string> names, string className, string suffix) =>
        names.Select((name, i) => new Symbol(SymbolNames.Within(className, name, names, suffix), i))
            .Where(symbol => isUsed(symbol.Name))
            .OrderBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
}
