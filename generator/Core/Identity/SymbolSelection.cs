using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>Selects the headings and tags that have a property.</summary>
/// <param name="isUsed">Whether a symbol of this name is to have one.</param>
/// <param name="limit">How many members a class has at most.</param>
sealed class SymbolSelection(Func<string, bool> isUsed, int limit)
{
    /// <param name="names">In the order of the corpus.</param>
    public SymbolSet Of(EquatableArray<ArticleName> names, CorpusSymbols symbols, WantedNames wanted)
    {
        HashSet<string> named = new(wanted.Articles, StringComparer.Ordinal);
        EquatableArray<ArticleSymbols> articles = (wanted.Kinds & SymbolKinds.Headings) == 0 ? default : Enumerable.Range(0, names.Count)
            .Where(i => named.Contains(names[i].Identifier) || (symbols.Headings[i].Count > 0 && isUsed(names[i].Identifier)))
            .Select(i => new ArticleSymbols(
                names[i].Identifier,
                i,
                Of(symbols.Headings[i], names[i].Identifier, SymbolNames.Heading, static _ => ""),
                names[i].IsDraft ? names[i].SeedPath : ""))
            .Where(article => article.Headings.Count > 0 || named.Contains(article.Name))
            .OrderBy(static article => article.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
        EquatableArray<Symbol> tags = (wanted.Kinds & SymbolKinds.Tags) == 0
            ? default
            : Of(symbols.Tags, GeneratedMembers.TagSymbols, SymbolNames.Tag, DraftOf);
        return new(articles, tags, tags.Count > 0 || wanted.HasTags);

        string DraftOf(int tag) => symbols.TagDrafts[tag] is >= 0 and var draft ? names[draft].SeedPath : "";
    }

    EquatableArray<Symbol> Of(EquatableArray<string> names, string className, string suffix, Func<int, string> draftOf) =>
        names.Select((name, i) => new Symbol(SymbolNames.Within(className, name, names, suffix), i, draftOf(i)))
            .Where(symbol => isUsed(symbol.Name))
            .OrderBy(static symbol => symbol.Name, StringComparer.Ordinal)
            .Take(limit)
            .ToEquatableArray();
}
