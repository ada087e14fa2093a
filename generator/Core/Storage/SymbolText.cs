using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>
/// The identifiers of headings and tags as a part of a manifest: a line for each article, and the last one for tags. Identifiers have no
/// white space, so that a space is between two. It is parsed only where symbols are wanted.
/// </summary>
static class SymbolText
{
    public static string Of(CorpusSymbols symbols) => string.Concat(symbols.Headings.Append(symbols.Tags).Select(static names =>
        string.Join(" ", names) + "\n"));

    public static CorpusSymbols Parse(string text)
    {
        EquatableArray<string>[] lines =
        [
            .. text.Split('\n').Select(static line => line.Length == 0 ? default : line.Split(' ').ToEquatableArray()),
        ];

        // Nothing is after the last line feed.
        return new(lines.Take(lines.Length - 2).ToEquatableArray(), lines[lines.Length - 2]);
    }
}
