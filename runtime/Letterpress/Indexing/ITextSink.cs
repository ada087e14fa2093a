using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>Takes the texts of an article.</summary>
interface ITextSink
{
    /// <param name="field">What the text is.</param>
    /// <param name="block">The index of its block; -1 where it is of the article as a whole.</param>
    /// <param name="utf8">The text.</param>
    void Add(TextField field, int block, ReadOnlySpan<byte> utf8);
}
