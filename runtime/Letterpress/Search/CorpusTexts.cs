using Letterpress.Indexing;
using Letterpress.Layout;
using Letterpress.Records;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The texts of the articles of a corpus, as its index has them.</summary>
/// <param name="corpus">See <see cref="ArticleCorpus.Current"/>.</param>
readonly unsafe struct CorpusTexts(ArticleCorpus corpus) : IArticleTexts
{
    /// <inheritdoc/>
    public bool IsEnglish(int article) => IndexedTexts.IsEnglish(corpus.RecordAt(article));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The record is damaged.</exception>
    public void Read<TSink>(int article, ref TSink sink)
        where TSink : struct, ITextSink
    {
        SearchPolicy policy = (SearchPolicy)corpus.Tables.Searches[article]->Value;
        if (policy == SearchPolicy.None)
        {
            return;
        }

        RecordHeader* record = corpus.RecordAt(article);
        corpus.CheckBody(article);
        IndexedTexts.Read(record, policy, ref sink);
        RowSource tags = corpus.TagsOf(article).Rows;
        for (int i = 0; i < tags.Count; i++)
        {
            sink.Add(TextField.Tag, -1, corpus.Text(in corpus.Tables.Tags[tags.Index(i)]->Name).Utf8);
        }
    }
}
