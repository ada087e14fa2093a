namespace Letterpress.Core.Model;

/// <summary>
/// What links with a fragment can lead to in one article. Apart from its summary: a heading changes neither names nor the graph.
/// </summary>
/// <param name="Names">The ids that its HTML has, ordinally sorted.</param>
/// <param name="Made">Those of headings that have no id of their own, in reading order: other tools make other ones of the same
/// texts.</param>
/// <param name="Insertion">How the seed writes a place where another tool inserts what the seed does not hold, which can have any id; else
/// empty.</param>
sealed record ArticleAnchors(string SeedPath, EquatableArray<string> Names, EquatableArray<MadeAnchor> Made, string Insertion);

/// <summary>An anchor that was made of a heading's text.</summary>
/// <param name="Text">The heading's text, if it has a character that is not ASCII; else empty.</param>
readonly record struct MadeAnchor(string Name, string Text)
{
    /// <summary>No heading that people link to is longer.</summary>
    const int MaxTextLength = 300;

    public static MadeAnchor Of(string name, string text) =>
        new(name, text.Length <= MaxTextLength && text.Any(static c => c > '~') ? text : "");
}
