using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>Selects the headings and tags that have a property.</summary>
/// <param name="isUsed">Whether a symbol of this name is to have one.</param>
/// <param name="keepsEmpty">
/// Whether an article that is used has a class though none of its headings is: the compiler then says that it has no such heading.
/// </param>
/// <param name="limit">How many members a class has at most.</param>
sealed class SymbolSelection(Func<string, bool> isUsed, bool keepsEmpty, int limit)
{
    /// <param name="names">In the order of the corpus.</param>
    public SymbolSet Of(EquatableArray<ArticleName> names, CorpusSymbols symbols, SymbolKinds kinds)
    {
        EquatableArray<ArticleSymbols> articles = (kinds & SymbolKinds.Headings) == 0 ? default : Enumerable.Range(0, names.Count)
            .Where(i => (keepsEmpty || symbols.Headings[i].Count > 0) && isUsed(names[i].Identifier))
            .Select(i => new ArticleSymbols(
                names[i].Identifier,
                i,
                Of(symbols.Headings[i], names[i].Identifier, SymbolNames.Heading, static _ => ""),
                names[i].IsDraft ? names[i].SeedPath : ""))
            .OrderBy(static article => article.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
        bool hasTags = (kinds & SymbolKinds.Tags) != 0 && (keepsEmpty || symbols.Tags.Count > 0);
        EquatableArray<Symbol> tags = hasTags ? Of(symbols.Tags, GeneratedMembers.TagSymbols, SymbolNames.Tag, DraftOf) : default;
        return new(articles, tags, hasTags);

        string DraftOf(int tag) => symbols.TagDrafts[tag] is >= 0 and var draft ? names[draft].SeedPath : "";
    }

    EquatableArray<Symbol> Of(EquatableArray<string> names, string className, string suffix, Func<int, string> draftOf) =>
        names.Select((name, i) => new Symbol(SymbolNames.Within(className, name, names, suffix), i, draftOf(i)))
            .Where(symbol => isUsed(symbol.Name))
            .OrderBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
}
