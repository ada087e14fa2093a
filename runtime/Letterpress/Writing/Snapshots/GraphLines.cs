namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the lists of a corpus whose rows are lists of articles, without the numbers from which their order follows.</summary>
static class GraphLines
{
    public static void Write<TCorpus>(ref SnapshotLines lines, TCorpus corpus)
        where TCorpus : struct, ISnapshotCorpus
    {
        WriteOrder(ref lines, corpus, SnapshotList.ByRank, "by rank"u8);
        WriteOrder(ref lines, corpus, SnapshotList.TopologicalOrder, "topological order"u8);
        WriteGroups(ref lines, corpus, SnapshotList.Components, "component"u8, "article"u8);
        WriteGroups(ref lines, corpus, SnapshotList.Tags, "tag"u8, "article"u8);
        WriteGroups(ref lines, corpus, SnapshotList.Hosts, "host"u8, "linked from"u8);
        WriteGroups(ref lines, corpus, SnapshotList.Unresolved, "unresolved"u8, "linked from"u8);
    }

    /// <summary>All articles, one a line.</summary>
    static void WriteOrder<TCorpus>(ref SnapshotLines lines, TCorpus corpus, SnapshotList list, scoped ReadOnlySpan<byte> label)
        where TCorpus : struct, ISnapshotCorpus
    {
        lines.EndPart();
        for (int i = 0; i < corpus.ArticleCountAt(list, 0); i++)
        {
            lines.WriteFact(label, corpus.SlugAt(corpus.ArticleAt(list, 0, i)));
        }
    }

    /// <summary>Each row by its name, then its articles, one a line.</summary>
    static void WriteGroups<TCorpus>(
        ref SnapshotLines lines, TCorpus corpus, SnapshotList list, scoped ReadOnlySpan<byte> label, scoped ReadOnlySpan<byte> item)
        where TCorpus : struct, ISnapshotCorpus
    {
        lines.EndPart();
        for (int row = 0; row < corpus.RowCount(list); row++)
        {
            lines.Start(label);
            if (list == SnapshotList.Components)
            {
                lines.End();
            }
            else
            {
                if (list == SnapshotList.Tags)
                {
                    lines.Write((byte)' ');
                    lines.WriteText(corpus.TagSlugAt(row), ":"u8);
                }

                lines.EndWith(corpus.NameAt(list, row));
            }

            for (int i = 0; i < corpus.ArticleCountAt(list, row); i++)
            {
                lines.WriteDetail(item, corpus.SlugAt(corpus.ArticleAt(list, row, i)));
            }
        }
    }
}
