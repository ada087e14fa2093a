using System.Buffers;

namespace Letterpress.Writing.Snapshots;

/// <summary>
/// Writes the snapshot of an article: its facts, its blocks with their links, the references both ways, and the translations.
/// </summary>
static class ArticleSnapshotWriter
{
    /// <param name="article">The article.</param>
    /// <param name="identifier">The name of its property, or empty where it is not known.</param>
    /// <param name="writer">Takes UTF-8.</param>
    public static void Write<TArticle>(TArticle article, scoped ReadOnlySpan<char> identifier, IBufferWriter<byte> writer)
        where TArticle : struct, ISnapshotArticle
    {
        scoped SnapshotLines lines = new(new Utf8Sink(writer));
        FactLines.Write(ref lines, article, identifier);
        lines.EndPart();
        new BlockLines<TArticle>(article).Write(ref lines);
        lines.EndPart();
        for (int i = 0; i < article.ReferenceCount; i++)
        {
            lines.WriteFact("reference"u8, article.ReferenceAt(i));
        }

        for (int i = 0; i < article.ReferencedByCount; i++)
        {
            lines.WriteFact("referenced by"u8, article.ReferencedByAt(i));
        }

        for (int i = 0; i < article.TranslationCount; i++)
        {
            lines.WriteFact("translation"u8, article.TranslationAt(i));
        }

        lines.Flush();
    }
}
