namespace Letterpress.Records;

/// <summary>The shortest way from one article to another along references.</summary>
/// <remarks>Breadth first from its end, so that it is found in its own order: each article notes which comes next.</remarks>
static class ShortestPath
{
    /// <returns>How many articles the way has, both ends among them; 0 where there is none. They are written where all fit.</returns>
    public static int Find(ArticleCorpus corpus, int from, int to, Span<Article> path)
    {
        var visits = new VisitSet(corpus.Count, notes: 1);
        int length = Reaches(corpus, from, to, ref visits) ? Length(from, to, visits.Notes) : 0;
        for (int i = 0; i < length && length <= path.Length; i++)
        {
            path[i] = corpus.ArticleAt(from);
            from = visits.Notes[from];
        }

        visits.Dispose();
        return length;
    }

    static bool Reaches(ArticleCorpus corpus, int from, int to, ref VisitSet visits)
    {
        visits.Add(to);
        visits.Notes[to] = to;
        for (int i = 0; i < visits.Count; i++)
        {
            int next = visits.Queue[i];
            if (next == from)
            {
                return true;
            }

            RowSource sources = corpus.ReferencedByOf(next);
            for (int j = 0; j < sources.Count; j++)
            {
                int source = sources.Index(j);
                if (visits.Add(source))
                {
                    visits.Notes[source] = next;
                }
            }
        }

        return false;
    }

    static int Length(int from, int to, ReadOnlySpan<int> next)
    {
        int length = 1;
        while (from != to)
        {
            from = next[from];
            length++;
        }

        return length;
    }
}
