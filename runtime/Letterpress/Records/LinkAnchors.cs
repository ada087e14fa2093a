using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Finds the anchors of headings that links name as another tool does: see <see cref="CorpusTable.LinkAnchors"/>.</summary>
static unsafe class LinkAnchors
{
    /// <param name="corpus">The corpus of the link.</param>
    /// <param name="article">The index of the article in which the link stands.</param>
    /// <param name="link">The index of the link in its article.</param>
    /// <returns>Empty where the URL of the link has the anchor that the heading has.</returns>
    public static Utf8Text Find(ArticleCorpus corpus, int article, int link)
    {
        TableRows<LinkAnchorRow> rows = corpus.Tables.LinkAnchors;
        int low = 0;
        int high = rows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            LinkAnchorRow* row = rows[middle];
            int source = row->Source.Value;
            int order = source == article ? row->Link.Value - link : source - article;
            if (order == 0)
            {
                return corpus.Text(in row->Anchor);
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return default;
    }
}
