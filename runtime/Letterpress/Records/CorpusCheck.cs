using Letterpress.Layout;
using Letterpress.Search;

namespace Letterpress.Records;

/// <summary>Reads whatever has a place in a corpus, so that each place is checked.</summary>
static unsafe class CorpusCheck
{
    /// <exception cref="InvalidDataException">Something is out of place.</exception>
    public static void Run(ArticleCorpus corpus)
    {
        foreach (Article article in corpus.All)
        {
            corpus.CheckBody(article.Index);
            _ = article.Slug;
            _ = article.Path;
            CheckAll(article.Tags);
            CheckAll(article.References);
            CheckAll(article.ReferencedBy);
            CheckAll(article.Backlinks);
            CheckAll(corpus.RelatedTo(article.Index));
            CheckAll(article.Translations);
            foreach (Link link in article.Links)
            {
                link.TryGetTarget(out _);
            }
        }

        foreach (Tag tag in corpus.Tags)
        {
            _ = tag.Name;
            _ = tag.Slug;
            CheckAll(tag.Articles);
        }

        CheckGraph(corpus.Graph);
        CheckKeys(corpus);
        if (corpus.Tables.Searches.Count > 0 && corpus.Tables.Searches.Count != corpus.Count)
        {
            Damage.ThrowRow(CorpusTable.Searches, corpus.Count - 1, corpus.Tables.Searches.Count);
        }

        if (corpus.Tables.Positions.Count > 0 && corpus.Tables.Positions.Count != corpus.Count)
        {
            Damage.ThrowRow(CorpusTable.Positions, corpus.Count - 1, corpus.Tables.Positions.Count);
        }

        IndexCheck.Run(corpus);
        for (int i = 0; i < corpus.Tables.LinkAnchors.Count; i++)
        {
            LinkAnchorRow* row = corpus.Tables.LinkAnchors[i];
            _ = corpus.Text(in row->Anchor);
            _ = corpus.ArticleAt(row->Source.Value).LinkOfTable(row->Link.Value);
        }

        for (int i = 0; i < corpus.Tables.Expiries.Count; i++)
        {
            _ = corpus.ArticleAt(corpus.Tables.Expiries[i]->Article.Value);
        }
    }

    static void CheckGraph(LinkGraph graph)
    {
        CheckAll(graph.ByRank);
        CheckAll(graph.TopologicalOrder);
        foreach (Component component in graph.Components)
        {
            CheckAll(component.Articles);
        }

        foreach (UnresolvedArticle unresolved in graph.Unresolved)
        {
            CheckAll(unresolved.Links);
            CheckAll(unresolved.ReferencedBy);
        }

        foreach (ExternalHost host in graph.Hosts)
        {
            _ = host.Name;
            CheckAll(host.ReferencedBy);
        }
    }

    static void CheckKeys(ArticleCorpus corpus)
    {
        CorpusTables tables = corpus.Tables;
        for (int i = 0; i < tables.Aliases.Count; i++)
        {
            AliasRow* alias = tables.Aliases[i];
            _ = corpus.Text(in alias->Text);
            _ = corpus.ArticleAt(alias->Article.Value);
        }

        for (int i = 0; i < tables.KeySlots.Count; i++)
        {
            KeySlotRow* slot = tables.KeySlots[i];
            int number = slot->Number.Value;
            int count = (Keys.KeyKind)slot->Kind.Value == Keys.KeyKind.Alias ? tables.Aliases.Count : corpus.Count;
            if ((uint)number > (uint)count)
            {
                Damage.ThrowRow(CorpusTable.KeySlots, number, count);
            }
        }
    }

    /// <summary>To make the handle of an item is to check its place.</summary>
    static void CheckAll<T>(RowList<T> list)
        where T : struct, IRow<T>
    {
        foreach (T item in list)
        {
            _ = item;
        }
    }
}
