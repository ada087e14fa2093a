using System.Globalization;
using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>
/// The identifiers of headings and tags as a part of a manifest: a line for each article, one for tags, and one that says which of them
/// only drafts have. Identifiers have no white space, so that a space is between two. It is parsed only where symbols are wanted.
/// </summary>
static class SymbolText
{
    public static string Of(CorpusSymbols symbols) => string.Concat(symbols.Headings.Append(symbols.Tags)
        .Append(symbols.TagDrafts.Select(static draft => draft.ToString(CultureInfo.InvariantCulture)).ToEquatableArray())
        .Select(static names => string.Join(" ", names) + "\n"));

    public static CorpusSymbols Parse(string text)
    {
        EquatableArray<string>[] lines =
        [
            .. text.Split('\n').Select(static line => line.Length == 0 ? default : line.Split(' ').ToEquatableArray()),
        ];

        // Nothing is after the last line feed.
        int tags = lines.Length - 3;
        return new(
            lines.Take(tags).ToEquatableArray(),
            lines[tags],
            lines[tags + 1].Select(static draft => int.Parse(draft, CultureInfo.InvariantCulture)).ToEquatableArray());
    }
}
