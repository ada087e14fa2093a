using System.Buffers;

namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the snapshot of a corpus: the order of its articles, and what only all of them together say.</summary>
static class CorpusSnapshotWriter
{
    /// <param name="corpus">The corpus.</param>
    /// <param name="writer">Takes UTF-8.</param>
    public static void Write<TCorpus>(TCorpus corpus, IBufferWriter<byte> writer)
        where TCorpus : struct, ISnapshotCorpus
    {
        SnapshotLines lines = new(new Utf8Sink(writer));
        for (int i = 0; i < corpus.ArticleCount; i++)
        {
            lines.Start("article "u8);
            lines.WriteText(corpus.SlugAt(i), ":"u8);
            lines.StartValue();
            corpus.PublishedAt(i).Write(ref lines);
            lines.Write((byte)' ');
            lines.WriteText(corpus.TitleAt(i), default);
            lines.End();
        }

        GraphLines.Write(ref lines, corpus);
        lines.EndPart();
        for (int i = 0; i < corpus.AliasCount; i++)
        {
            lines.Start("alias of "u8);
            lines.WriteText(corpus.SlugAt(corpus.AliasArticleAt(i)), ":"u8);
            lines.EndWith(corpus.AliasAt(i));
        }

        lines.Flush();
    }
}
