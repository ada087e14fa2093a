using System.Text;
using Letterpress.Tests.Search;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Letterpress.Benchmarks.Searching;

/// <summary>Lucene.NET in memory, as one segment, with BM25 and any analyzer.</summary>
sealed class LuceneSearch : ISearch
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;
    const string TextName = "text";

    readonly Analyzer _analyzer;
    readonly IndexSearcher _searcher;

    public LuceneSearch(Analyzer analyzer, IEnumerable<MemoryArticle> articles)
    {
        _analyzer = analyzer;
        RAMDirectory directory = new();
        BM25Similarity similarity = new();
        IndexWriterConfig configuration = new(Version, analyzer) { Similarity = similarity, RAMBufferSizeMB = 256 };
        using (IndexWriter writer = new(directory, configuration))
        {
            foreach (MemoryArticle article in articles)
            {
                writer.AddDocument([new TextField(TextName, TextOf(article), Lucene.Net.Documents.Field.Store.NO)]);
            }

            writer.ForceMerge(1);
        }

        Bytes = directory.ListAll().Sum(directory.FileLength);
        _searcher = new(DirectoryReader.Open(directory)) { Similarity = similarity };
        BooleanQuery.MaxClauseCount = int.MaxValue;
    }

    public string Name => $"Lucene.NET, {_analyzer.GetType().Name}";

    public long Bytes { get; }

    public static string TextOf(MemoryArticle article) =>
        string.Join('\n', article.Blocks.Prepend(article.Title).Select(Encoding.UTF8.GetString));

    public int Search(string query, Span<int> found)
    {
        BooleanQuery any = [];
        using (TokenStream tokens = _analyzer.GetTokenStream(TextName, query))
        {
            ICharTermAttribute term = tokens.AddAttribute<ICharTermAttribute>();
            tokens.Reset();
            while (tokens.IncrementToken())
            {
                any.Add(new TermQuery(new Term(TextName, term.ToString())), Occur.SHOULD);
            }

            tokens.End();
        }

        ScoreDoc[] hits = _searcher.Search(any, found.Length).ScoreDocs;
        for (int i = 0; i < hits.Length; i++)
        {
            found[i] = hits[i].Doc;
        }

        return hits.Length;
    }
}
